import { Button } from '@mantine/core';

import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import type { Section } from '../pact-queries';

import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface WaiveProps {
  readonly desk: WordsDesk;
  readonly section: Section;
}

export const isWaived = (desk: WordsDesk, section: Section): boolean => desk.form.waived[section] !== undefined;

// A section can be left out, for a reason that both read in the text.
export function Waive({ desk, section }: WaiveProps) {
  const { t } = useTexts('sales-pact/write');
  const { waived } = desk.form;
  const reason = waived[section];
  const set = (next: string | undefined): void => {
    const rest = Object.fromEntries(Object.entries(waived).filter(([name]) => name !== section));
    desk.change({ waived: next === undefined ? rest : { ...rest, [section]: next } });
  };
  if (reason === undefined) {
    return (
      <div className={classes.waive}>
        <Button variant="subtle" color="gray" onClick={() => set('')}>
          {t('waive.open')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.waived}>
      <Line
        label={t('waive.reason')}
        description={t('waive.hint')}
        value={reason}
        error={desk.refused(`waived/${section}`) ?? (reason.trim() === '' ? t('waive.needed') : undefined)}
        onChange={set}
      />
      <Button variant="default" className={classes.add ?? ''} onClick={() => set(undefined)}>
        {t('waive.undo')}
      </Button>
    </div>
  );
}
