import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../format';
import { metricName } from '../metric/metric-name';
import { useTexts } from '../texts';
import classes from './company-pickers.module.css';
import { metricsQuery, type CompanyReport } from './company-queries';
import { useCompanySearch } from './use-company';

// Metric, period and whose organisation; all of them are in the address.
export function CompanyPickers({ report }: { readonly report: CompanyReport }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const { change } = useCompanySearch();
  const metrics = useQuery(metricsQuery);
  const names = metrics.data ?? [];
  const labels = report.choices.map((choice) => choice.label);
  const periods = labels.includes(report.period.label) ? labels : [...labels, report.period.label];
  return (
    <div className={classes.pickers}>
      <NativeSelect
        className={classes.metric}
        label={t('pick.metric')}
        data={names.map((metric) => ({ value: metric.key, label: metricName(metric) }))}
        value={report.metric}
        onChange={({ currentTarget: { value } }) => change({ metric: value === 'revenue' ? undefined : value })}
      />
      <div className={classes.period}>
        <ActionIcon
          variant="default"
          size={36}
          disabled={report.period_before === null}
          aria-label={t('pick.before', { period: format.period(report.period_before ?? '') })}
          onClick={() => change({ period: report.period_before ?? undefined })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <NativeSelect
          className={classes.periods}
          label={t('pick.period')}
          data={periods.map((label, index) => ({
            value: label,
            label:
              index < labels.length && index % 2 === 0
                ? t('pick.running', { period: format.period(label) })
                : format.period(label),
          }))}
          value={report.period.label}
          onChange={(event) => change({ period: event.currentTarget.value })}
        />
        <ActionIcon
          variant="default"
          size={36}
          disabled={report.period_after === null}
          aria-label={t('pick.after', { period: format.period(report.period_after ?? '') })}
          onClick={() => change({ period: report.period_after ?? undefined })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.view}>
        <SegmentedControl
          aria-label={t('view.label')}
          value={report.view}
          onChange={(view) => change({ view: view === 'as_is' ? 'as_is' : undefined })}
          data={[
            { value: 'as_was', label: t('view.asWas') },
            { value: 'as_is', label: t('view.asIs') },
          ]}
        />
        <p className={classes.hint}>{report.view === 'as_is' ? t('view.asIsHint') : t('view.asWasHint')}</p>
      </div>
    </div>
  );
}
