// The language of the app decides the words; how numbers and dates are written follows the browser's own variant of that
// language ("en-GB", "de-CH") where it has one.
export function formattingLocale(language: string, preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag === language || tag.startsWith(`${language}-`));
  if (own !== undefined && Intl.NumberFormat.supportedLocalesOf(own).length > 0) return own;
  return language;
}
