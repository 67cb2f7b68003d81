/** Names of documents by id. A command and its draft hold only ids. A draft also carries the names, for the next person who opens it. */
const names = new Map<string, string>();
/** Digests of the documents uploaded since the page was opened, by id. */
const digests = new Map<string, string>();
const besideContent = 'documentNames';

export function nameOfDocument(id: string): string | undefined {
  return names.get(id);
}

/** The hexadecimal SHA-256 of a document that was uploaded on this page. */
export function digestOfDocument(id: string): string | undefined {
  return digests.get(id);
}

export function rememberDocument(id: string, { name, sha256 }: { name: string; sha256: string }): void {
  names.set(id, name);
  digests.set(id, sha256);
}

/** A draft's content with the names of the documents it mentions. */
export function withDocumentNames(content: object): object {
  const mentioned = stringsIn(content).flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : []));
  return mentioned.length === 0 ? content : { ...content, [besideContent]: Object.fromEntries(mentioned) };
}

/** Takes the names out of a draft's content, and returns the values for the form. */
export function rememberDocuments(content: object): object {
  const { [besideContent]: found, ...rest } = content as Record<string, unknown>;
  if (typeof found === 'object' && found !== null) for (const [id, name] of Object.entries(found)) names.set(id, String(name));
  return rest;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
