import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useTexts } from '../../texts';
import { isMine, NextLink } from '../next-link';
import type { PactPage, PactStep } from '../pact-queries';
import classes from './pact-page.module.css';
import { StepDialog, type DialogStep } from './step-dialog';

const dialogs: readonly DialogStep[] = ['refuse_end', 'take_back_end', 'withdraw', 'amend', 'drop_amendment', 'end'];
const strong: readonly DialogStep[] = ['amend', 'refuse_end', 'take_back_end'];

// What comes next in words, the page where it is done, and the other steps that are open to the reader.
export function NextStep({ page }: { readonly page: PactPage }) {
  const { t } = useTexts('sales-pact');
  const { t: read } = useTexts('sales-pact/read');
  const [opened, setOpened] = useState<DialogStep | null>(null);
  const { pact, steps, whole } = page;
  const { next } = pact;
  const other = pact.mine === 'rep' ? pact.manager.name : pact.rep.name;
  const has = (step: PactStep): boolean => steps.includes(step);
  const open = dialogs.filter(has);
  const ends = next === 'agree_to_end' || (pact.mine === null && has('end'));
  const acts = pact.mine === null && (open.length > 0 || has('write') || has('counter')); // for the manager
  if (next === null && !ends && !acts) return null;
  const said =
    next === 'revise' || next === 'await_revision'
      ? (whole?.counter ?? '')
      : ends
        ? (whole?.end_reason ?? page.end_reason)
        : '';
  const leads = next !== null && next !== 'nothing' && next !== 'await_end' && next !== 'await_takeover' && !ends;
  return (
    <section className={classes.next} data-mine={ends || (next !== null && isMine(next))} aria-label={read('next')}>
      <p className={classes.sentence}>
        {next !== null
          ? t(`next.${next}`, { name: other })
          : read(ends ? 'endAbove' : 'acting.next', { name: pact.manager.name })}
      </p>
      {said !== '' && <blockquote className={classes.said}>{said}</blockquote>}
      <div className={classes.buttons}>
        {leads && <NextLink pact={pact} next={next} />}
        {ends && <Button onClick={() => setOpened('end')}>{read('step.end.agree')}</Button>}
        {has('prepare') && next !== 'prepare' && next !== 'await_preparation' && next !== 'discuss' && (
          <ToPage to="/sales-pacts/$id/prepare" id={pact.id} text={read('to.prepare')} />
        )}
        {has('write') && next !== 'discuss' && next !== 'revise' && next !== 'await_revision' && (
          <ToPage to="/sales-pacts/$id/discuss" id={pact.id} text={read('to.discuss')} />
        )}
        {has('propose') && next !== 'propose' && (
          <ToPage to="/sales-pacts/$id/sign" id={pact.id} text={read('to.sign')} />
        )}
        {has('counter') && acts && <ToPage to="/sales-pacts/$id/sign" id={pact.id} text={read('to.counter')} />}
        {open
          .filter((step) => step !== 'end' || (!ends && next !== 'await_end'))
          .map((step) => (
            <Button
              key={step}
              variant={strong.includes(step) ? 'default' : 'subtle'}
              {...(!strong.includes(step) && { color: 'gray' })}
              onClick={() => setOpened(step)}
            >
              {read(`step.${step}.open`)}
            </Button>
          ))}
      </div>
      {opened && <StepDialog page={page} step={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface ToPageProps {
  readonly to: '/sales-pacts/$id/prepare' | '/sales-pacts/$id/discuss' | '/sales-pacts/$id/sign';
  readonly id: string;
  readonly text: string;
}

function ToPage({ to, id, text }: ToPageProps) {
  return (
    <Button variant="default" renderRoot={(props) => <Link {...props} to={to} params={{ id }} />}>
      {text}
    </Button>
  );
}
