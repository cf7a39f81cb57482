import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import everywhere from './tools/everywhere.json' with { type: 'json' };
import { classicScripts } from './tools/classic-scripts.ts';
import { earlyScript } from './tools/early-script.ts';
import { featureTexts } from './tools/feature-texts.ts';
import { mantineStyles } from './tools/mantine-styles.ts';
import { serverWords } from './tools/server-words.ts';
import { themeVariables } from './tools/theme-variables.ts';

const server = process.env.SERVER ?? 'http://127.0.0.1:8080';

// The texts of a feature are a file, whoever needs them: put together with others they would come along everywhere.
function textsOf(id: string): string | null {
  const feature = /\/web\/src\/(.+)\/texts\.(?:en|de)\.json$|\0feature-texts:(.+)$/.exec(id)?.slice(1).join('') ?? '';
  return everywhere.includes(feature) ? null : `texts-${feature.replaceAll('/', '-')}`;
}

// What several pages share of one folder is a file, too.
function featureOf(id: string): string | null {
  const folder = /\/web\/src\/(.+)\/[^/]+$/.exec(id)?.[1];
  return folder === undefined ? null : `of-${folder.replaceAll('/', '-')}`;
}

// Few files instead of many small ones, since each costs the browser a round trip to its cache: what every page needs,
// what draws charts, and what several pages share. A group brings along what its modules import, and small files are
// put together with whatever the same pages have: where one of them is large, or leads to much, a page would load what
// it has no use for, so windows of rows and what tells of a unit stay files of their own.
const chunkGroups = [
  { name: 'app', test: /web\/src\/(main\.tsx|app\/frame\.tsx|parts\/|format\/)/, priority: 3 },
  { name: 'charts', test: /node_modules\/(recharts|@mantine\/charts|d3-|victory-vendor)/, priority: 2 },
  { name: textsOf, test: /\/texts\.(en|de)\.json$|\0feature-texts:/, priority: 4 },
  { name: 'rows', test: /node_modules\/@tanstack\/(react-)?virtual/, priority: 2 },
  { name: 'icons', test: /node_modules\/@tabler/, minShareCount: 3, priority: 2 },
  { name: featureOf, minShareCount: 2, priority: 2, includeDependenciesRecursively: false, entriesAware: true },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4_000, priority: 1 },
];

export default defineConfig({
  plugins: [featureTexts(), react(), serverWords(), mantineStyles(), themeVariables(), earlyScript(), classicScripts()],
  build: {
    outDir: '../build/web/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the CSP takes no data: font or script
    modulePreload: false, // there are no modules: tools/classic-scripts.ts; styles are fetched beside the script
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800, // the script of the first page is bounded by bench/web, as it is sent
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  cacheDir: '../build/web/cache',
  // The server asks where a write comes from: the pages of this origin, as it sees them.
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': { target: server, changeOrigin: true } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], reporters: ['default'] },
});
