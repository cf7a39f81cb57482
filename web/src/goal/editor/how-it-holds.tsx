import { NativeSelect, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';
import { MilestonesField } from './milestones-field';
import { NumberField, useUnitOf } from './number-field';
import { ResourcesField } from './resources-field';
import classes from './section.module.css';
import type { SectionName } from './sections';
import { LineField, ProseField } from './text-fields';

const rhythms = ['weekly', 'biweekly', 'monthly', 'quarterly'] as const;
const visibilities = ['unit', 'workspace', 'private_to_line'] as const;
const scorings = ['quota', 'gap', 'cap', 'maintain'] as const;

// What is inside of each section.
export const sectionBodies: Readonly<Record<SectionName, () => ReactNode>> = {
  way: () => (
    <>
      <ProseField name="how" />
      <ProseField name="why" />
      <ProseField name="standsAlone" />
    </>
  ),
  needs: () => <ResourcesField />,
  course: () => <Course />,
  hard: () => (
    <>
      <ProseField name="reward" />
      <ProseField name="collaboration" />
      <ProseField name="amendmentRoute" />
    </>
  ),
  more: () => <More />,
};

function Course() {
  const { t } = useTexts('goal/editor');
  const { form, change } = useEditing();
  const refused = useRefusal();
  return (
    <>
      <MilestonesField />
      <div className={classes.row}>
        <FieldFrame name="rhythm">
          <NativeSelect
            label={t('rhythm.label')}
            data={[
              { value: '', label: t('rhythm.none') },
              ...rhythms.map((each) => ({ value: each, label: t(`rhythm.${each}`) })),
            ]}
            value={form.rhythm}
            onChange={({ currentTarget: { value } }) =>
              change({ rhythm: rhythms.find((each) => each === value) ?? '' })
            }
          />
        </FieldFrame>
        <FieldFrame name="reviewOn">
          <TextInput
            type="date"
            label={t('reviewOn')}
            error={refused('reviewOn')}
            value={form.reviewOn}
            onChange={(event) => change({ reviewOn: event.currentTarget.value })}
          />
        </FieldFrame>
      </div>
      <LineField name="feedbackGiver" />
    </>
  );
}

function More() {
  const { t } = useTexts('goal/editor');
  const { form, change, facts } = useEditing();
  const unitOf = useUnitOf();
  const own = form.owner === `person:${facts.person.id}`;
  return (
    <>
      <LineField name="title" />
      <div className={classes.row}>
        <NumberField name="stretch" label={t('stretch')} unit={unitOf('stretch')} description={t('stretchHint')} />
        <FieldFrame name="scoring">
          <NativeSelect
            label={t('scoring.label')}
            data={[
              { value: '', label: t('scoring.usual') },
              ...scorings.map((each) => ({ value: each, label: t(`scoring.${each}`) })),
            ]}
            value={form.scoring}
            onChange={({ currentTarget: { value } }) =>
              change({ scoring: scorings.find((each) => each === value) ?? '' })
            }
          />
        </FieldFrame>
        <FieldFrame name="visibility">
          <NativeSelect
            label={t('visibility.label')}
            data={visibilities.map((each) => ({ value: each, label: t(`visibility.${each}`) }))}
            value={form.visibility}
            onChange={({ currentTarget: { value } }) =>
              change({ visibility: visibilities.find((each) => each === value) ?? form.visibility })
            }
          />
        </FieldFrame>
      </div>
      {!own && (
        <Switch
          label={t('assigned')}
          description={t('assignedHint')}
          checked={form.assigned}
          onChange={(event) => change({ assigned: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
