import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = join(import.meta.dirname, '../../../web/src');

interface Tree {
  readonly [key: string]: string | Tree;
}

// The texts of one language: "parts:status.ahead" -> "Ahead".
function textsOf(language: 'en' | 'de'): Map<string, string> {
  const texts = new Map<string, string>();
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith(`/texts.${language}.json`))) {
    collect(JSON.parse(readFileSync(join(sources, file), 'utf8')) as Tree, `${dirname(file)}:`, texts);
  }
  return texts;
}

function collect(tree: Tree, path: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(path + key, value);
    else collect(value, `${path}${key}.`, into);
  }
}

// What a text looks like on a page, with something in each of its places; null for one that is hardly more than places.
function patternOf(text: string): string | null {
  const letters = text.replaceAll(/{{\w+}}/g, '').replaceAll(/[^\p{L}]/gu, '');
  if (letters === '' || (text.includes('{{') && letters.length < 4)) return null;
  const parts = text.trim().split(/{{\w+}}/);
  return `^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`;
}

export interface Strangers {
  readonly english: readonly string[]; // patterns of English texts that are different in German
  readonly keys: string; // of a text that no catalogue has
}

// What must not be read on a German page.
export function strangersInGerman(): Strangers {
  const german = textsOf('de');
  const spoken = [...german.values()].flatMap((text) => patternOf(text) ?? []).map((each) => new RegExp(each, 'u'));
  const english = [...textsOf('en')]
    .filter(([key, text]) => german.get(key) !== text && !spoken.some((pattern) => pattern.test(text.trim())))
    .flatMap(([, text]) => patternOf(text) ?? []);
  const beginnings = new Set([...german.keys()].map((key) => key.replace(/^.*:/, '').split('.')[0]));
  return { english: [...new Set(english)], keys: `^(\\w+:)?(${[...beginnings].join('|')})(\\.\\w+)+$` };
}
