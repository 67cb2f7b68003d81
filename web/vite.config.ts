import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/**
 * The component library is full of directives for rendering on a server. Nothing here renders on a server, so their warnings are dropped.
 */
const onwarn = (warning: { code?: string }, report: (warning: never) => void) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning as never);
};

/** Compresses the assets once, at the build, instead of once for every visitor (1.2 MB of scripts: 0.4 s here). */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir }) {
    const folder = join(dir!, 'assets');
    for (const name of readdirSync(folder).filter((one) => /\.(m?js|css)$/.test(one))) {
      const content = readFileSync(join(folder, name));
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
    }
  },
};

/**
 * `virtual:verifier`: the scripts of docs/verify.html as a module. That page checks an exported journal without us. So the application and
 * that page say the same of a journal, word for word.
 */
const verifier: Plugin = {
  name: 'verifier',
  resolveId: (id) => (id === 'virtual:verifier' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0virtual:verifier') return undefined;
    const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'verify.html'), 'utf8');
    const [check, interaction] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');
    const sentences = /const sentences = (\{[\s\S]*?\n {6}\});/.exec(interaction ?? '')?.[1];
    if (check === undefined || sentences === undefined) throw new Error('docs/verify.html is not as it was');
    return `${check}\nexport { verifyExport };\nexport const sentences = ${sentences};\n`;
  },
};

/**
 * The files that pdf.js loads when a document needs them, under an address with its version. JPEG 2000 is decoded by a script, since our
 * CSP forbids WebAssembly. The others are fonts that a document need not carry, tables of East Asian characters, and the colour profile of
 * printers.
 */
const pdfjsFiles: Plugin = {
  name: 'pdfjs-files',
  generateBundle() {
    const folder = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    for (const part of ['wasm', 'standard_fonts', 'cmaps', 'iccs'])
      for (const name of readdirSync(join(folder, part)).filter((one) => !one.endsWith('.wasm')))
        this.emitFile({
          type: 'asset',
          fileName: `assets/pdfjs-${version}/${part}/${name}`,
          source: readFileSync(join(folder, part, name)),
        });
  },
};

/**
 * The build of the web application: static files that the API process serves. The development server forwards API calls to that process.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed, verifier, pdfjsFiles],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      onwarn,
      checks: { pluginTimings: false },
      // One stylesheet, base first. Styles split by screen would load in the order of a person's visits, and the cascade would change.
      output: { codeSplitting: { groups: [{ name: 'styles', test: /[\\/]web[\\/].*\.css$/ }] } },
    },
  },
  server: { proxy: { '/api': process.env['PHANBIEN_URL'] ?? 'http://127.0.0.1:3000' } },
});
