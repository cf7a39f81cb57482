import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { api, ifMatch, ok, problemOf } from '../../api';
import { useTexts } from '../../texts';
import { pactQuery, pactsQuery, type PactPage } from '../pact-queries';

export type DialogStep = 'withdraw' | 'amend' | 'drop_amendment' | 'end' | 'refuse_end' | 'take_back_end';

interface StepDialogProps {
  readonly page: PactPage;
  readonly step: DialogStep;
  readonly onClose: () => void;
}

// A step with what it means; ending, and refusing to, take a reason.
export function StepDialog({ page, step, onClose }: StepDialogProps) {
  const { t } = useTexts('sales-pact/read');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { pact } = page;
  const agrees = step === 'end' && (pact.mine === null || pact.next === 'agree_to_end');
  const asksWhy = step === 'end' || step === 'refuse_end';
  const what = step === 'end' ? (agrees ? 'end.agreeing' : pact.state === 'draft' ? 'end.draft' : 'end') : step;
  const save = async (): Promise<void> => {
    try {
      const done = await take();
      client.setQueryData(pactQuery(pact.id).queryKey, done);
    } catch (thrown) {
      // Somebody else was quicker: what is there now is read, so that the next try is made from that.
      if (problemOf(thrown).status === 412) await client.invalidateQueries({ queryKey: pactQuery(pact.id).queryKey });
      throw thrown;
    } finally {
      void client.invalidateQueries({ queryKey: pactsQuery.queryKey });
    }
  };
  const take = (): Promise<PactPage> => {
    const params = { params: { path: { id: pact.id } }, headers: ifMatch(pact.revision) };
    if (step === 'withdraw') return ok(api.POST('/api/v1/sales-pacts/{id}/withdraw', params));
    if (step === 'amend') return ok(api.POST('/api/v1/sales-pacts/{id}/amendments', params));
    if (step === 'drop_amendment') return ok(api.DELETE('/api/v1/sales-pacts/{id}/amendments', params));
    if (step === 'take_back_end') return ok(api.DELETE('/api/v1/sales-pacts/{id}/end', params));
    const body = { reason: reason.trim() };
    if (step === 'refuse_end') return ok(api.POST('/api/v1/sales-pacts/{id}/end/refusal', { ...params, body }));
    return ok(api.POST('/api/v1/sales-pacts/{id}/end', { ...params, body }));
  };
  return (
    <ChangeDialog
      title={t(`step.${what}.title`)}
      text={t(`step.${what}.text`, { name: pact.mine === 'rep' ? pact.manager.name : pact.rep.name })}
      action={t(`step.${what}.action`)}
      danger={step === 'end'}
      disabled={asksWhy && !agrees && reason.trim() === ''}
      fields={['reason']}
      save={save}
      onClose={onClose}
    >
      {(refused) =>
        asksWhy && (
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            label={t(agrees ? 'comment' : 'reason')}
            error={refused('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )
      }
    </ChangeDialog>
  );
}
