import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { order } from '../../pact/line';
import { useTexts } from '../../texts';
import { nextRow, type WordsForm } from '../words/form';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const longestProse = 4000;
const mostRows = 30;

type ProseName =
  | 'serves'
  | 'plan'
  | 'progress'
  | 'managerRole'
  | 'response'
  | 'exceeding'
  | 'role'
  | 'decisionRights'
  | 'formula'
  | 'resources';

interface ProseProps {
  readonly desk: WordsDesk;
  readonly name: ProseName;
  readonly place: string; // as the server points to it
}

export function Prose({ desk, name, place }: ProseProps) {
  const { t } = useTexts('sales-pact/write');
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={16}
      maxLength={longestProse}
      label={t(`prose.${name}.label`)}
      description={t(`prose.${name}.hint`)}
      inputWrapperOrder={order}
      error={desk.refused(place)}
      value={desk.form[name]}
      onChange={(event) => desk.change({ [name]: event.currentTarget.value })}
    />
  );
}

type ListName = 'floors' | 'ofRep' | 'ofManager' | 'indicators' | 'obstacles' | 'activities' | 'development';
type RowOf<Name extends ListName> = WordsForm[Name][number];

interface RowsProps<Name extends ListName> {
  readonly desk: WordsDesk;
  readonly name: Name;
  readonly fresh: () => Omit<RowOf<Name>, 'row'>;
  readonly label: (row: RowOf<Name>) => string; // for the button that takes it out
  readonly children: (row: RowOf<Name>, put: (change: Partial<RowOf<Name>>) => void) => ReactNode;
}

// A list that rows are added to and taken out of; where one is added the keyboard goes.
export function Rows<Name extends ListName>({ desk, name, fresh, label, children }: RowsProps<Name>) {
  const { t } = useTexts('sales-pact/write');
  const rows = desk.form[name] as readonly RowOf<Name>[];
  const set = (next: readonly unknown[]): void => desk.change({ [name]: next });
  const add = (): void => {
    const row = nextRow(rows);
    set([...rows, { ...fresh(), row }]);
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`#pact-${name}-${row} :is(input, select, textarea)`)?.focus();
    });
  };
  return (
    <fieldset className={classes.rows}>
      <legend>{t(`rows.${name}.title`)}</legend>
      <p className={classes.hint}>{t(`rows.${name}.hint`)}</p>
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((one) => (
            <li key={one.row} id={`pact-${name}-${one.row}`} className={classes.item}>
              <div className={classes.cells}>
                {children(one, (change) =>
                  set(rows.map((each) => (each.row === one.row ? { ...each, ...change } : each))),
                )}
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('remove', { text: label(one) })}
                onClick={() => set(rows.filter(({ row }) => row !== one.row))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={rows.length >= mostRows}
        onClick={add}
      >
        {t(`rows.${name}.add`)}
      </Button>
    </fieldset>
  );
}
