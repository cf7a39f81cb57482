import { ActionIcon, Button, Checkbox, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useTexts } from '../../texts';
import type { FieldsProps } from './template-dialog';
import { isPercent, proseNames, type TemplateForm } from './template-form';
import classes from './templates-page.module.css';

const frameworks = ['smart', 'hard', 'pact', 'plain'] as const;
const rhythms = ['weekly', 'biweekly', 'monthly', 'quarterly'] as const;
const kinds = ['tool', 'training', 'budget', 'person', 'data'] as const;
const texts = {
  how: 'how',
  why: 'why',
  reward: 'reward',
  collaboration: 'collaboration',
  amendment_route: 'amendmentRoute',
} as const;
const most = 30;
const freshResource: TemplateForm['resources'][number] = { kind: 'person', text: '', provider: '' };

// How a goal from this template holds.
export function TemplateDetails({ form, change, refused }: FieldsProps) {
  const { t } = useTexts('administration/templates');
  const { t: editor } = useTexts('goal/editor');
  const { t: many } = useTexts('goal/many');
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          label={editor('framework.label')}
          data={frameworks.map((each) => ({ value: each, label: editor(`framework.${each}`) }))}
          value={form.framework}
          onChange={({ currentTarget: { value } }) =>
            change({ framework: frameworks.find((each) => each === value) ?? form.framework })
          }
        />
        <NativeSelect
          label={editor('rhythm.label')}
          data={[
            { value: '', label: editor('rhythm.none') },
            ...rhythms.map((each) => ({ value: each, label: editor(`rhythm.${each}`) })),
          ]}
          value={form.rhythm}
          onChange={({ currentTarget: { value } }) => change({ rhythm: rhythms.find((each) => each === value) ?? '' })}
        />
        <Percent
          label={t('reviewPercent')}
          value={form.reviewPercent}
          optional
          onChange={(reviewPercent) => change({ reviewPercent })}
        />
      </div>
      <Switch
        label={many('assigned')}
        checked={form.assigned}
        onChange={(event) => change({ assigned: event.currentTarget.checked })}
      />
      {proseNames.map((name) => (
        <Textarea
          key={name}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={name === 'how' || name === 'why' ? 4000 : 1000}
          label={editor(`text.${texts[name]}`)}
          error={refused(name)}
          value={form[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <TextInput
        label={editor('text.feedbackGiver')}
        maxLength={120}
        error={refused('feedback_giver')}
        value={form.feedback_giver}
        onChange={(event) => change({ feedback_giver: event.currentTarget.value })}
      />
      <Entries
        label={editor('section.needs')}
        add={editor('resource.add')}
        rows={form.resources}
        fresh={freshResource}
        onChange={(resources) => change({ resources, needsNothing: false })}
        nameOf={({ text }) => editor('resource.remove', { text })}
      >
        {(each, put) => (
          <>
            <TextInput
              label={editor('resource.text')}
              maxLength={200}
              value={each.text}
              onChange={(event) => put({ ...each, text: event.currentTarget.value })}
            />
            <NativeSelect
              label={editor('resource.kind')}
              data={kinds.map((kind) => ({ value: kind, label: editor(`resource.${kind}`) }))}
              value={each.kind}
              onChange={({ currentTarget: { value } }) =>
                put({ ...each, kind: kinds.find((kind) => kind === value) ?? each.kind })
              }
            />
            <TextInput
              label={editor('resource.provider')}
              maxLength={120}
              value={each.provider}
              onChange={(event) => put({ ...each, provider: event.currentTarget.value })}
            />
          </>
        )}
      </Entries>
      {form.resources.length === 0 && (
        <Checkbox
          label={editor('resource.nothing')}
          checked={form.needsNothing}
          onChange={(event) => change({ needsNothing: event.currentTarget.checked })}
        />
      )}
      <Entries
        label={t('milestones')}
        add={editor('milestone.add')}
        rows={form.milestones}
        fresh={{ title: '', percent: '50' }}
        onChange={(milestones) => change({ milestones })}
        nameOf={({ title }) => editor('milestone.remove', { text: title })}
      >
        {(each, put) => (
          <>
            <TextInput
              label={editor('milestone.title')}
              maxLength={120}
              value={each.title}
              onChange={(event) => put({ ...each, title: event.currentTarget.value })}
            />
            <Percent label={t('afterPercent')} value={each.percent} onChange={(percent) => put({ ...each, percent })} />
          </>
        )}
      </Entries>
    </>
  );
}

interface PercentProps {
  readonly label: string;
  readonly value: string;
  readonly optional?: boolean;
  readonly onChange: (value: string) => void;
}

function Percent({ label, value, optional = false, onChange }: PercentProps) {
  const { t } = useTexts('administration/templates');
  const fits = isPercent(value) || (optional && value.trim() === '');
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={3}
      error={fits ? undefined : t('percent')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface EntriesProps<Entry> {
  readonly label: string;
  readonly add: string;
  readonly rows: readonly Entry[];
  readonly fresh: Entry;
  readonly onChange: (rows: readonly Entry[]) => void;
  readonly nameOf: (row: Entry) => string;
  readonly children: (row: Entry, put: (row: Entry) => void) => ReactNode;
}

// Lines of a list that can grow and shrink.
function Entries<Entry>({ label, add, rows, fresh, onChange, nameOf, children }: EntriesProps<Entry>) {
  return (
    <div role="group" aria-label={label}>
      {rows.map((row, at) => (
        <div key={at} className={classes.entry}>
          {children(row, (next) => onChange(rows.map((each, index) => (index === at ? next : each))))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={nameOf(row)}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={rows.length >= most}
        onClick={() => onChange([...rows, fresh])}
      >
        {add}
      </Button>
    </div>
  );
}
