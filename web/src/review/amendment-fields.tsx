import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { ChoiceField, FieldRow } from '../administration/shared/fields';
import type { Schemas } from '../api';
import { agreementQuery, type Agreement } from '../goal/agreement/agreement-query';
import { useTargetWords } from '../goal/agreement/target-words';
import { useTypedTarget } from '../goal/agreement/typed-target';
import { useTexts } from '../texts';
import type { Amendment } from './review-queries';

const reasons = ['market', 'scope', 'capacity', 'strategy', 'error'] as const;

interface AmendmentFieldsProps {
  readonly goal: string;
  readonly onChange: (amendment: Amendment | null) => void;
}

// The target that a review asks for, beside its answers.
export default function AmendmentFields({ goal, onChange }: AmendmentFieldsProps) {
  const agreement = useQuery(agreementQuery(goal)).data;
  return agreement ? <Fields goal={agreement} onChange={onChange} /> : null;
}

function Fields({ goal, onChange }: { readonly goal: Agreement; readonly onChange: AmendmentFieldsProps['onChange'] }) {
  const { t } = useTexts('goal/agreement');
  const [reason, setReason] = useState<Schemas['AmendmentReason']>('market');
  const words = useTargetWords(goal);
  const target = useTypedTarget(goal);
  const { value } = target;
  useEffect(() => onChange(value === null ? null : { reason, target: value }), [value, reason, onChange]);
  return (
    <FieldRow>
      <TextInput
        label={t('amend.target')}
        description={t('amend.targetHint', { target: words(goal.target.resolved) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode={target.pad}
        autoComplete="off"
        rightSection={target.unit === '' ? undefined : <span aria-hidden>{target.unit}</span>}
        rightSectionWidth="3.2rem"
        rightSectionPointerEvents="none"
        error={target.problem}
        value={target.typed}
        onChange={(event) => target.type(event.currentTarget.value)}
      />
      <ChoiceField
        label={t('amend.reason')}
        value={reason}
        options={reasons.map((each) => ({ value: each, label: t(`amend.reasons.${each}`) }))}
        onChange={(chosen) => setReason(reasons.find((each) => each === chosen) ?? reason)}
      />
    </FieldRow>
  );
}
