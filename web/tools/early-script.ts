import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const file = new URL('./early.js', import.meta.url).pathname;

// tools/early.js runs before anything is painted: a file of its own in front of all others, since the CSP takes no
// inline script.
export function earlyScript(): Plugin {
  let serving = false;
  return {
    name: 'early-script',
    configResolved: (config) => {
      serving = config.command === 'serve';
    },
    configureServer: (server) => {
      server.middlewares.use('/early.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: hashedName(), source: readFileSync(file, 'utf8') });
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: serving ? '/early.js' : `/${hashedName()}` }, injectTo: 'head-prepend' },
    ],
  };
}

function hashedName(): string {
  const digest = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 8);
  return `assets/early-${digest}.js`;
}
