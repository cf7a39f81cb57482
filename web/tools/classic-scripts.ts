import { transformAsync, types, type PluginItem, type PluginObj } from '@babel/core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const plugins: PluginItem[] = [
  plainImports,
  ...['transform-dynamic-import', 'transform-modules-systemjs'].map((each) => require.resolve(`@babel/plugin-${each}`)),
];
// SystemJS, and where it may take scripts from. In front of what loads the first of them: tools/early-script.ts.
export const loader = [require.resolve('systemjs/dist/s.min.js'), new URL('./own-scripts.js', import.meta.url)]
  .map((each) => readFileSync(each, 'utf8').replace(/^\/\/# sourceMapping.*$/m, ''))
  .join('\n');

// All functions of a file are compiled when it is read, beside the page's thread, and are kept compiled with it.
const compileAll = '//# allFunctionsCalledOnLoad\n';

const moduleScript = /<script type="module" crossorigin src="[^"]+"><\/script>\s*/g;

// Chromium keeps what it has compiled of classic scripts for the next visit, and nothing of modules: the files of the
// app are written as classic scripts that SystemJS puts together, as the modules were.
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    augmentChunkHash: () => `classic ${compileAll}`,
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const made = await transformAsync(chunk.code, {
            plugins,
            configFile: false,
            babelrc: false,
            compact: true,
            minified: true,
            comments: false,
          });
          if (typeof made?.code !== 'string') throw new Error(`classic-scripts: nothing came of ${chunk.fileName}`);
          chunk.code = `${compileAll}${made.code}\n`;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(moduleScript, ''), // tools/early.js imports them
    },
  };
}

// import(`./page.js`) as the minifier writes it, with quotes: SystemJS's transform knows a name only as a string.
function plainImports(): PluginObj {
  return {
    visitor: {
      CallExpression({ node }) {
        const [name] = node.arguments;
        if (node.callee.type !== 'Import' || name?.type !== 'TemplateLiteral') return;
        const [only, ...more] = name.quasis;
        if (only && more.length === 0) node.arguments = [types.stringLiteral(only.value.cooked ?? only.value.raw)];
      },
    },
  };
}
