import { IconAlertTriangle } from '@tabler/icons-react';

import { problemOf } from '../../api';
import { useFormat } from '../../format';
import { useRuleWords } from '../../metric/use-rule-words';
import { ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import type { Preview } from './rule-draft';
import classes from './rule.module.css';
import type { useRulePreview } from './use-rule-preview';

interface RulePreviewProps {
  readonly rule: string;
  readonly preview: ReturnType<typeof useRulePreview>;
}

// What the rule means, and what it would have counted; or the place where it can't be read.
export function RulePreview({ rule, preview }: RulePreviewProps) {
  const { t } = useTexts('administration/metrics');
  if (rule.trim() === '') return null;
  if (preview.isError) return <Refused rule={rule} thrown={preview.error} />;
  return (
    <div className={classes.preview} role="status" aria-label={t('preview.title')} aria-busy={preview.waits}>
      {preview.data ? <Counted found={preview.data} /> : <RowsSkeleton rows={2} />}
    </div>
  );
}

function Counted({ found }: { readonly found: Preview }) {
  const { t } = useTexts('administration/metrics');
  const format = useFormat();
  const words = useRuleWords();
  const reported = found.records === 'measurements';
  const standing = found.measure.startsWith('stock');
  const of = found.records === 'activities' ? 'activities' : 'deals';
  return (
    <>
      <p className={classes.sentence}>{words(found)}</p>
      {reported && <p>{t('preview.reported')}</p>}
      {!reported && (
        <p>
          <strong className={classes.count}>{format.number(found.counted)}</strong>{' '}
          {t(standing ? 'preview.standing' : `preview.${of}`, {
            count: found.looked_at,
            all: format.number(found.looked_at),
            range: format.dateRange(found.first_day, found.last_day),
            day: format.date(found.last_day),
          })}
          {!found.complete && ` ${t('preview.incomplete')}`}
        </p>
      )}
      {!reported && found.counted === 0 && found.looked_at > 0 && <p>{t('preview.nothing')}</p>}
      {found.newest.length > 0 && (
        <ul className={classes.newest} aria-label={t('preview.newest')}>
          {found.newest.map((record, index) => (
            <li key={index}>
              <span>{record.title}</span>
              <span>{format.date(record.day)}</span>
              <span>{record.amount === null ? '' : format.amount(record.amount, record.currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Refused({ rule, thrown }: { readonly rule: string; readonly thrown: unknown }) {
  const { t } = useTexts('administration/metrics');
  const problem = problemOf(thrown);
  const field = problem.fields.find(({ pointer }) => pointer === '/rule');
  if (!field) return <ProblemNotice problem={problem} />;
  const position = Number(field.params?.position ?? '1');
  const characters = Array.from(rule.trim()); // as the server counts them
  return (
    <div className={classes.refused} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <p>{field.message}</p>
        <code className={classes.marked} aria-label={t('preview.place')}>
          {characters.slice(0, position - 1).join('')}
          <mark>{characters.slice(position - 1).join('') || ' '}</mark>
        </code>
      </div>
    </div>
  );
}
