import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { answerDates, answerDatesByMark, answerDecimal, markOf } from './mapping';
import classes from './questions.module.css';
import type { Mapping, Preview, Question, TextOptions } from './types';

interface QuestionsProps {
  readonly preview: Preview;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onOption: (about: keyof TextOptions, value: string) => void;
}

type Orders = Record<string, string>; // by mark

// What the file leaves open is asked, never guessed: "3 April or 4 March?"
export function Questions({ preview, onMapping, onOption }: QuestionsProps) {
  const [said, setSaid] = useState<Record<string, Orders>>({}); // by field, while other marks of it are still asked for
  const answer = (question: Question, option: string): void => {
    if (question.about === 'decimal') onMapping(answerDecimal(preview.mapping, question.field, option));
    else if (question.about === 'encoding' || question.about === 'separator') onOption(question.about, option);
    else if (!question.mixed) onMapping(answerDates(preview.mapping, question.field, option));
    else answerMixed(question, option);
  };
  const answerMixed = (question: Question, option: string): void => {
    const orders = { ...said[question.field], [markOf(question.written)]: option };
    setSaid({ ...said, [question.field]: orders });
    const asked = preview.questions.filter((other) => other.field === question.field && other.mixed);
    if (asked.every((other) => markOf(other.written) in orders)) {
      onMapping(answerDatesByMark(preview.mapping, question.field, orders));
    }
  };
  if (preview.questions.length === 0) return null;
  return (
    <div className={classes.questions}>
      {preview.questions.map((question) => (
        <OneQuestion
          key={`${question.about} ${question.column} ${question.line}`}
          question={question}
          said={question.mixed ? said[question.field]?.[markOf(question.written)] : undefined}
          onAnswer={(option) => answer(question, option)}
        />
      ))}
    </div>
  );
}

interface OneQuestionProps {
  readonly question: Question;
  readonly said: string | undefined;
  readonly onAnswer: (option: string) => void;
}

function OneQuestion({ question, said, onAnswer }: OneQuestionProps) {
  const { t } = useTexts('imports');
  const words = useWords();
  const ofText = question.about === 'encoding' || question.about === 'separator';
  const detail = question.mixed ? t('ask.mixed') : t('ask.whole');
  return (
    <div className={classes.question} role="group" aria-label={words.ask(question)}>
      <IconHelpCircle size={22} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.ask}>{words.ask(question)}</p>
        <p className={classes.where}>
          {ofText ? question.written : `${t('line', { line: question.line })}. ${detail}`}
        </p>
        <div className={classes.answers}>
          {question.readings.map((reading) => (
            <Button
              key={reading.option}
              variant={said === reading.option ? 'light' : 'default'}
              size="md"
              aria-pressed={question.mixed ? said === reading.option : undefined}
              onClick={() => onAnswer(reading.option)}
            >
              {words.reading(question, reading)}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );
}

function useWords() {
  const { t } = useTexts('imports');
  const format = useFormat();
  return {
    ask: ({ about, written, column }: Question): string => {
      if (about === 'dates') return t('ask.dates', { written, column });
      if (about === 'decimal') return t('ask.decimal', { written, column });
      return about === 'encoding' ? t('ask.encoding') : t('ask.separator');
    },
    reading: (question: Question, { option, reads }: Question['readings'][number]): string => {
      if (question.about === 'dates') return format.date(reads, 'long');
      if (question.about === 'decimal') return format.number(reads);
      if (question.about === 'encoding') return option;
      return t(`separators.${option === 'semicolon' || option === 'tab' ? option : 'comma'}`);
    },
  };
}
