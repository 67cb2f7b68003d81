/**
 * An address from outside as a path of ours (with its query and fragment). Undefined when it leads anywhere else. It is parsed as the
 * browser would parse it, and the result is parsed again: `/.//x` becomes `//x`, another host.
 */
export function ourPath(value: unknown, origin: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  let url: URL;
  try {
    url = new URL(value, origin);
  } catch {
    return undefined;
  }
  if (url.origin !== new URL(origin).origin || /^[/\\]{2}/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
