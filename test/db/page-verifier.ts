import { webcrypto } from 'node:crypto';
import { Blob } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { TextDecoderStream } from 'node:stream/web';
import vm from 'node:vm';
import { eventually } from '../support/eventually.ts';
import type { ExportVerification } from '../../db/journal/export-verdict.ts';

type Verify = (lines: readonly string[], heads: readonly string[] | null, keys: readonly string[] | null) => Promise<ExportVerification>;

const page = () => readFileSync(new URL('../../docs/verify.html', import.meta.url), 'utf8');

/** The page's two scripts: the verifier, and its display. */
function scripts(): [verifier: string, interaction: string] {
  const found = [...page().matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  if (found.length !== 2) throw new Error('docs/verify.html has two scripts');
  return found as [string, string];
}

/** The page's sentences for each fault, by code. The whole second script must compile. Code that needs a document does not run. */
export function pageSentences(): Record<string, [vietnamese: string, english: string]> {
  const [, interaction] = scripts();
  new vm.Script(interaction);
  const table = /const sentences = (\{[\s\S]*?\n {6}\});/.exec(interaction)?.[1];
  return vm.runInNewContext(`JSON.parse(JSON.stringify(${table ?? 'null'}))`) as ReturnType<typeof pageSentences>;
}

/** Everything in the page that could send a request to another machine. */
export function pageReferences(): string[] {
  return [...page().matchAll(/\b(?:src|href|action)=|https?:|@import|\burl\(|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|import\(/g)].map(
    ([text]) => text,
  );
}

/** The verifier of docs/verify.html as a browser would run it: its first script with only a few globals of a browser. */
export function pageVerifier(): Verify {
  const [script] = scripts();
  const context = vm.createContext({ crypto: webcrypto, TextEncoder, atob, btoa });
  vm.runInContext(`${script}\nthis.verify = verifyExport;`, context);
  const { verify } = context as unknown as { verify: Verify };
  return async (...given) => JSON.parse(JSON.stringify(await verify(...given))) as ExportVerification;
}

/** The display after a person chose these files: `holds`, `partly` or `broken`, the sentence, and a line for each fault. */
export async function shownByPage(
  exported: string,
  heads: string | null,
): Promise<{ verdict: string; sentence: string; faults: string[] }> {
  const elements = new Map<string, PageElement>();
  const byId = (id: string) => elements.get(id) ?? elements.set(id, new PageElement()).get(id)!;
  const document = { getElementById: byId, createElement: () => new PageElement() };
  const browser = { crypto: webcrypto, TextEncoder, TextDecoderStream, atob, btoa, document };
  const context = vm.createContext(browser);
  for (const script of scripts()) vm.runInContext(script, context);
  const choose = (id: string, text: string) => byId(id).events.get('change')?.({ target: { files: [new Blob([text])] } });
  if (heads !== null) choose('heads', heads);
  choose('export', exported);
  const verdict = byId('verdict');
  return eventually(() => {
    const shown = verdict.dataset['verdict'];
    if (shown === undefined || shown === '') throw new Error(`the page still says ${verdict.textContent}`);
    return { verdict: shown, sentence: verdict.textContent, faults: byId('faults').children.map((child) => child.textContent) };
  });
}

/** The parts of an element that the page uses. */
class PageElement {
  textContent = '';
  value = '';
  lang = '';
  children: PageElement[] = [];
  readonly dataset: Record<string, string> = {};
  readonly events = new Map<string, (event: object) => void>();

  append(child: PageElement): void {
    this.textContent += child.textContent;
  }

  replaceChildren(...children: PageElement[]): void {
    this.children = children;
  }

  addEventListener(name: string, listen: (event: object) => void): void {
    this.events.set(name, listen);
  }
}
