import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

import everywhere from './everywhere.json' with { type: 'json' }; // what every page needs

const source = fileURLToPath(new URL('../src', import.meta.url));
const prefix = 'feature-texts:';
const used = /\buseTexts\(\s*(?:'([^']+)'|\[([^\]]+)\])/g;

// A module that says useTexts('team') brings the texts of src/team with it, in every language: so that no page loads the
// words of the others, and none is drawn before its own are there.
export function featureTexts(): Plugin {
  return {
    name: 'feature-texts',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const feature = id.slice(prefix.length + 1);
      const code = `import { addTexts } from '${source}/texts/language.ts';
import en from '${source}/${feature}/texts.en.json';
import de from '${source}/${feature}/texts.de.json';
addTexts('${feature}', { en, de });`;
      return { code, moduleSideEffects: true };
    },
    transform(code, id) {
      if (!id.startsWith(source) || !/\.tsx?$/.test(id) || id.endsWith('.test.tsx') || dirname(id).endsWith('/texts')) {
        return null;
      }
      const features = new Set<string>();
      for (const [, one, several] of code.matchAll(used)) {
        const names = one ?? several ?? '';
        for (const name of names.split(',')) features.add(name.replace(/['\s]/g, ''));
      }
      const imports = [...features]
        .filter((each) => each !== '' && !everywhere.includes(each))
        .map((each) => `import '${prefix}${each}';`);
      return imports.length === 0 ? null : { code: `${imports.join('')}${code}`, map: null };
    },
  };
}
