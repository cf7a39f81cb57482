import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

import { loader } from './classic-scripts.ts';

const file = new URL('./early.js', import.meta.url).pathname;
const source = new URL('../src/', import.meta.url).pathname;
const languages = ['en', 'de'];
const textFont = /inter-latin-wght-normal-[^/]*\.woff2$/;

// A feature's early.json: for each address of it the module of its page, and what that page asks first. `search` names
// the parameters that go from the address to the question as they are.
interface EarlyPage {
  readonly page: string;
  readonly open?: boolean; // asked without a session, too
  readonly asks?: readonly {
    readonly path: string;
    readonly search?: readonly string[];
    readonly defaults?: Readonly<Record<string, string>>; // of what the address does not say
    readonly unless?: readonly string[]; // parameters for which the app asks something else
  }[];
}
type Bundle = Rolldown.OutputBundle;

// tools/early.js runs before anything is painted: a file of its own in front of all others, since the CSP takes no
// inline script. It knows the files of every page, which have their names only when all of them are made.
export function earlyScript(): Plugin {
  let serving = false;
  let name = '';
  let font = '';
  return {
    name: 'early-script',
    enforce: 'pre', // before index.html is made, which refers to it
    configResolved: (config) => {
      serving = config.command === 'serve';
    },
    configureServer: (server) => {
      server.middlewares.use('/early.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(written({}, {}, []));
      });
    },
    generateBundle(_options, bundle) {
      const script = `${loader}\n${written(pagesOf(bundle), textsOf(bundle), firstOf(bundle))}`;
      const digest = createHash('sha256').update(script).digest('base64url').slice(0, 8);
      name = `assets/early-${digest}.js`;
      font = Object.keys(bundle).find((each) => textFont.test(each)) ?? '';
      if (font === '') throw new Error('early-script: the font of the texts is not among the files');
      this.emitFile({ type: 'asset', fileName: name, source: script });
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: serving ? '/early.js' : `/${name}` }, injectTo: 'head-prepend' },
      ...(serving
        ? []
        : [
            {
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` },
              injectTo: 'head' as const,
            },
          ]),
    ],
  };
}

function written(pages: object, texts: object, first: readonly string[]): string {
  return readFileSync(file, 'utf8')
    .replace('__PAGES__', JSON.stringify(pages))
    .replace('__TEXTS__', JSON.stringify(texts))
    .replace('__FIRST__', JSON.stringify(first));
}

function pagesOf(bundle: Bundle): Record<string, object> {
  const pages: Record<string, object> = {};
  const files = readdirSync(source, { recursive: true }).map(String);
  for (const found of files.filter((each) => each.endsWith('early.json')).sort()) {
    const rows = JSON.parse(readFileSync(join(source, found), 'utf8')) as Record<string, EarlyPage>;
    for (const [path, { page, ...rest }] of Object.entries(rows)) {
      pages[path] = { files: filesOf(bundle, join(source, dirname(found), page)), ...rest };
    }
  }
  return pages;
}

function textsOf(bundle: Bundle): Record<string, string[]> {
  const rows = languages.map((each) => [each, filesOf(bundle, join(source, `generated/texts.${each}.ts`))]);
  return Object.fromEntries(rows) as Record<string, string[]>;
}

// The script of the app, behind those that it needs.
function firstOf(bundle: Bundle): string[] {
  return [...withImports(bundle, appOf(bundle))].reverse().map((each) => `/${each.fileName}`);
}

// The one that main.tsx is in: the entry itself only imports it, and is left out of the files by Vite.
function appOf(bundle: Bundle): Rolldown.OutputChunk {
  for (const each of Object.values(bundle)) {
    if (each.type === 'chunk' && join(source, 'main.tsx') in each.modules) return each;
  }
  throw new Error('early-script: main.tsx is in no file');
}

// Script and styles of a module that is loaded when needed, without what the first script brings anyway.
function filesOf(bundle: Bundle, module: string): string[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const chunk = chunks.find((each) => each.facadeModuleId === module);
  if (!chunk) throw new Error(`early-script: ${module} is not a chunk of its own`);
  const known = withImports(bundle, appOf(bundle));
  const needed = [...withImports(bundle, chunk)].filter((each) => !known.has(each));
  return needed.flatMap((each) => {
    const styles = each.viteMetadata?.importedCss ?? new Set<string>();
    return [each.fileName, ...styles].map((name) => `/${name}`);
  });
}

function withImports(bundle: Bundle, chunk: Rolldown.OutputChunk, found = new Set<Rolldown.OutputChunk>()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') withImports(bundle, next, found);
  }
  return found;
}
