import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import { useEditing } from './editor-context';
import { FieldFrame } from './field-frame';
import type { MilestoneForm } from './form';
import classes from './section.module.css';

const most = 30;

export function MilestonesField() {
  const { t } = useTexts('goal/editor');
  const { form, change } = useEditing();
  const { milestones } = form;
  const put = (key: number, changed: Partial<MilestoneForm>): void =>
    change({ milestones: milestones.map((each) => (each.key === key ? { ...each, ...changed } : each)) });
  const add = (): void => {
    const key = Math.max(-1, ...milestones.map((each) => each.key)) + 1;
    change({ milestones: [...milestones, { key, title: '', due: '', reachedOn: '' }] });
  };
  return (
    <>
      {milestones.length > 0 && (
        <ul className={classes.list}>
          {milestones.map((each) => (
            <li key={each.key} className={classes.item}>
              <TextInput
                label={t('milestone.title')}
                maxLength={120}
                value={each.title}
                onChange={(event) => put(each.key, { title: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t('milestone.due')}
                value={each.due}
                onChange={(event) => put(each.key, { due: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('milestone.remove', { text: each.title })}
                onClick={() => change({ milestones: milestones.filter((one) => one.key !== each.key) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <FieldFrame name="milestones">
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={milestones.length >= most}
          onClick={add}
        >
          {t('milestone.add')}
        </Button>
      </FieldFrame>
    </>
  );
}
