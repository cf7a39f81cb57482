import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { Actuals } from './actuals';
import { write, type CheckInBody, type Draft, type ObstacleKind, type Subject } from './check-in-queries';
import classes from './check-in.module.css';
import { ConfidenceField } from './confidence-field';

const kinds: readonly ObstacleKind[] = ['market', 'product', 'process', 'skill', 'capacity', 'data'];
const severities = [1, 2, 3] as const;

interface CheckInFormProps {
  readonly subject: Subject;
  readonly draft: Draft;
  readonly onClose: () => void;
}

interface Typed {
  readonly confidence: number | null;
  readonly moved: string;
  readonly obstacle: string;
  readonly kind: ObstacleKind;
  readonly severity: number;
  readonly helper: string;
  readonly help: string;
  readonly by: string;
  readonly next: string;
}

function bodyOf(window: string, typed: Typed): CheckInBody {
  const { moved, obstacle, kind, severity, helper, help, by, next } = typed;
  const actions = next.split('\n').map((line) => line.trim());
  return {
    window,
    confidence: typed.confidence ?? 0,
    ...(moved.trim() !== '' && { moved: moved.trim() }),
    ...(obstacle.trim() !== '' && { obstacles: [{ text: obstacle.trim(), kind, severity }] }),
    ...(help.trim() !== '' && helper !== '' && { support: [{ from: helper, what: help.trim(), by }] }),
    next_actions: actions.filter((line) => line !== ''),
  };
}

// One page, sixty seconds: the numbers are there, the confidence stands where it last was, everything else may stay empty.
export function CheckInForm({ subject, draft: given, onClose }: CheckInFormProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const { today } = useSession();
  const [draft] = useState(given); // the page behind goes on to the next one once this is saved
  const [typed, setTyped] = useState<Typed>({
    confidence: draft.before?.confidence ?? null,
    moved: '',
    obstacle: '',
    kind: 'process',
    severity: 2,
    helper: draft.helpers[0]?.id ?? '',
    help: '',
    by: draft.window.end < today ? today : draft.window.end,
    next: '',
  });
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  return (
    <ChangeDialog
      title={t('form.title', { days: format.dateRange(draft.window.start, draft.window.end) })}
      text={<Actuals lines={draft.actuals} />}
      action={t('form.action')}
      fields={['confidence', 'moved', 'obstacles/0/text', 'support/0/what', 'support/0/by', 'next_actions/0']}
      disabled={typed.confidence === null}
      save={() => write(subject, bodyOf(draft.window.start, typed))}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <ConfidenceField value={typed.confidence} onChange={(confidence) => set({ confidence })} />
          <Textarea
            autosize
            minRows={1}
            maxLength={1000}
            label={t('form.moved')}
            error={refused('moved')}
            value={typed.moved}
            onChange={(event) => set({ moved: event.currentTarget.value })}
          />
          <Obstacle typed={typed} set={set} refused={refused} />
          {draft.helpers.length > 0 && <Help typed={typed} set={set} refused={refused} draft={draft} />}
          <Textarea
            autosize
            minRows={1}
            maxLength={1000}
            label={t('form.next')}
            description={t('form.nextHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={refused('next_actions/0')}
            value={typed.next}
            onChange={(event) => set({ next: event.currentTarget.value })}
          />
        </>
      )}
    </ChangeDialog>
  );
}

interface PartProps {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly refused: (field: string) => string | undefined;
}

function Obstacle({ typed, set, refused }: PartProps) {
  const { t } = useTexts('check-in');
  return (
    <>
      <TextInput
        maxLength={200}
        label={t('form.obstacle')}
        error={refused('obstacles/0/text')}
        value={typed.obstacle}
        onChange={(event) => set({ obstacle: event.currentTarget.value })}
      />
      {typed.obstacle.trim() !== '' && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('form.kind')}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={typed.kind}
            onChange={(event) => set({ kind: kinds.find((one) => one === event.currentTarget.value) ?? 'process' })}
          />
          <NativeSelect
            label={t('form.severity')}
            data={severities.map((value) => ({ value: String(value), label: t(`severity.${value}`) }))}
            value={String(typed.severity)}
            onChange={(event) => set({ severity: Number(event.currentTarget.value) })}
          />
        </div>
      )}
    </>
  );
}

function Help({ typed, set, refused, draft }: PartProps & { readonly draft: Draft }) {
  const { t } = useTexts('check-in');
  const { today } = useSession();
  return (
    <>
      <TextInput
        maxLength={200}
        label={t('form.help')}
        error={refused('support/0/what')}
        value={typed.help}
        onChange={(event) => set({ help: event.currentTarget.value })}
      />
      {typed.help.trim() !== '' && (
        <div className={classes.pair}>
          <NativeSelect
            label={t('form.from')}
            data={draft.helpers.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.helper}
            onChange={(event) => set({ helper: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('form.by')}
            min={today}
            error={refused('support/0/by')}
            value={typed.by}
            onChange={(event) => set({ by: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
