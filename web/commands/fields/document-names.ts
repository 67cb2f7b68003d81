/** Names of documents by id. A command, and so a draft of it, holds ids only; a draft carries the names beside them for whoever opens it. */
const names = new Map<string, string>();
const besideContent = 'documentNames';

export function nameOfDocument(id: string): string | undefined {
  return names.get(id);
}

export function rememberDocument(id: string, name: string): void {
  names.set(id, name);
}

/** A draft's content with the names of the documents it mentions. */
export function withDocumentNames(content: object): object {
  const mentioned = stringsIn(content).flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : []));
  return mentioned.length === 0 ? content : { ...content, [besideContent]: Object.fromEntries(mentioned) };
}

/** Takes the names out of a draft's content; returns what the form holds. */
export function rememberDocuments(content: object): object {
  const { [besideContent]: found, ...rest } = content as Record<string, unknown>;
  if (typeof found === 'object' && found !== null) for (const [id, name] of Object.entries(found)) names.set(id, String(name));
  return rest;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
