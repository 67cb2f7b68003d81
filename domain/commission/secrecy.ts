/**
 * Whether a person declares their request, complete or unfinished, to be a state secret. Such text is never stored, not even as a draft:
 * the system is not allowed to hold it.
 */
export function isSaidSecret(asked: object): boolean {
  const { secrecy } = asked as { secrecy?: unknown };
  return secrecy !== undefined && secrecy !== null && secrecy !== '' && secrecy !== 'none';
}
