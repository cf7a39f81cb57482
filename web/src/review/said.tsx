import { useFormat } from '../format';
import { useTexts } from '../texts';
import { questions, type ReviewWords } from './review-queries';
import classes from './review.module.css';
import { SnapshotLines } from './snapshot-lines';

interface SaidProps {
  readonly words: ReviewWords;
  readonly before: readonly ReviewWords[]; // what was proposed
}

// What was answered, with the numbers as they stood.
export function Said({ words, before }: SaidProps) {
  const { t } = useTexts('review');
  return (
    <details className={classes.said}>
      <summary>{t('answers')}</summary>
      <SnapshotLines snapshot={words.snapshot} />
      <AnswerList words={words} />
      {before.map((one) => (
        <Proposal key={one.id} words={one} />
      ))}
    </details>
  );
}

export function Proposal({ words }: { readonly words: ReviewWords }) {
  const { t } = useTexts('review');
  const format = useFormat();
  return (
    <div className={classes.proposal}>
      <p className={classes.name}>
        {t(`proposes.${words.decision}`, { name: words.by.name, day: format.date(words.on) })}
      </p>
      <AnswerList words={words} />
    </div>
  );
}

function AnswerList({ words }: { readonly words: ReviewWords }) {
  const { t } = useTexts('review');
  return (
    <dl className={classes.answers}>
      {questions.map((question) => (
        <div key={question}>
          <dt>{t(`ask.${question}`)}</dt>
          <dd>{words.answers[question]}</dd>
        </div>
      ))}
      {words.reason !== '' && (
        <div>
          <dt>{t('reason')}</dt>
          <dd>{words.reason}</dd>
        </div>
      )}
    </dl>
  );
}
