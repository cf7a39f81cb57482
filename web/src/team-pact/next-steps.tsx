import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { PactPage, PactStep, PactWhole } from './pact-queries';
import classes from './next-steps.module.css';
import type { DialogStep } from './step-dialog';

const StepDialog = lazy(() => import('./step-dialog').then((file) => ({ default: file.StepDialog })));

const dialogs: readonly DialogStep[] = [
  'close',
  'refuse_end',
  'take_back_end',
  'amend',
  'drop_amendment',
  'withdraw',
  'dissolve',
  'dissolve_as_manager',
];

const strong: readonly DialogStep[] = ['amend', 'refuse_end', 'take_back_end'];

// What comes next in words, the page where it is done, and the other steps that are open to the reader.
export function NextSteps({ page, whole }: { readonly page: PactPage; readonly whole: PactWhole }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const [opened, setOpened] = useState<DialogStep | null>(null);
  const { pact, steps } = page;
  const has = (step: PactStep): boolean => steps.includes(step);
  const writes = has('write') || has('write_own');
  const forms = whole.signing === null && writes;
  const next = nextOf(page, whole);
  const said = lastRefusal(whole);
  return (
    <section className={classes.next} data-mine={pact.waits_for_me || has('close')} aria-label={t('next.label')}>
      {next !== null && (
        <p className={classes.sentence}>
          {t(`next.${next}`, {
            until: whole.signing === null ? '' : format.instant(whole.signing.until),
            date: whole.outcome_awaited === null ? '' : format.date(whole.outcome_awaited),
          })}
        </p>
      )}
      {forms && said !== null && (
        <blockquote className={classes.said}>
          <strong>{t('next.said', { name: said.by })}</strong> {said.comment}
        </blockquote>
      )}
      {whole.dissolution && (
        <blockquote className={classes.said}>
          <strong>{t('next.dissolution', { names: whole.dissolution.by.map(({ name }) => name).join(', ') })}</strong>{' '}
          {whole.dissolution.reason}
        </blockquote>
      )}
      <div className={classes.buttons}>
        {has('sign') && <To to="/pacts/$id/sign" id={pact.id} text={t('to.sign')} strong />}
        {forms && <To to="/pacts/$id/write" id={pact.id} text={t('to.write')} strong />}
        {has('close') && <Button onClick={() => setOpened('close')}>{t('step.close.open')}</Button>}
        {whole.signing !== null && !has('sign') && <To to="/pacts/$id/sign" id={pact.id} text={t('to.read')} />}
        {whole.in_force !== null && <To to="/pacts/$id/text" id={pact.id} text={t('to.text')} />}
        {whole.signing !== null && writes && <To to="/pacts/$id/write" id={pact.id} text={t('to.writeOn')} />}
        {dialogs
          .filter((step) => step !== 'close' && has(step) && (step !== 'dissolve' || !has('take_back_end')))
          .map((step) => (
            <Button
              key={step}
              variant={strong.includes(step) ? 'default' : 'subtle'}
              {...(!strong.includes(step) && { color: 'gray' })}
              onClick={() => setOpened(step)}
            >
              {t(`step.${step}.open`)}
            </Button>
          ))}
      </div>
      {opened && (
        <Suspense fallback={null}>
          <StepDialog page={page} whole={whole} step={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </section>
  );
}

type Next = 'awaited' | 'sign' | 'waitSigning' | 'form' | 'agree' | 'amend' | 'close' | 'over';

function nextOf({ steps, pact }: PactPage, whole: PactWhole): Next | null {
  if (whole.outcome_awaited !== null) return 'awaited';
  if (steps.includes('close')) return 'close';
  if (steps.includes('sign')) return 'sign';
  if (whole.signing !== null) return 'waitSigning';
  if (pact.state === 'forming') return pact.waits_for_me ? 'agree' : 'form';
  if (pact.state === 'amending') return 'amend';
  return pact.state === 'closed' || pact.state === 'dissolved' ? 'over' : null;
}

// Why the last text was not signed, as long as nobody has put another one to signing.
function lastRefusal(whole: PactWhole): PactWhole['events'][number] | null {
  const ended = whole.events.filter(({ kind }) => kind === 'declined' || kind === 'put_to_signing').at(-1);
  return ended?.kind === 'declined' && ended.comment !== '' ? ended : null;
}

interface ToProps {
  readonly to: '/pacts/$id/write' | '/pacts/$id/sign' | '/pacts/$id/text';
  readonly id: string;
  readonly text: string;
  readonly strong?: boolean;
}

function To({ to, id, text, strong = false }: ToProps) {
  return (
    <Button variant={strong ? 'filled' : 'default'} renderRoot={(props) => <Link {...props} to={to} params={{ id }} />}>
      {text}
    </Button>
  );
}
