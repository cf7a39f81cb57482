import { Textarea, TextInput } from '@mantine/core';

import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { FieldFrame } from './field-frame';

export type ProseName = 'how' | 'why' | 'standsAlone' | 'reward' | 'collaboration' | 'amendmentRoute';
export type LineName = 'title' | 'feedbackGiver';

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const longest: Readonly<Record<ProseName, number>> = {
  how: 4000,
  why: 4000,
  standsAlone: 1000,
  reward: 1000,
  collaboration: 1000,
  amendmentRoute: 1000,
};

export function ProseField({ name }: { readonly name: ProseName }) {
  const { t } = useTexts('goal/editor');
  const { form, change, checked } = useEditing();
  const refused = useRefusal();
  return (
    <FieldFrame name={name} read={checked.read.has(name)}>
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        maxLength={longest[name]}
        label={t(`text.${name}`)}
        description={t(`text.${name}Hint`)}
        inputWrapperOrder={order}
        error={refused(name)}
        value={form[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}

export function LineField({ name }: { readonly name: LineName }) {
  const { t } = useTexts('goal/editor');
  const { form, change } = useEditing();
  const refused = useRefusal();
  return (
    <FieldFrame name={name}>
      <TextInput
        maxLength={120}
        autoComplete="off"
        label={t(`text.${name}`)}
        description={t(`text.${name}Hint`)}
        inputWrapperOrder={order}
        error={refused(name)}
        value={form[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </FieldFrame>
  );
}
