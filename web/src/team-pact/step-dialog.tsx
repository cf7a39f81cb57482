import { NativeSelect, PasswordInput, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { api, ifMatch, ok, problemOf, type Schemas } from '../api';
import { addDays, useFormat } from '../format';
import { rememberedEmail, useSession } from '../session/session';
import { useTexts } from '../texts';
import { pactQuery, pactsQuery, textsQuery, type PactPage, type PactWhole } from './pact-queries';
import classes from './step-dialog.module.css';

export type DialogStep =
  | 'close'
  | 'amend'
  | 'drop_amendment'
  | 'withdraw'
  | 'dissolve'
  | 'dissolve_as_manager'
  | 'refuse_end'
  | 'take_back_end';
type Choice = Schemas['WithdrawalChoice'];
type Outcome = Schemas['TeamOutcome'];
type Cause = (typeof causes)[number];

const choices: readonly Choice[] = ['redistribute', 'lower_target', 'go_on'];
const outcomes: readonly Outcome[] = ['fulfilled', 'partly', 'not_fulfilled'];
const causes = ['notice', 'leave', 'transfer'] as const;
const noticeDays = 7;

interface StepDialogProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly step: DialogStep;
  readonly onClose: () => void;
}

interface Typed {
  readonly choice: Choice;
  readonly outcome: Outcome | '';
  readonly cause: Cause;
  readonly text: string; // a reason, or what was learned
  readonly password: string;
}

