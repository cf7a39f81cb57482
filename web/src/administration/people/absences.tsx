import { Button } from '@mantine/core';

import { addDays, useFormat } from '../../format';
import type { PersonHistory } from '../shared/queries';
import { Section, Timeline } from '../shared/section';
import { useSpans } from '../shared/spans';
import { useTexts } from '../../texts';
import classes from './person-page.module.css';

export type Absence = PersonHistory['absences'][number];
export const absenceKinds = ['vacation', 'sickness', 'parental', 'training', 'other'] as const;

interface AbsencesProps {
  readonly person: PersonHistory;
  readonly onAdd: () => void;
  readonly onChange: (absence: Absence) => void;
  readonly onRemove: (absence: Absence) => void;
}

export function Absences({ person, onAdd, onChange, onRemove }: AbsencesProps) {
  const { t } = useTexts('administration/people');
  const { when, whenText } = useSpans();
  const format = useFormat();
  const rows = [...person.absences].sort((one, other) => other.start.localeCompare(one.start));
  const add = (
    <Button variant="default" size="compact-sm" onClick={onAdd}>
      {t('absence.open')}
    </Button>
  );
  return (
    <Section title={t('absence.title')} text={t('absence.text')} action={add}>
      {rows.length === 0 && <p className={classes.nothing}>{t('absence.none')}</p>}
      <Timeline
        label={t('absence.title')}
        spans={rows.map((absence) => {
          const tenure = { from: absence.start, to: addDays(absence.end, 1) };
          const dates = format.dateRange(absence.start, absence.end);
          const kind = absenceKinds.find((each) => each === absence.kind);
          return {
            key: absence.id,
            title: kind ? t(`absence.kinds.${kind}`) : t('absence.private'),
            dates,
            when: when(tenure),
            whenText: whenText(tenure),
            note:
              absence.percent === 100
                ? undefined
                : t('absence.part', { percent: format.percent((absence.percent / 100).toFixed(2), { places: 0 }) }),
            actions: (
              <>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={t('absence.changeNamed', { dates })}
                  onClick={() => onChange(absence)}
                >
                  {t('absence.change')}
                </Button>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-sm"
                  aria-label={t('absence.removeNamed', { dates })}
                  onClick={() => onRemove(absence)}
                >
                  {t('absence.remove')}
                </Button>
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
