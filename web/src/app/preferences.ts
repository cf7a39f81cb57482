import { isMantineColorScheme, localStorageColorSchemeManager } from '@mantine/core';

// What a person chose for this browser. tools/early.js reads the same keys before the first paint.
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

const schemeKey = 'salespact.scheme';
const languageKey = 'salespact.language';

export const colorSchemeManager = localStorageColorSchemeManager({ key: schemeKey });

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(languageKey, language);
}

// tools/early.js has chosen: what is stored, otherwise what the browser prefers.
export function initialLanguage(): Language {
  const chosen = document.documentElement.lang;
  return isLanguage(chosen) ? chosen : 'en';
}

// Signing out clears everything stored for this origin; how the app looks is no secret and stays.
export function keepPreferences(): () => void {
  const scheme = localStorage.getItem(schemeKey);
  const language = localStorage.getItem(languageKey);
  return () => {
    if (isMantineColorScheme(scheme)) localStorage.setItem(schemeKey, scheme);
    if (isLanguage(language)) localStorage.setItem(languageKey, language);
  };
}
