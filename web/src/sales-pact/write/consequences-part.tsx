import { Button, Textarea } from '@mantine/core';

import { Line, order } from '../../pact/line';
import { useTexts } from '../../texts';
import { ladder } from '../words/form';
import { Prose } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

// The ladder that both agree on before anything has happened.
export function ConsequencesPart({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('sales-pact/write');
  const { form, change } = desk;
  const empty = form.steps.some(({ text }) => text.trim() === '');
  const put = (row: number, changed: { text?: string; help?: string }): void =>
    change({ steps: form.steps.map((each) => (each.row === row ? { ...each, ...changed } : each)) });
  const fill = (): void =>
    change({
      steps: form.steps.map((each) =>
        each.text.trim() === '' ? { ...each, text: t(`ladder.usual.${each.row as 1}`) } : each,
      ),
    });
  return (
    <>
      <fieldset className={classes.rows}>
        <legend>{t('ladder.title')}</legend>
        <p className={classes.hint}>{t('ladder.hint')}</p>
        {empty && (
          <Button variant="default" className={classes.add ?? ''} onClick={fill}>
            {t('ladder.fill')}
          </Button>
        )}
        <ol className={classes.ladder}>
          {ladder.map((row) => {
            const one = form.steps.find((each) => each.row === row) ?? { row, text: '', help: '' };
            return (
              <li key={row}>
                <Textarea
                  autosize
                  minRows={2}
                  maxRows={8}
                  maxLength={4000}
                  label={t(`ladder.step.${row}`)}
                  description={t(`ladder.when.${row}`)}
                  inputWrapperOrder={order}
                  error={desk.refused(`consequences/steps/${row}/text`)}
                  value={one.text}
                  onChange={(event) => put(row, { text: event.currentTarget.value })}
                />
                <Line
                  label={t('ladder.help', { row })}
                  max={1000}
                  value={one.help}
                  onChange={(help) => put(row, { help })}
                />
              </li>
            );
          })}
        </ol>
      </fieldset>
      <Prose desk={desk} name="response" place="consequences/response" />
      <Prose desk={desk} name="exceeding" place="consequences/exceeding" />
      <p className={classes.hint}>{t('ladder.law')}</p>
    </>
  );
}
