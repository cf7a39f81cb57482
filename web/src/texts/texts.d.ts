import 'i18next';
import type texts from '../generated/catalogue.en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof texts;
    returnNull: false;
  }
}
