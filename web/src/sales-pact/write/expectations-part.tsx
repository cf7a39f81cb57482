import { Checkbox, NativeSelect } from '@mantine/core';

import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import { cadences } from '../pact-queries';
import { Prose, Rows } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

// Both ways, at least one each.
export function ExpectationsPart({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('sales-pact/write');
  return (
    <>
      <Expectations desk={desk} name="ofRep" place="expectations/of_rep" />
      <Expectations desk={desk} name="ofManager" place="expectations/of_manager" />
      <Prose desk={desk} name="managerRole" place="expectations/manager_role" />
      <Rows desk={desk} name="indicators" fresh={() => ({ text: '' })} label={({ text }) => text}>
        {(one, put) => (
          <Line
            className={classes.wide}
            label={t('indicator')}
            value={one.text}
            error={desk.refused(`expectations/indicators/${one.row}`)}
            onChange={(text) => put({ text })}
          />
        )}
      </Rows>
      <Rows
        desk={desk}
        name="obstacles"
        fresh={() => ({ text: '', solution: '', owner: 'manager' as const })}
        label={({ text }) => text}
      >
        {(one, put) => (
          <>
            <Line label={t('obstacle.text')} value={one.text} onChange={(text) => put({ text })} />
            <Line
              label={t('obstacle.solution')}
              max={1000}
              value={one.solution}
              onChange={(solution) => put({ solution })}
            />
            <NativeSelect
              label={t('obstacle.owner')}
              data={(['rep', 'manager'] as const).map((value) => ({ value, label: t(`party.${value}`) }))}
              value={one.owner}
              onChange={(event) => put({ owner: event.currentTarget.value === 'rep' ? 'rep' : 'manager' })}
            />
          </>
        )}
      </Rows>
    </>
  );
}

interface ExpectationsProps {
  readonly desk: WordsDesk;
  readonly name: 'ofRep' | 'ofManager';
  readonly place: string;
}

function Expectations({ desk, name, place }: ExpectationsProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  return (
    <Rows
      desk={desk}
      name={name}
      fresh={() => ({ key: '', text: '', measurable: false, cadence: '' as const })}
      label={({ text }) => text}
    >
      {(one, put) => (
        <>
          <Line
            className={classes.wide}
            label={t('expectation.text')}
            value={one.text}
            error={desk.refused(`${place}/${one.row}/text`) ?? desk.refused(`${place}/${one.row}`)}
            onChange={(text) => put({ text })}
          />
          <NativeSelect
            label={t('expectation.cadence')}
            data={[
              { value: '', label: t('expectation.always') },
              ...cadences.map((value) => ({ value, label: t(`sales-pact/words:every.${value}`) })),
            ]}
            value={one.cadence}
            onChange={({ currentTarget: { value } }) => put({ cadence: cadences.find((each) => each === value) ?? '' })}
          />
          <Checkbox
            className={classes.check ?? ''}
            label={t('expectation.measurable')}
            checked={one.measurable}
            onChange={(event) => put({ measurable: event.currentTarget.checked })}
          />
        </>
      )}
    </Rows>
  );
}
