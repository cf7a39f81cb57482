import { Line } from '../../pact/line';
import { useTexts } from '../../texts';
import { wholeIn } from '../words/body';
import { Prose, RowList } from './fields';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const longestGap = 14; // days between two check-ins

// Rules, check-ins, review, success, setbacks, and how the pact is changed.
export function RulesPart({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('team-pact/write');
  const { form, change } = desk;
  const seldom = form.checkInDays !== '' && wholeIn(form.checkInDays, longestGap) === null;
  return (
    <section className={classes.part} aria-labelledby="pact-part-rules">
      <h2 id="pact-part-rules">{t('rules.title')}</h2>
      <fieldset className={classes.rows}>
        <legend>{t('rules.ground')}</legend>
        <p className={classes.hint}>{t('rules.groundHint')}</p>
        <RowList
          name="rules"
          rows={form.rules}
          fresh={() => ({ text: '' })}
          add={t('rules.add')}
          label={({ text }) => text}
          put={(rules) => change({ rules })}
        >
          {(one, put) => (
            <Line
              className={classes.wide}
              label={t('rules.rule')}
              value={one.text}
              error={desk.refused(`ground_rules/${one.row}`)}
              onChange={(text) => put({ text })}
            />
          )}
        </RowList>
      </fieldset>
      <div className={classes.pair}>
        <div id="pact-check-in">
          <Line
            label={t('rules.checkIn')}
            description={t('rules.checkInHint')}
            inputMode="numeric"
            max={3}
            value={form.checkInDays}
            error={seldom ? t('rules.seldom') : desk.refused('check_in_days')}
            onChange={(checkInDays) => change({ checkInDays })}
          />
        </div>
        <div id="pact-review">
          <Line
            type="date"
            label={t('rules.review')}
            description={t('rules.reviewHint')}
            value={form.reviewOn}
            error={desk.refused('review_on')}
            onChange={(reviewOn) => change({ reviewOn })}
          />
        </div>
      </div>
      <Prose desk={desk} name="celebration" place="celebration" />
      <Prose desk={desk} name="setback" place="setback_rule" />
      <Prose desk={desk} name="route" place="amendment_route" />
    </section>
  );
}
