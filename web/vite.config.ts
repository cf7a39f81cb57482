import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { earlyScript } from './tools/early-script.ts';
import { themeVariables } from './tools/theme-variables.ts';

const server = process.env.SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), themeVariables(), earlyScript()],
  build: {
    outDir: '../build/web/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the CSP takes no data: font or script
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
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
