import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';
import type { ResourceForm } from './form';
import classes from './section.module.css';

const kinds = ['tool', 'training', 'budget', 'person', 'data'] as const;
const most = 30;

// What the goal needs: support, where somebody gives it until a day.
export function ResourcesField() {
  const { t } = useTexts('goal/editor');
  const { form, change } = useEditing();
  const refused = useRefusal();
  const { resources, needsNothing } = form;
  const put = (key: number, changed: Partial<ResourceForm>): void =>
    change({ resources: resources.map((each) => (each.key === key ? { ...each, ...changed } : each)) });
  const add = (): void => {
    const key = Math.max(-1, ...resources.map((each) => each.key)) + 1;
    const one: ResourceForm = { key, kind: 'person', text: '', provider: '', due: '', state: 'promised' };
    change({ resources: [...resources, one], needsNothing: false });
  };
  return (
    <>
      {resources.length > 0 && (
        <ul className={classes.list}>
          {resources.map((each, index) => (
            <li key={each.key} className={classes.item}>
              <TextInput
                label={t('resource.text')}
                maxLength={200}
                error={refused(`resources/${index}/text` as 'resources')}
                value={each.text}
                onChange={(event) => put(each.key, { text: event.currentTarget.value })}
              />
              <NativeSelect
                label={t('resource.kind')}
                data={kinds.map((kind) => ({ value: kind, label: t(`resource.${kind}`) }))}
                value={each.kind}
                onChange={({ currentTarget: { value } }) =>
                  put(each.key, { kind: kinds.find((kind) => kind === value) ?? each.kind })
                }
              />
              <TextInput
                label={t('resource.provider')}
                maxLength={120}
                value={each.provider}
                onChange={(event) => put(each.key, { provider: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t('resource.due')}
                value={each.due}
                onChange={(event) => put(each.key, { due: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('resource.remove', { text: each.text })}
                onClick={() => change({ resources: resources.filter((one) => one.key !== each.key) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <FieldFrame name="resources">
        <Button
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={resources.length >= most}
          onClick={add}
        >
          {t('resource.add')}
        </Button>
      </FieldFrame>
      {resources.length === 0 && (
        <Checkbox
          label={t('resource.nothing')}
          checked={needsNothing}
          onChange={(event) => change({ needsNothing: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
