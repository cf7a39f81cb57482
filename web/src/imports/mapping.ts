import type { Kind, Mapping, Preview } from './types';

export type Recipe = NonNullable<Mapping['columns']>[string];
type RecipeObject = Exclude<Recipe, string | string[]>;

// A recipe in its long form, whatever it was written as.
function longForm(recipe: Recipe | undefined): RecipeObject {
  if (recipe === undefined) return {};
  return typeof recipe === 'string' || Array.isArray(recipe) ? { column: recipe } : recipe;
}

// Where a field comes from in words of the page: one column, several put together, or something else as it is.
export type Source =
  | { kind: 'none' }
  | { kind: 'column'; column: string }
  | { kind: 'combined'; columns: string[] }
  | { kind: 'constant'; text: string }
  | { kind: 'other' };

export function sourceOf(recipe: Recipe | undefined): Source {
  const { column, constant, first_of: firstOf, won } = longForm(recipe);
  if (constant !== undefined) return { kind: 'constant', text: constant };
  if (firstOf !== undefined || won !== undefined) return { kind: 'other' };
  const text = Array.isArray(column) ? column[0] : column;
  if (text === undefined) return { kind: 'none' };
  const parts = [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  return parts.length === 0 ? { kind: 'column', column: text } : { kind: 'combined', columns: parts };
}

const pathFields = ['id', 'unit'];

function withRecipe(mapping: Mapping, field: string, recipe: RecipeObject | null): Mapping {
  if (recipe !== null) return { ...mapping, columns: { ...mapping.columns, [field]: recipe } };
  const others = Object.entries(mapping.columns ?? {}).filter(([name]) => name !== field);
  return { ...mapping, columns: Object.fromEntries(others) };
}

// What was said of dates and decimals of the field before stays only with its column.
export function takeColumn(mapping: Mapping, field: string, column: string | null): Mapping {
  return withRecipe(mapping, field, column === null ? null : { column });
}

export function combineColumns(mapping: Mapping, field: string, columns: readonly string[]): Mapping {
  const mark = pathFields.includes(field) ? '/' : ' ';
  return withRecipe(
    mapping,
    field,
    columns.length === 0 ? null : { column: columns.map((column) => `{${column}}`).join(mark) },
  );
}

export function takeConstant(mapping: Mapping, field: string, text: string): Mapping {
  return withRecipe(mapping, field, { constant: text });
}

// The answer to an open question, kept with the one field that asked.
export function answerDates(mapping: Mapping, field: string, order: string): Mapping {
  return withRecipe(mapping, field, { ...longForm(mapping.columns?.[field]), dates: order as 'dmy' | 'mdy' | 'ymd' });
}

// A column that is written in several ways gets an order for each mark: { "/": "mdy", "-": "dmy" }.
export function answerDatesByMark(mapping: Mapping, field: string, orders: Record<string, string>): Mapping {
  return withRecipe(mapping, field, { ...longForm(mapping.columns?.[field]), dates: orders });
}

// What stands between the numbers of a date.
export function markOf(written: string): string {
  return /[/.-]/.exec(written)?.[0] ?? '/';
}

export function answerDecimal(mapping: Mapping, field: string, mark: string): Mapping {
  const said = longForm(mapping.columns?.[field]);
  return withRecipe(mapping, field, { ...said, decimal: mark as 'point' | 'comma' });
}

// The words of a field after one of its values was given another meaning: every value that is known is named.
export function nameValue(preview: Preview, field: string, written: string, means: string): Mapping {
  const known = preview.values.find((each) => each.field === field)?.values ?? [];
  const named: Record<string, string[]> = {};
  for (const value of known) {
    const meaning = value.written === written ? means : value.means;
    if (meaning !== '') (named[meaning] ??= []).push(value.written);
  }
  return { ...preview.mapping, values: { ...preview.mapping.values, [field]: named } };
}

export const meanings: Partial<Record<string, readonly string[]>> = {
  status: ['open', 'won', 'lost'],
  role: ['rep', 'manager', 'exec', 'ops', 'viewer'],
};

// People come before what they own, and results before the targets that are measured by them.
const order: readonly Kind[] = ['people', 'deals', 'activities', 'measurements', 'quotas'];

export function inOrder<Entry extends { readonly kind: Kind }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
