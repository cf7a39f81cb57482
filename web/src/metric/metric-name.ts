import i18next from 'i18next';

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

// A goal that nobody named is called by its metric and its period.
export function goalTitle(title: string, metric: Named): string {
  return title.startsWith(`${metric.name} `) ? metricName(metric) + title.slice(metric.name.length) : title;
}
