import i18next from 'i18next';

import { initialLanguage, isLanguage, storeLanguage, type Language } from '../app/preferences';

const catalogues = {
  en: () => import('../generated/texts.en'),
  de: () => import('../generated/texts.de'),
};

type Tree = Readonly<Record<string, unknown>>;
// Texts of features whose files were there before the language was.
const waiting = new Map<string, Readonly<Record<Language, Tree>>>();

// The texts of a feature, which came with the first of its files (tools/feature-texts.ts).
export function addTexts(feature: string, texts: Readonly<Record<Language, Tree>>): void {
  if (!i18next.isInitialized) waiting.set(feature, texts);
  else
    for (const [language, text] of Object.entries(texts))
      i18next.addResourceBundle(language, feature, text, true, true);
}

const loaded = new Set<Language>();

async function load(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const { default: texts } = await catalogues[language]();
  for (const [feature, text] of Object.entries(texts)) i18next.addResourceBundle(language, feature, text, true);
  loaded.add(language);
}

export async function startLanguage(): Promise<void> {
  const language = initialLanguage();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    ns: [],
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  await load(language);
  for (const [feature, texts] of waiting) addTexts(feature, texts);
  waiting.clear();
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  storeLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}