// One step with what it means. What was typed stays when somebody else was quicker.
export function StepDialog({ page, whole, step, onClose }: StepDialogProps) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const { today } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Typed>({
    choice: 'redistribute',
    outcome: whole.outcome ?? '',
    cause: 'notice',
    text: '',
    password: '',
  });
  const put = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const { id } = page.pact;
  const leaves = whole.withdrawals.length > 0 || whole.short_handed;
  const save = async (): Promise<void> => {
    try {
      client.setQueryData(pactQuery(id).queryKey, await take(page, whole, step, typed, leaves));
      if (step === 'amend') void navigate({ to: '/pacts/$id/write', params: { id } });
    } catch (thrown) {
      // Somebody else was quicker: what is there now is read, so that the next try is made from that.
      if (problemOf(thrown).status === 412) await client.invalidateQueries({ queryKey: pactQuery(id).queryKey });
      put({ password: '' });
      throw thrown;
    } finally {
      void client.invalidateQueries({ queryKey: pactsQuery.queryKey });
      void client.invalidateQueries({ queryKey: textsQuery(id).queryKey });
    }
  };
  const dissolves = step === 'dissolve' || step === 'dissolve_as_manager';
  const joins = step === 'dissolve' && whole.dissolution !== null;
  const unsigned = step === 'dissolve' && whole.in_force === null;
  const missing =
    (step === 'refuse_end' && typed.text.trim() === '') ||
    (step === 'close' && (typed.text.trim() === '' || typed.outcome === '')) ||
    (dissolves && (typed.password === '' || (typed.text.trim() === '' && !joins)));
  return (
    <ChangeDialog
      title={t(`step.${step}.title`)}
      text={t(unsigned ? 'step.dissolve.textUnsigned' : `step.${step}.text`, {
        date: format.date(addDays(today, noticeDays)),
      })}
      action={t(`step.${step}.action`)}
      danger={dissolves || step === 'withdraw'}
      disabled={missing}
      fields={['reason', 'learning', 'outcome', 'cause', 'password', 'choice']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          {step === 'amend' && leaves && (
            <Radio.Group
              label={t('step.amend.choice')}
              error={refused('choice')}
              value={typed.choice}
              onChange={(value) => put({ choice: choices.find((each) => each === value) ?? typed.choice })}
            >
              <div className={classes.choices}>
                {choices.map((each) => (
                  <Radio key={each} value={each} label={t(`choice.${each}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
          {step === 'withdraw' && (
            <NativeSelect
              data-autofocus
              label={t('step.withdraw.cause')}
              error={refused('cause')}
              data={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
              value={typed.cause}
              onChange={({ currentTarget: { value } }) =>
                put({ cause: causes.find((each) => each === value) ?? typed.cause })
              }
            />
          )}
          {step === 'close' && <Outcomes whole={whole} typed={typed} put={put} refused={refused('outcome')} />}
          {(step === 'close' || step === 'refuse_end' || dissolves) && (
            <Textarea
              data-autofocus
              autosize
              minRows={2}
              maxRows={8}
              maxLength={1000}
              label={t(
                step === 'close' ? 'step.close.learning' : joins ? 'step.dissolve.comment' : 'step.dissolve.reason',
              )}
              error={refused(step === 'close' ? 'learning' : 'reason')}
              value={typed.text}
              onChange={(event) => put({ text: event.currentTarget.value })}
            />
          )}
          {dissolves && (
            <>
              {/* A password manager knows whose it is by this. */}
              <input type="email" name="email" autoComplete="username" value={rememberedEmail()} readOnly hidden />
              <PasswordInput
                label={t('step.dissolve.password')}
                name="password"
                autoComplete="current-password"
                value={typed.password}
                error={refused('password')}
                onChange={(event) => put({ password: event.currentTarget.value })}
                visibilityToggleButtonProps={{ 'aria-label': t('step.dissolve.showPassword') }}
              />
            </>
          )}
        </>
      )}
    </ChangeDialog>
  );
}

interface OutcomesProps {
  readonly whole: PactWhole;
  readonly typed: Typed;
  readonly put: (change: Partial<Typed>) => void;
  readonly refused: string | undefined;
}

// The numbers of a closed linked goal say what came of it; else the team does.
function Outcomes({ whole, typed, put, refused }: OutcomesProps) {
  const { t } = useTexts('team-pact');
  if (whole.outcome !== null) {
    return <p className={classes.told}>{t('step.close.told', { outcome: t(`outcome.${whole.outcome}`) })}</p>;
  }
  return (
    <Radio.Group
      label={t('step.close.outcome')}
      error={refused}
      value={typed.outcome}
      onChange={(value) => put({ outcome: outcomes.find((each) => each === value) ?? '' })}
    >
      <div className={classes.choices}>
        {outcomes.map((each) => (
          <Radio key={each} value={each} label={t(`outcome.${each}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function take(page: PactPage, whole: PactWhole, step: DialogStep, typed: Typed, leaves: boolean): Promise<PactPage> {
  const { id, revision } = page.pact;
  const params = { params: { path: { id } }, headers: ifMatch(revision) };
  const text = typed.text.trim();
  switch (step) {
    case 'amend':
      return ok(api.POST('/api/v1/pacts/{id}/amendments', { ...params, body: leaves ? { choice: typed.choice } : {} }));
    case 'drop_amendment':
      return ok(api.DELETE('/api/v1/pacts/{id}/amendments', params));
    case 'withdraw':
      return ok(api.POST('/api/v1/pacts/{id}/withdrawal', { ...params, body: { cause: typed.cause } }));
    case 'close': {
      const outcome = typed.outcome === '' ? null : typed.outcome;
      return ok(api.POST('/api/v1/pacts/{id}/close', { ...params, body: { outcome, learning: text } }));
    }
    case 'refuse_end':
      return ok(api.POST('/api/v1/pacts/{id}/dissolution/refusal', { ...params, body: { reason: text } }));
    case 'take_back_end':
      return ok(api.DELETE('/api/v1/pacts/{id}/dissolution', params));
    case 'dissolve':
    case 'dissolve_as_manager': {
      const as = step === 'dissolve' ? 'member' : 'manager';
      const reason = text === '' ? (whole.dissolution?.reason ?? '') : text;
      const body = { password: typed.password, as, reason } as const;
      return ok(api.POST('/api/v1/pacts/{id}/dissolution', { ...params, body }));
    }
  }
}
