import i18next from 'i18next';

import type { Format } from '../format';
import english from './texts.en.json';

interface Named {
  readonly key: string;
  readonly name: string;
}

const builtIn: Readonly<Record<string, string>> = english.names;

// The name of a metric in the language of the app, as long as it still has the name that it came with; a name that
// somebody gave it is theirs.
export function metricName({ key, name }: Named): string {
  return builtIn[key] === name ? i18next.t(`metric:names.${key as 'revenue'}`) : name;
}

const shortest = 3; // letters of a word that may mean a metric

// What was typed with the metrics in it by the names that they came with: "Umsatz Q4" -> "Revenue Q4"; null where it
// names none. Of several that a word may mean the shortest is taken.
export function serverWords(typed: string): string | null {
  const own = Object.entries(builtIn)
    .map(([key, name]) => ({ name, words: i18next.t(`metric:names.${key as 'revenue'}`).toLocaleLowerCase() }))
    .filter(({ name, words }) => words !== name.toLocaleLowerCase())
    .sort((a, b) => a.words.length - b.words.length);
  const words = typed.split(' ').map((word) => {
    const folded = word.toLocaleLowerCase();
    const meant = folded.length < shortest ? undefined : own.find((metric) => metric.words.startsWith(folded));
    return meant?.name ?? word;
  });
  const said = words.join(' ');
  return said === typed ? null : said;
}

interface Titled {
  readonly title: string;
  readonly metric: Named;
  readonly period: string; // its label
}

// A goal that nobody named is called by its metric and its period, as the server puts it (goal_title.hpp); then the
// language of the app says both. The metric may have been renamed since. What somebody called a goal stays.
export function goalTitle({ title, metric, period }: Titled, format: Pick<Format, 'period'>): string {
  const names = [metric.name, builtIn[metric.key]];
  if (!names.some((name) => name !== undefined && title === `${name} ${period}`)) return title;
  return i18next.t('metric:title', { metric: metricName(metric), period: format.period(period) });
}

const periodLabel = /^(?:FY)?\d{4}(?:-[HQPW]?\d{1,2})?$/;

// The same where only the title is known: of a metric that came with the program.
export function titleInWords(title: string, format: Pick<Format, 'period'>): string {
  for (const [key, name] of Object.entries(builtIn)) {
    const period = title.startsWith(`${name} `) ? title.slice(name.length + 1) : '';
    if (periodLabel.test(period)) return goalTitle({ title, metric: { key, name }, period }, format);
  }
  return title;
}
