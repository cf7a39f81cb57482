import { Popover } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useFormat } from '../format';
import { useRuleWords } from '../metric/use-rule-words';
import { useTexts, type Texts } from '../texts';
import classes from './explained.module.css';
import { figureOf, inputText, isFigureName, termText, type FigureName } from './formula';
import type { ExplainedFigure, FormulaTerm, GoalExplanation } from './goal-queries';
import { StatusReason } from './status-reason';

interface ExplainedProps {
  readonly name: FigureName | 'status';
  readonly label: string;
  readonly explanation: GoalExplanation | undefined;
  readonly children: ReactNode; // the number
}

// A number that opens to its formula with the numbers in it; a number in there opens to its own.
export function Explained({ name, label, explanation, children }: ExplainedProps) {
  const { t } = useTexts('goal');
  const [trail, setTrail] = useState<readonly FigureName[] | null>(null);
  const opened = trail !== null;
  const shown = trail?.at(-1) ?? (name === 'status' ? undefined : name);
  const words = useRef<HTMLDivElement>(null);
  // The button that led on is gone with its figure: the keyboard goes on from the new one.
  useEffect(() => {
    if (opened) words.current?.focus({ preventScroll: true });
  }, [opened, shown]);
  return (
    <Popover
      opened={opened}
      onChange={(open) => setTrail(open ? [] : null)}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
      withArrow
      shadow="md"
      radius="md"
      width="min(26rem, calc(100vw - 2rem))"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.number}
          aria-expanded={opened}
          aria-haspopup="dialog"
          aria-label={t('explain.open', { label })}
          disabled={!explanation}
          onClick={() => setTrail(opened ? null : [])}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('explain.title', { label })}>
        {explanation && (
          <div ref={words} className={classes.words} tabIndex={-1} data-autofocus>
            {trail && trail.length > 0 && (
              <button type="button" className={classes.back} onClick={() => setTrail(trail.slice(0, -1))}>
                <IconArrowLeft size={16} aria-hidden />
                {t('explain.back')}
              </button>
            )}
            {shown ? (
              <FigureWords
                name={shown}
                explanation={explanation}
                onOpen={(next) => setTrail([...(trail ?? []), next])}
              />
            ) : (
              <StatusReason explanation={explanation} />
            )}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface FigureWordsProps {
  readonly name: FigureName;
  readonly explanation: GoalExplanation;
  readonly onOpen: (name: FigureName) => void;
}

function FigureWords({ name, explanation, onOpen }: FigureWordsProps) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const words = useRuleWords();
  const figure = figureOf(explanation, name);
  if (!figure) return null;
  return (
    <>
      <h3 className={classes.name}>{t(`figure.${name}`)}</h3>
      <p className={classes.meaning}>{t(`meaning.${name}`)}</p>
      <Formula figure={figure} explanation={explanation} />
      {figure.inputs.length > 0 && (
        <dl className={classes.terms}>
          {figure.inputs.map((term) => (
            <div key={term.name}>
              <dt>
                <TermName term={term} within={name} onOpen={onOpen} />
              </dt>
              <dd>{inputText(figure, term, explanation, format)}</dd>
            </div>
          ))}
        </dl>
      )}
      {name === 'actual' && explanation.counted && <p className={classes.rule}>{words(explanation.counted)}</p>}
      {name === 'actual' && explanation.unconverted > 0 && (
        <p className={classes.rule}>{t('explain.unconverted', { count: explanation.unconverted })}</p>
      )}
    </>
  );
}

function TermName({
  term,
  within,
  onOpen,
}: {
  readonly term: FormulaTerm;
  readonly within: FigureName;
  readonly onOpen: (name: FigureName) => void;
}) {
  const { t } = useTexts('goal');
  const label = termLabel(t, term.name);
  const { name } = term;
  if (!isFigureName(name) || name === within) return <>{label}</>;
  return (
    <button type="button" className={classes.term} onClick={() => onOpen(name)}>
      {label}
    </button>
  );
}

type Translate = Texts<'goal'>['t'];

function termLabel(t: Translate, name: string): string {
  return (t as unknown as (key: string) => string)(`term.${name}`);
}

// The same formula twice: in words, and with the numbers in it.
function Formula({ figure, explanation }: { readonly figure: ExplainedFigure; readonly explanation: GoalExplanation }) {
  const { t } = useTexts('goal');
  const format = useFormat();
  const say = t as unknown as (key: string, values?: Record<string, string>) => string;
  if (figure.formula === 'none') {
    return <p className={classes.none}>{figure.reason === null ? null : say(`reason.${figure.reason}`)}</p>;
  }
  const names = Object.fromEntries(figure.inputs.map((term) => [term.name, termLabel(t, term.name)]));
  const numbers = Object.fromEntries(
    figure.inputs.map((term) => [term.name, inputText(figure, term, explanation, format)]),
  );
  const unit = figure.name === 'buffer' ? format.workingDays(figure.result.value) : null;
  const result = unit ?? termText(figure.result, explanation.currency, format);
  return (
    <div className={classes.formula}>
      <p>{say(`formula.${figure.formula}`, names)}</p>
      <p className={classes.numbers}>
        {figure.inputs.length > 1 && <span>{say(`formula.${figure.formula}`, numbers)} = </span>}
        <strong>{result}</strong>
      </p>
    </div>
  );
}
