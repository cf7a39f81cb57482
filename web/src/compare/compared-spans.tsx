import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { CompareReport } from './compare-query';
import classes from './compare.module.css';

// Which days stand beside which: of a period that still runs only as many working days as have passed.
export function ComparedSpans({ report }: { readonly report: CompareReport }) {
  const { t } = useTexts('compare');
  const format = useFormat();
  const [row] = report.rows;
  const side = (period: CompareReport['before'], until: string | null | undefined): string =>
    until === undefined || until === null
      ? t('notBegun', { period: format.period(period.label) })
      : t('span', { period: format.period(period.label), days: format.dateRange(period.start, until) });
  return (
    <p className={classes.spans}>
      {t('beside', { after: side(report.after, row?.after_until), before: side(report.before, row?.before_until) })}
      {report.like_for_like && ` ${t('likeForLike')}`}
    </p>
  );
}
