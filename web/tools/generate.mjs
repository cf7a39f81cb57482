// generate.mjs: writes src/generated from what has one source elsewhere: the API's types from docs/openapi.json, and the
// list of text catalogues from the files src/**/texts.<language>.json. Touches nothing that stays the same.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(web, 'src');
const generated = join(source, 'generated');
const languages = ['en', 'de'];

function writeWhenOther(name, text) {
  const path = join(generated, name);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

mkdirSync(generated, { recursive: true });
const document = JSON.parse(readFileSync(join(web, '../docs/openapi.json'), 'utf8'));
writeWhenOther('api.ts', `/* Written by tools/generate.mjs. */\n${astToString(await openapi(document))}`);

const files = readdirSync(source, { recursive: true }).map(String);
for (const language of languages) {
  const catalogues = files.filter((file) => file.endsWith(`texts.${language}.json`)).sort();
  const imports = catalogues.map((file, index) => `import t${index} from '../${file}';`);
  const entries = catalogues.map((file, index) => `  ${JSON.stringify(relative('.', dirname(file)))}: t${index},`);
  const text = ['/* Written by tools/generate.mjs. */', ...imports, '', 'export default {', ...entries, '};', ''];
  writeWhenOther(`texts.${language}.ts`, text.join('\n'));
}
