/**
 * An address given from outside, as a path of ours (with its query and fragment); undefined when it leads anywhere else. It is read the
 * way the browser would read it, and what comes out is looked at again: `/.//x` becomes `//x`, another host.
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
