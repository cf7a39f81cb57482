import { Button, Modal, NativeSelect, Radio, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useTexts } from '../../texts';
import { wholeIn } from '../words/body';
import { judged, type PromiseRow } from '../words/form';
import classes from './write.module.css';

interface PromiseDialogProps {
  readonly promise: PromiseRow;
  readonly isNew: boolean;
  readonly members: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly onKeep: (promise: PromiseRow) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const longestResponse = 20; // working days
const mostInOneList = 20; // names; above it one is searched for

// One promise of help: what, to whom, and when it is due.
export function PromiseDialog({ promise, isNew, members, nameOf, onKeep, onRemove, onClose }: PromiseDialogProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact/words']);
  const [one, setOne] = useState(promise);
  useFocusReturn();
  const put = (change: Partial<PromiseRow>): void => setOne((before) => ({ ...before, ...change }));
  const late = one.kind === 'on_request' && wholeIn(one.response, longestResponse) === null;
  const whole = one.what.trim() !== '' && !late;
  const receivers = [
    ...members.filter((each) => each !== one.giver).map((each) => ({ value: each, label: nameOf(each) })),
    { value: '', label: t('promise.all') },
  ];
  return (
    <Modal
      opened
      size="lg"
      title={t('promise.title', { name: nameOf(one.giver) })}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('promise.close') }}
    >
      <form
        className={classes.part}
        onSubmit={(event) => {
          event.preventDefault();
          if (whole) onKeep(one);
        }}
      >
        <TextInput
          data-autofocus
          label={t('promise.what')}
          placeholder={t('promise.example')}
          maxLength={200}
          autoComplete="off"
          value={one.what}
          onChange={(event) => put({ what: event.currentTarget.value })}
        />
        {receivers.length > mostInOneList ? (
          <Select
            searchable
            allowDeselect={false}
            limit={60}
            label={t('promise.receiver')}
            nothingFoundMessage={t('promise.nobody')}
            data={receivers}
            value={one.receiver}
            onChange={(value) => put({ receiver: value ?? one.receiver })}
          />
        ) : (
          <NativeSelect
            label={t('promise.receiver')}
            data={receivers}
            value={one.receiver}
            onChange={(event) => put({ receiver: event.currentTarget.value })}
          />
        )}
        <Radio.Group
          label={t('promise.kind')}
          value={one.kind}
          onChange={(value) => put({ kind: value === 'scheduled' ? 'scheduled' : 'on_request' })}
        >
          <div className={classes.rows}>
            <Radio value="scheduled" label={t('promise.scheduled')} />
            <Radio value="on_request" label={t('promise.onRequest')} />
          </div>
        </Radio.Group>
        {one.kind === 'scheduled' ? (
          <NativeSelect
            label={t('promise.cadence')}
            data={judged.map((value) => ({ value, label: t(`team-pact/words:every.${value}`) }))}
            value={one.cadence}
            onChange={({ currentTarget: { value } }) =>
              put({ cadence: judged.find((each) => each === value) ?? one.cadence })
            }
          />
        ) : (
          <TextInput
            label={t('promise.response')}
            inputMode="numeric"
            maxLength={2}
            value={one.response}
            error={late ? t('promise.late') : undefined}
            onChange={(event) => put({ response: event.currentTarget.value })}
          />
        )}
        <div className={classes.buttons}>
          <Button type="submit" disabled={!whole}>
            {t('promise.keep')}
          </Button>
          {!isNew && (
            <Button variant="subtle" color="gray" onClick={onRemove}>
              {t('promise.remove')}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}

// Back to the cell; where it is another button by now, to the grid.
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    const cell = before?.closest('td');
    return () => {
      requestAnimationFrame(() => {
        const place = before instanceof HTMLElement && before.isConnected ? before : cell?.querySelector('button');
        place?.focus({ preventScroll: true });
      });
    };
  }, []);
}
