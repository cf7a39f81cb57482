// generate.mjs: writes src/generated from what has one source elsewhere: the API's types from docs/openapi.json, and from
// the files src/**/texts.<language>.json the list of all catalogues and of those that every page needs. Touches nothing that stays the same.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(web, 'src');
const generated = join(source, 'generated');
const languages = ['en', 'de'];
const everywhere = JSON.parse(readFileSync(join(web, 'tools/everywhere.json'), 'utf8')); // features

function writeWhenOther(name, text) {
  const path = join(generated, name);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

mkdirSync(generated, { recursive: true });
const document = JSON.parse(readFileSync(join(web, '../docs/openapi.json'), 'utf8'));
writeWhenOther('api.ts', `/* Written by tools/generate.mjs. */\n${astToString(await openapi(document))}`);

const files = readdirSync(source, { recursive: true }).map(String);
const titles = titlesOfPages();
for (const language of languages) {
  const catalogues = files.filter((file) => file.endsWith(`texts.${language}.json`)).sort();
  writeWhenOther(`catalogue.${language}.ts`, all(catalogues));
  writeWhenOther(
    `texts.${language}.ts`,
    all(
      catalogues.filter((file) => everywhere.includes(dirname(file))),
      language,
    ),
  );
}

// A module with the catalogues by namespace, and behind them what the navigation says of all other features.
function all(catalogues, language) {
  const imports = catalogues.map((file, index) => `import t${index} from '../${file}';`);
  const entries = catalogues.map((file, index) => `  ${JSON.stringify(dirname(file))}: t${index},`);
  if (language !== undefined)
    for (const [feature, keys] of titles)
      entries.push(`  ${JSON.stringify(feature)}: ${picked(feature, keys, language)},`);
  return ['/* Written by tools/generate.mjs. */', ...imports, '', 'export default {', ...entries, '};', ''].join('\n');
}

// Titles of pages, and what the navigation says of them: wanted before a page's own texts are there.
function titlesOfPages() {
  const found = new Map();
  for (const file of files.filter((each) => each.endsWith('routes.tsx')).sort()) {
    for (const [, feature, key] of readFileSync(join(source, file), 'utf8').matchAll(
      /\b(?:title|hint): '([^':]+):([^']+)'/g,
    ))
      if (!everywhere.includes(feature)) found.set(feature, [...(found.get(feature) ?? []), key]);
  }
  return found;
}

function picked(feature, keys, language) {
  const texts = JSON.parse(readFileSync(join(source, feature, `texts.${language}.json`), 'utf8'));
  const part = {};
  for (const key of keys) {
    const path = key.split('.');
    const last = path.pop();
    const from = path.reduce((tree, step) => tree[step], texts);
    path.reduce((tree, step) => (tree[step] ??= {}), part)[last] = from[last];
  }
  return JSON.stringify(part);
}
