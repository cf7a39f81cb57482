import type { Schemas } from '../../api';
import { bare, readAmount, type Unreadable } from '../../format/typed-amount';
import type { PactWords, Section } from '../pact-queries';
import type { ExpectationRow, Mark, Row, WordsForm } from './form';

const places = 4; // of a threshold as it is typed; the metric's own are the server's to check

export type Body = Schemas['SalesPactWordsBodyInput'];

export interface Written {
  readonly body: Body;
  // Which row of the form an item of the body is: "targets/floors" -> rows.
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly unfinished: number; // rows that are not complete enough to be kept
}

// What can be kept of it. A row that is not finished yet stays on the page alone; a section that is waived is empty.
export function bodyOf(form: WordsForm, mark: Mark): Written {
  const rows = new Map<string, readonly number[]>();
  let unfinished = 0;
  const list = <Of extends Row, Item>(
    name: string,
    all: readonly Of[],
    isThere: (one: Of) => boolean,
    item: (one: Of) => Item,
    isBegun: (one: Of) => boolean = () => false,
  ): Item[] => {
    const there = all.filter(isThere);
    unfinished += all.filter((one) => !isThere(one) && isBegun(one)).length;
    rows.set(
      name,
      there.map(({ row }) => row),
    );
    return there.map(item);
  };
  const isWaived = (section: Section): boolean => (form.waived[section] ?? '').trim() !== '';
  const expectations = (name: string, all: readonly ExpectationRow[]): Schemas['ExpectationBodyInput'][] =>
    list(
      name,
      all,
      ({ text }) => text.trim() !== '',
      ({ key, text, measurable, cadence }) => ({
        ...(key !== '' && { key }),
        text: text.trim(),
        measurable,
        cadence: cadence === '' ? null : cadence,
      }),
    );
  const body: Body = {
    effective: { start: form.start, end: form.end },
    ...(!isWaived('targets') && {
      targets: {
        goals: [...form.goals],
        floors: list(
          'targets/floors',
          form.floors,
          ({ metric, threshold }) => metric !== '' && amountIn(threshold, mark) !== null,
          (one) => ({
            metric: one.metric,
            comparator: one.comparator,
            threshold: amountIn(one.threshold, mark) ?? '0',
            cadence: one.cadence,
            prorate: one.prorate,
            critical: one.critical,
            source: one.source,
            grace_wd: wholeIn(one.grace, 2),
            tolerated_misses: wholeIn(one.tolerated, 0),
            from: one.from === '' ? null : one.from,
            to: one.to === '' ? null : one.to,
          }),
          ({ metric, threshold }) => metric !== '' || threshold !== '',
        ),
        serves: form.serves,
        plan: form.plan,
        progress: form.progress,
      },
    }),
    ...(!isWaived('expectations') && {
      expectations: {
        of_rep: expectations('expectations/of_rep', form.ofRep),
        of_manager: expectations('expectations/of_manager', form.ofManager),
        indicators: list(
          'expectations/indicators',
          form.indicators,
          ({ text }) => text.trim() !== '',
          ({ text }) => text.trim(),
        ),
        obstacles: list(
          'expectations/obstacles',
          form.obstacles,
          ({ text }) => text.trim() !== '',
          ({ text, solution, owner }) => ({ text: text.trim(), solution, owner }),
          ({ solution }) => solution.trim() !== '',
        ),
        manager_role: form.managerRole,
      },
    }),
    ...(!isWaived('consequences') && {
      consequences: {
        steps: list(
          'consequences/steps',
          form.steps,
          ({ text, help }) => text.trim() !== '' || help.trim() !== '',
          ({ row, text, help }) => ({ step: row, text, help }),
        ),
        response: form.response,
        exceeding: form.exceeding,
      },
    }),
    ...(!isWaived('role') && {
      role: {
        role: form.role,
        decision_rights: form.decisionRights,
        activities: list(
          'role/activities',
          form.activities,
          ({ stage, perWeek }) => stage.trim() !== '' && amountIn(perWeek, mark) !== null,
          ({ stage, perWeek }) => ({ stage: stage.trim(), per_week: amountIn(perWeek, mark) ?? '0' }),
          ({ stage, perWeek }) => stage.trim() !== '' || perWeek !== '',
        ),
        formula: form.formula,
        development: list(
          'role/development',
          form.development,
          ({ skill, provider, due }) => skill.trim() !== '' && provider !== '' && due !== '',
          ({ key, kind, skill, need, provider, due }) => ({
            ...(key !== '' && { key }),
            kind,
            skill: skill.trim(),
            need,
            provider,
            due,
          }),
          ({ skill, need }) => skill.trim() !== '' || need.trim() !== '',
        ),
        resources: form.resources,
      },
    }),
    waived: Object.entries(form.waived)
      .filter(([, reason]) => reason.trim() !== '')
      .map(([section, reason]) => ({ section: section as Section, reason: reason.trim() })),
  };
  return { body, rows, unfinished };
}

export function readThreshold(typed: string, mark: Mark): { readonly value: string | null } | { problem: Unreadable } {
  const read = readAmount(typed, { decimal: mark, places });
  return 'problem' in read ? read : { value: read.value === null ? null : bare(read.value) };
}

function amountIn(typed: string, mark: Mark): string | null {
  const read = readThreshold(typed, mark);
  return 'value' in read ? read.value : null;
}

function wholeIn(typed: string, otherwise: number): number {
  return /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : otherwise;
}

// Where the server's pointer leads in the form: "/words/targets/floors/0/threshold" -> "targets/floors/<row>/threshold".
export function placeOf(pointer: string, rows: Written['rows']): string {
  const parts = pointer
    .replace(/^\//, '')
    .replace(/^words\//, '')
    .split('/');
  const name = parts.slice(0, 2).join('/');
  const row = rows.get(name)?.[Number(parts[2])];
  return row === undefined ? parts.join('/') : [name, row, ...parts.slice(3)].join('/');
}

// What the server has given to new rows stays with them.
export function withKeys(form: WordsForm, stored: PactWords, rows: Written['rows']): WordsForm {
  const named = <Of extends Row & { readonly key: string }>(
    name: string,
    all: readonly Of[],
    kept: readonly { readonly key: string }[],
  ): readonly Of[] => {
    const sent = rows.get(name) ?? [];
    return all.map((one) => {
      const key = kept[sent.indexOf(one.row)]?.key;
      return one.key === '' && key !== undefined ? { ...one, key } : one;
    });
  };
  return {
    ...form,
    ofRep: named('expectations/of_rep', form.ofRep, stored.expectations.of_rep),
    ofManager: named('expectations/of_manager', form.ofManager, stored.expectations.of_manager),
    development: named('role/development', form.development, stored.role.development),
  };
}
