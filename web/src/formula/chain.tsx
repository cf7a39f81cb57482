import { SegmentedControl } from '@mantine/core';
import { IconArrowRight, IconCheck, IconClockOff, IconTrendingUp } from '@tabler/icons-react';
import { useState } from 'react';

import { Sparkline } from '../charts/sparkline';
import { chartNumber, isZero, useFormat } from '../format';
import { DataTable, type Column } from '../parts';
import { useTexts } from '../texts';
import classes from './chain.module.css';
import type { FormulaStage, SalesFormula } from './formula-query';
import { useStageWords } from './use-stage-words';

// The stages beside one another, each with what it takes a week and what the last weeks were; or the same as a table.
export function Chain({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={classes.section} aria-label={t('chain.title')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('chain.title')}</h2>
        <SegmentedControl
          aria-label={t('chain.show')}
          size="xs"
          value={asTable ? 'table' : 'chain'}
          onChange={(value) => setAsTable(value === 'table')}
          data={[
            { value: 'chain', label: t('chain.asChain') },
            { value: 'table', label: t('chain.asTable') },
          ]}
        />
      </div>
      {asTable ? (
        <ChainTable formula={formula} />
      ) : (
        <ol className={classes.chain}>
          {formula.stages.map((stage) => (
            <Stage key={stage.key} stage={stage} needs={formula.to_win !== null && !isZero(formula.to_win)} />
          ))}
        </ol>
      )}
      {formula.work && !isZero(formula.work.hours) && <Work work={formula.work} />}
    </section>
  );
}

function Stage({ stage, needs }: { readonly stage: FormulaStage; readonly needs: boolean }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const gap = words.gap(stage);
  const reason = words.reason(stage);
  return (
    <li className={classes.stage}>
      <p className={classes.rate}>
        {stage.rate ? (
          <>
            <IconArrowRight size={15} aria-hidden className={classes.arrow} />
            {t('stage.rate', { rate: format.percent(stage.rate.value) })}
          </>
        ) : (
          t('stage.first')
        )}
      </p>
      <h3 className={classes.name}>{words.title(stage)}</h3>
      {needs && stage.per_week !== null && (
        <p className={classes.need}>
          <strong className={classes.number}>{words.perWeek(stage)}</strong>{' '}
          <span className={classes.quiet}>{t('stage.perWeek')}</span>
        </p>
      )}
      <p className={classes.recent}>
        {t('stage.recent', { count: Number(stage.recent_per_week), recent: words.recent(stage) })}
        <Sparkline
          values={stage.recent.map((week) => chartNumber(String(week.count)))}
          label={t('stage.weeks', {
            stage: words.title(stage),
            counts: stage.recent.map((week) => format.number(week.count)).join(', '),
          })}
          width={72}
          height={22}
        />
      </p>
      {!needs ? null : reason !== null ? (
        <p className={classes.reason}>
          <IconClockOff size={15} aria-hidden />
          {reason}
        </p>
      ) : (
        gap && (
          <p className={classes.gap} data-enough={gap.enough}>
            {gap.enough ? <IconCheck size={15} aria-hidden /> : <IconTrendingUp size={15} aria-hidden />}
            {gap.words}
          </p>
        )
      )}
      {needs && !stage.too_late && stage.needed !== null && (
        <p className={classes.quiet}>
          {t('stage.total', {
            needed: format.number(stage.needed),
            weeks: format.number(stage.weeks, { places: 1 }),
            count: Number(stage.weeks),
          })}
        </p>
      )}
    </li>
  );
}

function ChainTable({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const words = useStageWords();
  const columns: readonly Column<FormulaStage>[] = [
    { key: 'stage', header: t('table.stage'), cell: (stage) => words.title(stage), rowHeader: true },
    {
      key: 'rate',
      header: t('table.rate'),
      numeric: true,
      cell: (stage) => (stage.rate ? format.percent(stage.rate.value) : '—'),
    },
    { key: 'needed', header: t('table.needed'), numeric: true, cell: (stage) => format.number(stage.needed) },
    {
      key: 'weeks',
      header: t('table.weeks'),
      numeric: true,
      hideBelow: 'sm',
      cell: (stage) => format.number(stage.weeks, { places: 1 }),
    },
    {
      key: 'week',
      header: t('table.perWeek'),
      numeric: true,
      cell: (stage) => (stage.per_week === null ? '—' : words.perWeek(stage)),
    },
    { key: 'recent', header: t('table.recent'), numeric: true, cell: (stage) => words.recent(stage) },
    { key: 'lag', header: t('table.lag'), hideBelow: 'md', cell: (stage) => words.lag(stage) },
  ];
  return <DataTable caption={t('chain.title')} columns={columns} rows={formula.stages} rowKey={(stage) => stage.key} />;
}

function Work({ work }: { readonly work: NonNullable<SalesFormula['work']> }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const band = (['ok', 'tight', 'overload'] as const).find((each) => each === work.band) ?? 'ok';
  return (
    <p className={classes.work} data-band={band}>
      {t('work.hours', { hours: format.number(work.hours), selling: format.number(work.selling_hours) })}{' '}
      {t(`work.${band}`)}
    </p>
  );
}
