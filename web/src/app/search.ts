import { isDateText } from '../format/dates';

// Search parameters of pages, read one by one: what an address says wrongly is left out, never an error.
type Reader<Value> = (raw: unknown) => Value | undefined;
type Readers = Record<string, Reader<unknown>>;
type Read<Shape extends Readers> = { [Name in keyof Shape]?: Exclude<ReturnType<Shape[Name]>, undefined> };

// validateSearch: searchOf({ sort: oneOf('need', 'name'), q: text })
export function searchOf<Shape extends Readers>(readers: Shape): (raw: Record<string, unknown>) => Read<Shape> {
  return (raw) => {
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(readers)) {
      // Named even where it is left out: the router passes on whatever is not named.
      if (name in raw) read[name] = reader(raw[name]);
    }
    return read as Read<Shape>;
  };
}

export const text: Reader<string> = (raw) => {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' && raw.length > 0 && raw.length <= 200 ? raw : undefined;
};

// As the server gives them.
export const id: Reader<string> = (raw) => (typeof raw === 'string' && /^[0-9a-z]{13}$/.test(raw) ? raw : undefined);

export const date: Reader<string> = (raw) => (isDateText(raw) ? raw : undefined);

export const flag: Reader<true> = (raw) => (raw === true || raw === 'true' ? true : undefined);

export const whole: Reader<number> = (raw) => (Number.isSafeInteger(raw) ? (raw as number) : undefined);

export function oneOf<const Words extends readonly string[]>(...words: Words): Reader<Words[number]> {
  return (raw) => words.find((word) => word === raw);
}

export function listOf<Value>(reader: Reader<Value>): Reader<Value[]> {
  return (raw) => {
    if (!Array.isArray(raw)) return undefined;
    const values = raw.map(reader).filter((value): value is Value & {} => value !== undefined);
    return values.length > 0 ? values : undefined;
  };
}
