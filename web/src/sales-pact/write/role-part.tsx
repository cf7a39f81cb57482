import { NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { peopleQuery } from '../../administration/shared/queries';
import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import type { PactLine } from '../pact-queries';
import { readThreshold } from '../words/body';
import { type DevelopmentRow } from '../words/form';
import { Prose, Rows } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const kinds = ['coaching', 'course', 'shadowing', 'reading', 'certification'] as const;

interface RolePartProps {
  readonly desk: WordsDesk;
  readonly pact: PactLine;
}

// What the rep is there for, what it takes each week, and who promises which help until when.
export function RolePart({ desk, pact }: RolePartProps) {
  const { t } = useTexts('sales-pact/write');
  return (
    <>
      <Prose desk={desk} name="role" place="role/role" />
      <Prose desk={desk} name="decisionRights" place="role/decision_rights" />
      <Rows desk={desk} name="activities" fresh={() => ({ stage: '', perWeek: '' })} label={({ stage }) => stage}>
        {(one, put) => (
          <>
            <Line
              label={t('activity.stage')}
              value={one.stage}
              error={desk.refused(`role/activities/${one.row}/stage`)}
              onChange={(stage) => put({ stage })}
            />
            <Line
              label={t('activity.perWeek')}
              inputMode="decimal"
              value={one.perWeek}
              error={
                'problem' in readThreshold(one.perWeek, desk.mark)
                  ? t('floor.unreadable')
                  : desk.refused(`role/activities/${one.row}/per_week`)
              }
              onChange={(perWeek) => put({ perWeek })}
            />
          </>
        )}
      </Rows>
      <Prose desk={desk} name="formula" place="role/formula" />
      <p className={classes.hint}>
        <Link to="/people/$id/formula" params={{ id: pact.rep.id }} target="_blank">
          {t('toFormula')}
        </Link>
      </p>
      <Development desk={desk} />
      <Prose desk={desk} name="resources" place="role/resources" />
    </>
  );
}

const fresh = (): Omit<DevelopmentRow, 'row'> => ({
  key: '',
  kind: 'coaching',
  skill: '',
  need: '',
  provider: '',
  due: '',
});

function Development({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const people = useQuery(peopleQuery).data ?? [];
  const names = people
    .filter(({ status }) => status !== 'departed')
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Rows desk={desk} name="development" fresh={fresh} label={({ skill }) => skill}>
      {(one, put) => {
        const place = `role/development/${one.row}`;
        return (
          <>
            <Line
              label={t('development.skill')}
              value={one.skill}
              error={desk.refused(`${place}/skill`)}
              onChange={(skill) => put({ skill })}
            />
            <NativeSelect
              label={t('development.kind')}
              data={kinds.map((value) => ({ value, label: t(`sales-pact/words:development.kind.${value}`) }))}
              value={one.kind}
              onChange={({ currentTarget: { value } }) =>
                put({ kind: kinds.find((each) => each === value) ?? one.kind })
              }
            />
            <Select
              searchable
              limit={60}
              label={t('development.provider')}
              nothingFoundMessage={t('development.nobody')}
              error={desk.refused(`${place}/provider`)}
              data={names}
              value={one.provider === '' ? null : one.provider}
              onChange={(value) => put({ provider: value ?? '' })}
            />
            <Line
              type="date"
              label={t('development.due')}
              value={one.due}
              error={desk.refused(`${place}/due`)}
              onChange={(due) => put({ due })}
            />
            <Line
              className={classes.wide}
              label={t('development.need')}
              max={1000}
              value={one.need}
              onChange={(need) => put({ need })}
            />
          </>
        );
      }}
    </Rows>
  );
}
