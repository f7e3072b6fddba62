import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vite';

/** Colour schemes by name, which the charting library brings; the screens have colours of their own. */
const SCHEMES = /\/d3-scale-chromatic\/dist\/[^/]+\.mjs$/;

/**
 * The page: one script and one style, which `report/html/page.ts` puts into one file. `--mode served` builds the one that
 * `touchstone serve` sends, with all that can be entered; a report carries none of it.
 */
export default defineConfig(({ mode }) => ({
  root: 'src/web',
  resolve: {
    // The screens are written for React; a report carries its code in every file, and Preact runs the same code at a third of the weight.
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  plugins: [
    {
      name: 'no-schemes',
      async load(id) {
        if (!SCHEMES.test(id)) return null;
        const names = /^export \{([^}]+)\}/m.exec(await readFile(id, 'utf8'))?.[1].split(',') ?? [];
        const exported = names.map((one) => `none as ${one.split(' as ').at(-1)?.trim()}`);
        return `const none = () => { throw new Error('colour schemes are left out'); }; export { ${exported.join()} };`;
      },
    },
    {
      // It tries eval to see whether the engine knows generators, which the page's content policy rightly refuses.
      name: 'no-eval',
      load: (id) => (id.endsWith('assert-has-generator-support/lib/index.js') ? 'module.exports = () => true;' : null),
    },
  ],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: mode !== 'served',
    target: 'es2023',
    modulePreload: false,
    cssCodeSplit: false,
    // One script by design; a test holds what it weighs.
    chunkSizeWarningLimit: 1024,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: mode === 'served' ? 'src/web/main-served.tsx' : 'src/web/main.tsx',
      output: {
        entryFileNames: mode === 'served' ? 'served.js' : 'app.js',
        assetFileNames: mode === 'served' ? 'served[extname]' : 'app[extname]',
        codeSplitting: false,
      },
    },
  },
}));
