import { defineConfig } from 'vite';

/** The page of the report: one script and one style, which `report/html/page.ts` puts into one file. */
export default defineConfig({
  root: 'src/web',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    cssCodeSplit: false,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: 'src/web/main.tsx',
      output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
    },
  },
});
