import type { Schemas } from '../api';

export type FiscalPattern = NonNullable<NonNullable<Schemas['SetUpBodyInput']['company']>['fiscal_year']['pattern']>;

export interface CompanyForm {
  name: string;
  currency: string;
  timezone: string;
  pattern: FiscalPattern;
  startMonth: string; // "1" … "12"
  yearEndMonth: string;
  yearEndWeekday: string; // "1" Monday … "7" Sunday
  yearEndRule: 'last' | 'nearest';
}

const currencies: Record<string, string> = {
  AU: 'AUD',
  AE: 'AED',
  AR: 'ARS',
  BG: 'EUR',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CL: 'CLP',
  CN: 'CNY',
  CO: 'COP',
  CZ: 'CZK',
  DK: 'DKK',
  EG: 'EGP',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  ID: 'IDR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KE: 'KES',
  KR: 'KRW',
  LI: 'CHF',
  MA: 'MAD',
  MX: 'MXN',
  MY: 'MYR',
  NG: 'NGN',
  NO: 'NOK',
  NZ: 'NZD',
  PE: 'PEN',
  PH: 'PHP',
  PK: 'PKR',
  PL: 'PLN',
  RO: 'RON',
  SA: 'SAR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
};
const euro = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA'.split(' ');

// The currency that the browser's region, or else its time zone, makes likely.
export function likelyCurrency(languages: readonly string[], timezone: string): string {
  for (const language of languages) {
    const region = regionOf(language);
    if (region === undefined) continue;
    if (euro.includes(region)) return 'EUR';
    const known = currencies[region];
    if (known !== undefined) return known;
  }
  if (timezone === 'Europe/London') return 'GBP';
  if (timezone === 'Europe/Zurich') return 'CHF';
  return timezone.startsWith('Europe/') ? 'EUR' : 'USD';
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region;
  } catch {
    return undefined;
  }
}

// Sunday where the browser's region begins its week then; else Monday, as ISO has it.
export function likelyWeekStart(language: string): number {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      getWeekInfo?: () => { firstDay: number };
      weekInfo?: { firstDay: number };
    };
    return locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

export function companyDefaults(): CompanyForm {
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    name: '',
    currency: likelyCurrency(navigator.languages, timezone),
    timezone,
    pattern: 'gregorian',
    startMonth: '1',
    yearEndMonth: '12',
    yearEndWeekday: '6',
    yearEndRule: 'last',
  };
}

export function companyBody(form: CompanyForm, locale: string): NonNullable<Schemas['SetUpBodyInput']['company']> {
  const byWeeks = form.pattern !== 'gregorian';
  return {
    name: form.name.trim(),
    currency: form.currency,
    timezone: form.timezone,
    locale,
    week_start: likelyWeekStart(navigator.language),
    fiscal_year: byWeeks
      ? {
          pattern: form.pattern,
          year_end_rule: form.yearEndRule,
          year_end_month: Number(form.yearEndMonth),
          year_end_weekday: Number(form.yearEndWeekday),
        }
      : { pattern: form.pattern, start_month: Number(form.startMonth) },
  };
}
