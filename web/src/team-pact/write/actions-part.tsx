import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { metricsQuery } from '../../administration/shared/queries';
import { metricName } from '../../metric/metric-name';
import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import { readQuantity } from '../words/body';
import { judged, withOwn, type CommitmentRow } from '../words/form';
import { RowList } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface ActionsPartProps {
  readonly desk: WordsDesk;
  readonly agreed: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly sayOf: (row: CommitmentRow) => string; // what somebody else does
}

// What each member does, window by window. Who doesn't write all of the pact writes their own.
export function ActionsPart({ desk, agreed, nameOf, sayOf }: ActionsPartProps) {
  const { t } = useTexts('team-pact/write');
  const { form, kind, me } = desk;
  const mineFirst = [...form.members].sort((a, b) => Number(b === me) - Number(a === me));
  return (
    <section className={classes.part} aria-labelledby="pact-part-actions">
      <h2 id="pact-part-actions">{t('actions.title')}</h2>
      <p className={classes.lead}>{t(kind === 'all' ? 'actions.text' : 'actions.textOwn')}</p>
      {mineFirst.map((person) => {
        const own = form.commitments.filter(({ member }) => member === person);
        return (
          <div key={person} className={classes.who}>
            <h3>
              {person === me ? t('actions.mine', { name: nameOf(person) }) : nameOf(person)}
              <span className={classes.state}>{t(agreed.includes(person) ? 'actions.agrees' : 'actions.notYet')}</span>
            </h3>
            {kind === 'all' || person === me ? (
              <Own desk={desk} person={person} own={own} name={nameOf(person)} />
            ) : (
              <ul className={classes.list}>
                {own.map((one) => (
                  <li key={one.row} className={classes.said}>
                    {sayOf(one)}
                  </li>
                ))}
                {own.length === 0 && <li className={classes.hint}>{t('actions.none')}</li>}
              </ul>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface OwnProps {
  readonly desk: WordsDesk;
  readonly person: string;
  readonly name: string;
  readonly own: readonly CommitmentRow[];
}

function Own({ desk, person, name, own }: OwnProps) {
  const { t } = useTexts('team-pact/write');
  const { form } = desk;
  const fresh = (): Omit<CommitmentRow, 'row'> => ({
    key: '',
    member: person,
    what: '',
    metric: '',
    quantity: '',
    cadence: 'week',
    start: form.start,
    end: form.end,
    why: '',
  });
  return (
    <RowList
      name={`actions-${person}`}
      rows={own}
      all={form.commitments}
      fresh={fresh}
      add={t('actions.add', { name })}
      label={({ what }) => what}
      put={(rows) => desk.change({ commitments: withOwn(form.commitments, ({ member }) => member === person, rows) })}
    >
      {(one, put) => <Commitment desk={desk} one={one} put={put} />}
    </RowList>
  );
}

interface CommitmentProps {
  readonly desk: WordsDesk;
  readonly one: CommitmentRow;
  readonly put: (change: Partial<CommitmentRow>) => void;
}

function Commitment({ desk, one, put }: CommitmentProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact/words']);
  const metrics = useQuery(metricsQuery).data ?? [];
  const names = metrics
    .map((metric) => ({ value: metric.key, label: metricName(metric) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const place = `commitments/${one.row}`;
  const read = readQuantity(one.quantity, desk.mark);
  const unreadable = 'problem' in read;
  const missing = one.metric !== '' && !unreadable && read.value === null;
  return (
    <>
      <Line
        className={classes.wide}
        label={t('actions.what')}
        value={one.what}
        error={desk.refused(`${place}/what`) ?? desk.refused(place)}
        onChange={(what) => put({ what })}
      />
      <NativeSelect
        label={t('actions.metric')}
        error={desk.refused(`${place}/metric`)}
        data={[{ value: '', label: t('actions.reported') }, ...names]}
        value={one.metric}
        onChange={(event) => put({ metric: event.currentTarget.value })}
      />
      <Line
        label={t('actions.quantity')}
        description={one.metric === '' ? t('actions.yesNo') : undefined}
        inputMode="decimal"
        max={20}
        value={one.quantity}
        error={
          unreadable ? t('actions.unreadable') : missing ? t('actions.howMany') : desk.refused(`${place}/quantity`)
        }
        onChange={(quantity) => put({ quantity })}
      />
      <NativeSelect
        label={t('actions.cadence')}
        error={desk.refused(`${place}/cadence`)}
        data={judged.map((value) => ({ value, label: t(`team-pact/words:every.${value}`) }))}
        value={one.cadence}
        onChange={({ currentTarget: { value } }) =>
          put({ cadence: judged.find((each) => each === value) ?? one.cadence })
        }
      />
      <Line
        type="date"
        label={t('actions.start')}
        value={one.start}
        error={desk.refused(`${place}/days`)}
        onChange={(start) => put({ start })}
      />
      <Line type="date" label={t('actions.end')} value={one.end} onChange={(end) => put({ end })} />
      <Textarea
        className={classes.wide ?? ''}
        autosize
        maxRows={6}
        maxLength={4000}
        label={t('actions.why')}
        error={desk.refused(`${place}/why`)}
        value={one.why}
        onChange={(event) => put({ why: event.currentTarget.value })}
      />
    </>
  );
}
