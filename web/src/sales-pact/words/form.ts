import type { Schemas } from '../../api';
import { asTyped, bare } from '../../format/typed-amount';
import type { Cadence, Floor, Party, PactWords, Section } from '../pact-queries';

// What somebody is writing of a pact: as they type it, rows that are not finished among them. `row` names a row as long
// as the page is open.
export interface Row {
  readonly row: number;
}
export interface FloorRow extends Row {
  readonly metric: string;
  readonly comparator: Floor['comparator'];
  readonly threshold: string;
  readonly cadence: Cadence;
  readonly prorate: boolean;
  readonly critical: boolean;
  readonly source: Floor['source'];
  readonly grace: string;
  readonly tolerated: string;
  readonly from: string; // its own days; '': the pact's
  readonly to: string;
}
export interface ExpectationRow extends Row {
  readonly key: string;
  readonly text: string;
  readonly measurable: boolean;
  readonly cadence: Cadence | '';
}
export interface LineRow extends Row {
  readonly text: string;
}
export interface ObstacleRow extends Row {
  readonly text: string;
  readonly solution: string;
  readonly owner: Party;
}
export interface StepRow extends Row {
  readonly text: string;
  readonly help: string;
}
export interface ActivityRow extends Row {
  readonly stage: string;
  readonly perWeek: string;
}
export interface DevelopmentRow extends Row {
  readonly key: string;
  readonly kind: Schemas['DevelopmentKind'];
  readonly skill: string;
  readonly need: string;
  readonly provider: string;
  readonly due: string;
}

export interface WordsForm {
  readonly start: string;
  readonly end: string;
  readonly goals: readonly string[];
  readonly floors: readonly FloorRow[];
  readonly serves: string;
  readonly plan: string;
  readonly progress: string;
  readonly ofRep: readonly ExpectationRow[];
  readonly ofManager: readonly ExpectationRow[];
  readonly indicators: readonly LineRow[];
  readonly obstacles: readonly ObstacleRow[];
  readonly managerRole: string;
  readonly steps: readonly StepRow[]; // four, row 1 to 4
  readonly response: string;
  readonly exceeding: string;
  readonly role: string;
  readonly decisionRights: string;
  readonly activities: readonly ActivityRow[];
  readonly formula: string;
  readonly development: readonly DevelopmentRow[];
  readonly resources: string;
  readonly waived: Readonly<Partial<Record<Section, string>>>;
}

export type Mark = '.' | ',';
export const ladder = [1, 2, 3, 4] as const;

const shown = (value: string, mark: Mark): string => asTyped(bare(value), mark);

export function formOf(words: PactWords, mark: Mark): WordsForm {
  const { targets, expectations, consequences, role } = words;
  const expectationRow = (one: PactWords['expectations']['of_rep'][number], row: number): ExpectationRow => ({
    row,
    key: one.key,
    text: one.text,
    measurable: one.measurable,
    cadence: one.cadence ?? '',
  });
  return {
    start: words.effective.start,
    end: words.effective.end,
    goals: targets.goals.map(({ goal }) => goal),
    floors: targets.floors.map((one, row) => ({
      row,
      metric: one.metric,
      comparator: one.comparator,
      threshold: shown(one.threshold, mark),
      cadence: one.cadence,
      prorate: one.prorate,
      critical: one.critical,
      source: one.source,
      grace: String(one.grace_wd),
      tolerated: String(one.tolerated_misses),
      from: one.from ?? '',
      to: one.to ?? '',
    })),
    serves: targets.serves,
    plan: targets.plan,
    progress: targets.progress,
    ofRep: expectations.of_rep.map(expectationRow),
    ofManager: expectations.of_manager.map(expectationRow),
    indicators: expectations.indicators.map((text, row) => ({ row, text })),
    obstacles: expectations.obstacles.map((one, row) => ({ row, ...one })),
    managerRole: expectations.manager_role,
    steps: ladder.map((row) => {
      const one = consequences.steps.find(({ step }) => step === row);
      return { row, text: one?.text ?? '', help: one?.help ?? '' };
    }),
    response: consequences.response,
    exceeding: consequences.exceeding,
    role: role.role,
    decisionRights: role.decision_rights,
    activities: role.activities.map((one, row) => ({ row, stage: one.stage, perWeek: shown(one.per_week, mark) })),
    formula: role.formula,
    development: role.development.map((one, row) => ({
      row,
      key: one.key,
      kind: one.kind,
      skill: one.skill,
      need: one.need,
      provider: one.provider,
      due: one.due,
    })),
    resources: role.resources,
    waived: Object.fromEntries(words.waived.map(({ section, reason }) => [section, reason])),
  };
}

export function nextRow(rows: readonly Row[]): number {
  return Math.max(-1, ...rows.map(({ row }) => row)) + 1;
}
