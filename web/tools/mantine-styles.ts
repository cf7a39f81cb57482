import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const name = 'virtual:mantine-styles.css';
const require = createRequire(import.meta.url);
const core = dirname(require.resolve('@mantine/core/styles.css'));
const source = new URL('../src/', import.meta.url).pathname;
const components = join(core, 'esm');
const always = ['default-css-variables', 'baseline', 'global'];
const others = ['@mantine/charts', '@mantine/dates', '@mantine/notifications'];

// Of Mantine's styles those of the components that the app is made of, in Mantine's order: the whole would be read by the
// browser before the first paint, and is more than twice as long.
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? neededStyles() : undefined),
  };
}

function neededStyles(): string {
  const whole = readFileSync(join(core, 'styles.layer.css'), 'utf8');
  const classes = classesOf(namesImported());
  const files = readdirSync(join(core, 'styles'))
    .filter((file) => file.endsWith('.layer.css'))
    .map((file) => ({ base: file.replace('.layer.css', ''), css: readFileSync(join(core, 'styles', file), 'utf8') }))
    .map(({ base, css }) => ({ base, css, own: [...css.matchAll(/\.(m_[0-9a-f]+)/g)].map(([, each]) => each ?? '') }));
  const [first, parts] = [
    files.filter(({ base }) => always.includes(base)),
    files.filter(({ base }) => !always.includes(base)),
  ];
  const needed = parts
    .filter(({ own }) => own.some((each) => classes.has(each)))
    .sort((one, other) => whole.indexOf(`.${one.own[0]}`) - whole.indexOf(`.${other.own[0]}`));
  return [...first.sort((a, b) => always.indexOf(a.base) - always.indexOf(b.base)), ...needed]
    .map(({ css }) => css)
    .join('\n');
}

// What the app and Mantine's other packages take from the core.
function namesImported(): Set<string> {
  const folders = [source, ...others.map((each) => join(dirname(require.resolve(`${each}/styles.css`)), 'esm'))];
  const names = new Set<string>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true }).map(String)) {
      if (!/\.(tsx|mjs)$/.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, list = ''] of text.matchAll(/import \{([^}]*)\} from ["']@mantine\/core["']/g)) {
        for (const each of list.split(','))
          names.add(
            each
              .trim()
              .replace(/^type /, '')
              .replace(/ as .*/, ''),
          );
      }
    }
  }
  return names;
}

// The classes of these components and of all that they are made of.
function classesOf(names: ReadonlySet<string>): Set<string> {
  const index = readFileSync(join(components, 'index.mjs'), 'utf8');
  const waiting: string[] = [];
  for (const [, list = '', file = ''] of index.matchAll(/import \{([^}]*)\} from "(\.[^"]+\.mjs)"/g)) {
    if (list.split(',').some((each) => names.has(each.trim()))) waiting.push(join(components, file));
  }
  const classes = new Set<string>();
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = readFileSync(file, 'utf8');
    for (const [each] of text.matchAll(/m_[0-9a-f]{6,}/g)) classes.add(each);
    for (const [, to = ''] of text.matchAll(/from "(\.[^"]+\.mjs)"/g)) {
      const next = join(dirname(file), to);
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return classes;
}
