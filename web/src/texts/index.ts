export { changeLanguage, currentLanguage, startLanguage } from './language';
export { TextsProvider, useTexts, type Texts } from './use-texts';
