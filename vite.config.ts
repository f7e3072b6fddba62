import { defineConfig } from 'vite';

/** Every scheme is one colour. A figure without data still asks for one, and paints nothing with it. */
const NO_SCHEMES = `
export const isCategoricalScheme = () => false;
export const isDivergingScheme = () => false;
export const maybeBooleanRange = () => undefined;
export const ordinalRange = () => ['currentColor'];
export const ordinalScheme = () => ['currentColor'];
export const quantitativeScheme = () => (share) => 'currentColor';
`;

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
      // It tries eval to see whether the engine knows generators, which the page's content policy rightly refuses.
      name: 'no-eval',
      load: (id) => (id.endsWith('assert-has-generator-support/lib/index.js') ? 'module.exports = () => true;' : null),
    },
    {
      // Every colour of ours is named in the style: the tables of colours that Plot chooses from by name would weigh 7 kB gzipped.
      name: 'no-colour-schemes',
      load: (id) => (id.endsWith('plot/src/scales/schemes.js') ? NO_SCHEMES : null),
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
