/** Classes 08 (connection), 57P (shut down, starting), 53 (no resources left), and errors of the socket. */
const awayCodes = /^(08...|57P0[123]|53[0-9A-Z]{3}|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/;

/** Whether an error says that the database cannot be reached now. The same request may succeed later. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, errors } = error as { code?: unknown; message?: unknown; errors?: unknown[] };
  if (typeof code === 'string' && awayCodes.test(code)) return true;
  if (typeof message === 'string' && awayMessages.test(message)) return true;
  // A host with several addresses gives one error for each of them.
  return Array.isArray(errors) && errors.some(isDatabaseAway);
}
