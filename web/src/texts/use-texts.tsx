import i18next, { type FlatNamespace, type TFunction } from 'i18next';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';

import type { Language } from '../app/preferences';
import { currentLanguage } from './language';

type Features = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]];

export interface Texts<Of extends Features> {
  readonly t: TFunction<Of>;
  readonly language: Language;
}

const LanguageContext = createContext<Language | null>(null);

// Around the app: everything inside is drawn again when the language changes.
export function TextsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

// The texts of a feature (its texts.en.json); of several where others are named by "feature:key". All are there before
// anything is drawn, so that a table with hundreds of cells watches the language once and not in each of them, as
// react-i18next would.
export function useTexts<const Of extends Features>(features: Of): Texts<Of> {
  const language = useContext(LanguageContext) ?? currentLanguage();
  const first = typeof features === 'string' ? features : features[0];
  const key = `${language} ${first}`;
  const found = known.get(key) ?? { t: i18next.getFixedT(language, first as FlatNamespace), language };
  known.set(key, found);
  return found as Texts<Of>;
}

const known = new Map<string, object>();

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}
