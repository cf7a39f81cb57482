import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { problemOf, type Schemas } from '../../api';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { useEditing, useRefusal } from './editor-context';
import { fieldId } from './field-frame';
import type { FieldName, GoalForm } from './form';
import classes from './save-bar.module.css';
import { StaleNotice } from './stale-notice';
import type { Then } from './use-save';
import type { WritingDesk } from './use-writing';

const DiscardDialog = lazy(() => import('./discard-dialog'));

type Agreement = Schemas['AgreementReading'];

interface SaveBarProps {
  readonly desk: WritingDesk;
  readonly save: UseMutationResult<Agreement, Error, Then>;
  readonly agreement: Agreement | null;
  readonly onGo: (field: FieldName) => void;
}

// Keep, propose or discard, and in words what stands in the way of each.
export function SaveBar({ desk, save, agreement, onGo }: SaveBarProps) {
  const { t } = useTexts('goal/editor');
  const { form, checked } = useEditing();
  const navigate = useNavigate();
  const [discarding, setDiscarding] = useState(false);
  const missing = missingIn(form);
  const blocking = checked.findings.filter(({ severity, final }) => severity === 'error' && final);
  const open = checked.findings.filter(({ severity, final }) => severity === 'error' && !final);
  const problem = save.isError ? problemOf(save.error) : null;
  const start = (then: Then): void =>
    save.mutate(then, {
      onSuccess: (goal) => {
        if (then === 'propose') void navigate({ to: '/goals/$id', params: { id: goal.id } });
        else void navigate({ to: '/goals/$id/edit', params: { id: goal.id }, replace: true });
      },
    });
  return (
    <div className={classes.bar}>
      {problem?.status === 412 && agreement ? (
        <StaleNotice
          id={agreement.id}
          onRead={(now) => {
            desk.rebase(now);
            save.reset();
          }}
        />
      ) : (
        problem && <Refused problem={problem} />
      )}
      {missing.length > 0 && (
        <p className={classes.missing}>
          {t('missing.text')}{' '}
          {missing.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <button type="button" className={classes.link} onClick={() => onGo(name)}>
                {t(`missing.${name as 'metric'}`)}
              </button>
            </span>
          ))}
        </p>
      )}
      {missing.length === 0 && blocking.length > 0 && (
        <p className={classes.missing}>{t('blocked', { count: blocking.length })}</p>
      )}
      {missing.length === 0 && blocking.length === 0 && open.length > 0 && (
        <p className={classes.missing}>{t('open', { count: open.length })}</p>
      )}
      <div className={classes.buttons}>
        <Button
          leftSection={<IconSend size={18} stroke={1.7} aria-hidden />}
          disabled={missing.length > 0 || blocking.length > 0}
          loading={save.isPending && save.variables === 'propose'}
          onClick={() => start('propose')}
        >
          {t('propose')}
        </Button>
        <Button
          variant="default"
          disabled={missing.length > 0}
          loading={save.isPending && save.variables === 'stay'}
          onClick={() => start('stay')}
        >
          {t('save')}
        </Button>
        {(agreement !== null || desk.changed) && (
          <Button variant="subtle" color="gray" onClick={() => setDiscarding(true)}>
            {t('discard.open')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.state}>
        {save.isSuccess && !desk.changed ? t('saved') : desk.changed ? t('keptHere') : ''}
      </p>
      {discarding && (
        <Suspense fallback={null}>
          <DiscardDialog desk={desk} agreement={agreement} onClose={() => setDiscarding(false)} />
        </Suspense>
      )}
    </div>
  );
}

function missingIn(form: GoalForm): FieldName[] {
  const names: FieldName[] = [];
  if (form.metric === '') names.push('metric');
  if (form.period === '') names.push('period');
  if (form.mode === 'band') {
    if (form.bandLower === '') names.push('bandLower');
    if (form.bandUpper === '') names.push('bandUpper');
  } else if (form.value === '') names.push('value');
  if (form.owner.startsWith('unit:') && form.accountable === '') names.push('accountable');
  return names;
}

// What a field shows itself is not said a second time.
function Refused({ problem }: { readonly problem: ReturnType<typeof problemOf> }) {
  const { t } = useTexts('goal/editor');
  const refused = useRefusal();
  const shown = (['metric', 'period', 'value', 'baseline', 'stretch', 'title', 'owner', 'accountable'] as const).filter(
    (name) => refused(name) !== undefined && document.getElementById(fieldId(name)) !== null,
  );
  if (problem.fields.length > 0 && shown.length >= problem.fields.length) {
    return (
      <p role="alert" className={classes.missing}>
        {t('refused')}
      </p>
    );
  }
  return <ProblemNotice problem={problem} />;
}
