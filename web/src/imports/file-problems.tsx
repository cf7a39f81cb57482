import { IconAlertTriangle } from '@tabler/icons-react';

import { useTexts } from '../texts';
import classes from './file-problems.module.css';
import { reasonOf } from './reason';
import type { Preview } from './types';

// What stands in the way of the whole file, and what was passed over.
export function FileProblems({ preview }: { readonly preview: Preview }) {
  const { t } = useTexts('imports');
  const missing = preview.fields.filter((field) => field.required && field.made_of === '');
  const others = preview.problems.filter((problem) => problem.code !== 'COLUMN_MISSING');
  const readable = preview.columns.length > 0;
  return (
    <>
      {readable && missing.length > 0 && (
        <div role="alert" className={classes.notice}>
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
          <p>
            {t('missing', {
              count: missing.length,
              fields: missing.map((field) => t(`fields.${fieldKey(preview.kind, field.name)}.name`)).join(', '),
            })}
          </p>
        </div>
      )}
      {others.length > 0 && (
        <div role="alert" className={classes.notice}>
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
          <ul>
            {others.map((problem) => (
              <li key={`${problem.line} ${problem.code} ${problem.column}`}>
                {problem.line > 0 && `${t('line', { line: problem.line })}: `}
                {reasonOf(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

export const fieldKeys = [
  'person',
  'email',
  'unit',
  'role',
  'from',
  'to',
  'id',
  'owner',
  'amount',
  'currency',
  'status',
  'stage',
  'created_on',
  'closed_on',
  'account',
  'product',
  'type',
  'occurred_on',
  'count',
  'metric',
  'period',
  'target',
  'scoring',
  'baseline',
] as const;
export type FieldKey = (typeof fieldKeys)[number];

// Fields of one name mean the same in every kind.
export function fieldKey(_kind: string, name: string): FieldKey {
  return fieldKeys.find((key) => key === name) ?? 'id';
}
