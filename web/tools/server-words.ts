import type { Plugin } from 'vite';

// The server speaks English, and src/api/message.ts shows its own words: in English that catalogue is only what the
// others are translated from and checked against, so it is not sent.
export function serverWords(): Plugin {
  return {
    name: 'server-words',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('/web/src/api/texts.en.json') ? '{}' : null),
  };
}
