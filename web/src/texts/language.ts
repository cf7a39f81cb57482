import i18next from 'i18next';

import { initialLanguage, isLanguage, storeLanguage, type Language } from '../app/preferences';

const catalogues = {
  en: () => import('../generated/texts.en'),
  de: () => import('../generated/texts.de'),
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'app')) return;
  const { default: texts } = await catalogues[language]();
  for (const [feature, text] of Object.entries(texts)) i18next.addResourceBundle(language, feature, text);
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
