import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { addDays, useFormat } from '../format';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { Actuals } from './actuals';
import { write, type Helper, type ObstacleKind, type Sheet, type Subject } from './check-in-queries';
import classes from './check-in.module.css';
import { ConfidenceField } from './confidence-field';
import { LineRows } from './line-rows';
import { blankHelp, blankObstacle, bodyOf, helpersOf, mostLines, placeOf, typedOf, type Typed } from './typed';

const kinds: readonly ObstacleKind[] = ['market', 'product', 'process', 'skill', 'capacity', 'data'];
const severities = [1, 2, 3] as const;
const daysToHelp = 3; // what somebody else is given, at least, until one says otherwise

const ofLines = ['obstacles/:/text', 'obstacles/:/help_from', 'support/:/what', 'support/:/by'];
const fields = [
  'confidence',
  'moved',
  'next_actions/0',
  ...ofLines.flatMap((field) => Array.from({ length: mostLines }, (_, at) => field.replace(':', String(at)))),
];

interface CheckInFormProps {
  readonly subject: Subject;
  readonly title: string; // of the pact or goal
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

// One page, sixty seconds: the numbers are there, the confidence stands where it last was, everything else may stay empty.
export function CheckInForm({ subject, title, sheet: given, onClose }: CheckInFormProps) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const { today } = useSession();
  const [sheet] = useState(given); // the page behind goes on to the next one once this is saved
  const soon = addDays(today, daysToHelp);
  const by = sheet.window.end < soon ? soon : sheet.window.end;
  const helpers = helpersOf(sheet);
  const [typed, setTyped] = useState<Typed>(() => typedOf(sheet, by));
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  return (
    <ChangeDialog
      title={t(`form.title.${sheet.act}`, { title })}
      text={
        <>
          <p className={classes.days}>{format.dateRange(sheet.window.start, sheet.window.end)}</p>
          {sheet.act === 'add' && <p className={classes.hint}>{t('form.adding')}</p>}
          <Actuals lines={sheet.actuals} />
        </>
      }
      action={t(`form.action.${sheet.act}`)}
      fields={fields}
      disabled={typed.confidence === null}
      save={() => write(subject, bodyOf(sheet.window.start, typed))}
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
          <Obstacles typed={typed} set={set} refused={refused} helpers={helpers} />
          {helpers.length > 0 && <HelpAsked typed={typed} set={set} refused={refused} helpers={helpers} by={by} />}
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

function Obstacles({ typed, set, refused, helpers }: PartProps & { readonly helpers: readonly Helper[] }) {
  const { t } = useTexts('check-in');
  return (
    <LineRows
      lines={typed.obstacles}
      label={t('form.obstacle')}
      another={t('form.anotherObstacle')}
      add={t('form.addObstacle')}
      blank={blankObstacle}
      refused={(place) => refused(`obstacles/${place}/text`)}
      onChange={(obstacles) => set({ obstacles })}
    >
      {(line, put) => (
        <>
          <NativeSelect
            label={t('form.kind')}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={line.kind}
            onChange={(event) => put({ kind: kinds.find((one) => one === event.currentTarget.value) ?? 'process' })}
          />
          <NativeSelect
            label={t('form.severity')}
            data={severities.map((value) => ({ value: String(value), label: t(`severity.${value}`) }))}
            value={String(line.severity)}
            onChange={(event) => put({ severity: Number(event.currentTarget.value) })}
          />
          {helpers.length > 0 && (
            <NativeSelect
              label={t('form.helper')}
              description={line.severity === 3 && line.from !== '' && t('form.helperHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={refused(`obstacles/${String(placeOf(typed.obstacles, line.key))}/help_from`)}
              data={[
                { value: '', label: t('form.nobody') },
                ...helpers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={line.from}
              onChange={(event) => put({ from: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </LineRows>
  );
}

interface HelpProps extends PartProps {
  readonly helpers: readonly Helper[];
  readonly by: string;
}

function HelpAsked({ typed, set, refused, helpers, by }: HelpProps) {
  const { t } = useTexts('check-in');
  const { today } = useSession();
  return (
    <LineRows
      lines={typed.help}
      label={t('form.help')}
      another={t('form.anotherHelp')}
      add={t('form.addHelp')}
      blank={(key) => blankHelp(key, helpers, by)}
      refused={(place) => refused(`support/${place}/what`) ?? refused(`support/${place}/by`)}
      onChange={(help) => set({ help })}
    >
      {(line, put) => (
        <>
          <NativeSelect
            label={t('form.from')}
            data={helpers.map(({ id, name }) => ({ value: id, label: name }))}
            value={line.from}
            onChange={(event) => put({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('form.by')}
            min={today}
            value={line.by}
            onChange={(event) => put({ by: event.currentTarget.value })}
          />
        </>
      )}
    </LineRows>
  );
}
