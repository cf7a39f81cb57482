import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { ChoiceField, DateField, FieldRow } from '../../administration/shared/fields';
import { api, ifMatch, type Schemas } from '../../api';
import { useTexts } from '../../texts';
import type { Agreement } from './agreement-query';
import { useTargetWords } from './target-words';
import { useTypedTarget } from './typed-target';

const reasons = ['market', 'scope', 'capacity', 'strategy', 'error'] as const;

interface AmendmentDialogProps {
  readonly goal: Agreement;
  readonly onClose: () => void;
}

// Another target while the goal runs: from when, and why. The past keeps the one that was in force.
export function AmendmentDialog({ goal, onClose }: AmendmentDialogProps) {
  const { t } = useTexts('goal/agreement');
  const [reason, setReason] = useState<Schemas['AmendmentReason']>('market');
  const [comment, setComment] = useState('');
  const [from, setFrom] = useState('');
  const target = useTypedTarget(goal);
  const words = useTargetWords(goal);
  const save = (): Promise<unknown> =>
    api.POST('/api/v1/goals/{id}/amendments', {
      params: { path: { id: goal.id } },
      headers: ifMatch(goal.revision),
      body: { reason, target: target.value ?? '', comment: comment.trim(), ...(from !== '' && { valid_from: from }) },
    });
  return (
    <ChangeDialog
      title={t('amend.title')}
      text={t('amend.text')}
      action={t('amend.action')}
      disabled={target.value === null || comment.trim() === ''}
      fields={['target', 'comment', 'valid_from', 'reason']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <FieldRow>
            <TextInput
              data-autofocus
              label={t('amend.target')}
              description={t('amend.targetHint', { target: words(goal.target.resolved) })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode={target.pad}
              autoComplete="off"
              rightSection={target.unit === '' ? undefined : <span aria-hidden>{target.unit}</span>}
              rightSectionWidth="3.2rem"
              rightSectionPointerEvents="none"
              error={target.problem ?? refused('target')}
              value={target.typed}
              onChange={(event) => target.type(event.currentTarget.value)}
            />
            <ChoiceField
              label={t('amend.reason')}
              value={reason}
              error={refused('reason')}
              options={reasons.map((each) => ({ value: each, label: t(`amend.reasons.${each}`) }))}
              onChange={(value) => setReason(reasons.find((each) => each === value) ?? reason)}
            />
          </FieldRow>
          <Textarea
            autosize
            minRows={2}
            maxRows={10}
            maxLength={1000}
            label={t('amend.comment')}
            description={t('amend.commentHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={refused('comment')}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <DateField
            label={t('amend.from')}
            description={t('amend.fromHint')}
            value={from}
            error={refused('valid_from')}
            onChange={setFrom}
          />
        </>
      )}
    </ChangeDialog>
  );
}
