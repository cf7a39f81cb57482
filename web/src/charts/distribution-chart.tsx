import { lazy, type ReactNode } from 'react';

import { useFormat } from '../format';
import { WhenInView } from '../parts/when-in-view';
import { useTexts } from '../texts';
import { useBandWords, type Distribution } from './band-words';
import { ChartFrame } from './chart-frame';
import { ChartLegend } from './chart-legend';
import { ChartTable, type ChartData } from './chart-table';

const DistributionDrawing = lazy(() => import('./distribution-drawing'));
const height = 250;

interface DistributionChartProps {
  readonly report: Distribution;
  readonly fileTitle: string;
  readonly controls?: ReactNode;
}

// How many people are where between nothing and more than the whole: a shape, and the line at 100 %.
export function DistributionChart({ report, fileTitle, controls }: DistributionChartProps) {
  const { t } = useTexts('charts');
  const format = useFormat();
  const words = useBandWords();
  const above = report.at_least_whole;
  const title = report.measure === 'pace' ? t('distribution.titlePace') : t('distribution.title');
  const data: ChartData = {
    columns: [{ label: t('distribution.band') }, { label: t('distribution.people'), numeric: true }],
    rows: report.bands.map((band) => [
      { text: words(band), value: words(band) },
      { text: format.number(band.people), value: String(band.people) },
    ]),
  };
  return (
    <ChartFrame
      title={title}
      summary={t('distribution.summary', {
        people: format.number(report.people),
        above: format.number(above),
        median: format.percent(report.median),
        lower: format.percent(report.lower_quartile),
        upper: format.percent(report.upper_quartile),
      })}
      data={data}
      fileTitle={fileTitle}
      legend={
        <>
          {controls}
          <ChartLegend
            entries={[
              { label: t('distribution.below', { count: report.people - above }), color: 'var(--fill-warn)' },
              { label: t('distribution.above', { count: above }), color: 'var(--fill-good)' },
            ]}
          />
        </>
      }
      note={report.without_value > 0 ? t('distribution.withoutValue', { count: report.without_value }) : undefined}
    >
      <WhenInView height={height} onPaper={<ChartTable title={title} data={data} />}>
        <DistributionDrawing report={report} height={height} />
      </WhenInView>
    </ChartFrame>
  );
}
