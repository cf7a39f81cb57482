import { useFormat } from '../../format';
import { Meaning } from '../shared/fields';
import { useTexts } from '../../texts';
import classes from './dialogs.module.css';
import { changedMonths, daysText, type Worked } from './work-days';

interface MonthChangesProps {
  readonly before: Worked;
  readonly after: Worked;
  readonly days: readonly string[];
}

// What the change does to the number of working days, which is what pace is computed with.
export function MonthChanges({ before, after, days }: MonthChangesProps) {
  const { t } = useTexts('administration/calendars');
  const format = useFormat();
  const changed = changedMonths(before, after, days);
  return (
    <Meaning>
      {changed.length === 0 && <p>{t('change.none')}</p>}
      {changed.length > 0 && (
        <>
          <p>{t('change.title')}</p>
          <ul className={classes.changes}>
            {changed.map((one) => (
              <li key={one.month}>
                <span>{format.date(one.month, 'month')}</span>
                <span>
                  {t('change.month', {
                    before: format.number(daysText(one.before)),
                    after: format.workingDays(daysText(one.after)),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Meaning>
  );
}
