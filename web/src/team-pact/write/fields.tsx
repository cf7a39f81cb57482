import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { order } from '../../pact/line';
import { useTexts } from '../../texts';
import { nextRow, type Row } from '../words/form';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const longestProse = 4000;
const mostRows = 30;

interface ProseProps {
  readonly desk: WordsDesk;
  readonly name: 'serves' | 'celebration' | 'setback' | 'route';
  readonly place: string; // as the server points to it
}

export function Prose({ desk, name, place }: ProseProps) {
  const { t } = useTexts('team-pact/write');
  return (
    <Textarea
      id={`pact-${name}`}
      autosize
      minRows={2}
      maxRows={12}
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

interface RowListProps<Of extends Row> {
  readonly name: string; // of the rows' ids
  readonly rows: readonly Of[]; // that are shown
  readonly all?: readonly Of[]; // among which a new one is numbered
  readonly fresh: () => Omit<Of, 'row'>;
  readonly add: string; // what the button says
  readonly label: (row: Of) => string; // for the button that takes it out
  readonly put: (rows: readonly Of[]) => void; // what is shown, changed
  readonly children: (row: Of, put: (change: Partial<Of>) => void) => ReactNode;
}

// A list that rows are added to and taken out of; where one is added the keyboard goes.
export function RowList<Of extends Row>({
  name,
  rows,
  all = rows,
  fresh,
  add,
  label,
  put,
  children,
}: RowListProps<Of>) {
  const { t } = useTexts('team-pact/write');
  const addOne = (): void => {
    const row = nextRow(all);
    put([...rows, { ...fresh(), row } as Of]);
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`#pact-${name}-${row} :is(input, select, textarea)`)?.focus();
    });
  };
  return (
    <>
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map((one) => (
            <li key={one.row} id={`pact-${name}-${one.row}`} className={classes.item}>
              <div className={classes.cells}>
                {children(one, (change) =>
                  put(rows.map((each) => (each.row === one.row ? { ...each, ...change } : each))),
                )}
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('remove', { text: label(one) })}
                onClick={() => put(rows.filter(({ row }) => row !== one.row))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        id={`pact-${name}-add`}
        variant="default"
        className={classes.add ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={rows.length >= mostRows}
        onClick={addOne}
      >
        {add}
      </Button>
    </>
  );
}
