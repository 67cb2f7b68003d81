import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { ExportVerification } from '../../db/journal/export-verdict.ts';

type Verify = (lines: readonly string[], heads: readonly string[] | null, keys: readonly string[] | null) => Promise<ExportVerification>;

/** The verifier of docs/verify.html as a browser would run it: its first script, with a browser's few globals and nothing else. */
export function pageVerifier(): Verify {
  const page = readFileSync(new URL('../../docs/verify.html', import.meta.url), 'utf8');
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  if (script === undefined) throw new Error('docs/verify.html has no script');
  const context = vm.createContext({ crypto: webcrypto, TextEncoder, atob, btoa });
  vm.runInContext(`${script}\nthis.verify = verifyExport;`, context);
  const { verify } = context as unknown as { verify: Verify };
  return async (...given) => JSON.parse(JSON.stringify(await verify(...given))) as ExportVerification;
}
