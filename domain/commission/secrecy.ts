/**
 * Whether what a person asks, whole or half written, is said to be a state secret. Such words are not stored, not even as a draft:
 * the system is not allowed to have them.
 */
export function isSaidSecret(asked: object): boolean {
  const { secrecy } = asked as { secrecy?: unknown };
  return secrecy !== undefined && secrecy !== null && secrecy !== '' && secrecy !== 'none';
}
