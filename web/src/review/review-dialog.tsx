import { Button, Radio, Textarea } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import {
  decisions,
  questions,
  write,
  type Amendment,
  type Answers,
  type Decision,
  type Review,
  type Reviews,
} from './review-queries';
import classes from './review.module.css';
import { Proposal } from './said';
import { SnapshotLines } from './snapshot-lines';

const AmendmentFields = lazy(() => import('./amendment-fields'));

interface ReviewDialogProps {
  readonly page: Reviews;
  readonly review: Review;
  readonly part: 'propose' | 'decide';
  readonly onClose: () => void;
}

// Four questions, a decision, and what follows from it said before it is taken.
export default function ReviewDialog({ page, review, part, onClose }: ReviewDialogProps) {
  const { t } = useTexts('review');
  const format = useFormat();
  const [answers, setAnswers] = useState<Answers>({ relevant: '', achievable: '', aligned: '', change: '' });
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const [amendment, setAmendment] = useState<Amendment | null>(null);
  const amends = part === 'decide' && decision === 'adjust' && review.kind !== 'end' && page.target !== null;
  const complete =
    decision !== null &&
    questions.every((question) => answers[question].trim() !== '') &&
    (decision !== 'retire' || reason.trim() !== '') &&
    (!amends || amendment !== null);
  const save = async (): Promise<unknown> => {
    if (decision === null) return undefined;
    return write(page, {
      due: review.due,
      relevant: answers.relevant.trim(),
      achievable: answers.achievable.trim(),
      aligned: answers.aligned.trim(),
      change: answers.change.trim(),
      decision,
      ...(decision === 'retire' && { reason: reason.trim() }),
      ...(amends && amendment && { amendment }),
    });
  };
  return (
    <ChangeDialog
      title={t(`kind.${review.kind}`, { day: format.date(review.due) })}
      text={part === 'propose' ? t('proposeText') : undefined}
      action={t(part === 'propose' ? 'propose' : 'decide')}
      danger={part === 'decide' && decision === 'retire'}
      disabled={!complete}
      fields={[...questions, 'reason']}
      save={save}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <SnapshotLines snapshot={page.now} />
          {review.proposals.map((one) => (
            <div key={one.id} className={classes.taken}>
              <Proposal words={one} />
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  setAnswers(one.answers);
                  setDecision(one.decision);
                  setReason(one.reason);
                }}
              >
                {t('take', { name: one.by.name })}
              </Button>
            </div>
          ))}
          {questions.map((question, at) => (
            <Textarea
              key={question}
              {...(at === 0 && { 'data-autofocus': true })}
              autosize
              maxRows={8}
              maxLength={1000}
              label={t(`ask.${question}`)}
              error={refused(question)}
              value={answers[question]}
              onChange={(event) => setAnswers({ ...answers, [question]: event.currentTarget.value })}
            />
          ))}
          <Radio.Group
            label={t('decision')}
            value={decision ?? ''}
            onChange={(value) => setDecision(decisions.find((one) => one === value) ?? null)}
          >
            <div className={classes.decisions}>
              {decisions.map((one) => (
                <Radio key={one} value={one} label={t(`choice.${one}`)} description={effect(one)} />
              ))}
            </div>
          </Radio.Group>
          {decision === 'retire' && (
            <Textarea
              autosize
              maxLength={1000}
              label={t('reason')}
              error={refused('reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {amends && (
            <Suspense fallback={null}>
              <AmendmentFields goal={page.id} onChange={setAmendment} />
            </Suspense>
          )}
        </>
      )}
    </ChangeDialog>
  );

  function effect(one: Decision): string {
    if (review.kind === 'end') return t(`effect.end.${one}`);
    if (one === 'keep') return t('effect.keep');
    if (one === 'retire') return t(page.ends_at_once ? `effect.atOnce.${page.kind}` : `effect.asked.${page.kind}`);
    return t(`effect.adjust.${page.kind}`);
  }
}
