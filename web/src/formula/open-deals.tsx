import { useFormat } from '../format';
import { DataTable, Figure, Figures, type Column } from '../parts';
import { useTexts } from '../texts';
import { useEvidenceWords } from './evidence';
import type { SalesFormula } from './formula-query';
import classes from './open-deals.module.css';

type OpenStage = SalesFormula['open']['stages'][number];

// What is open, by the stages of its own source, with what it should bring.
export function OpenDeals({ formula }: { readonly formula: SalesFormula }) {
  const { t } = useTexts('formula');
  const format = useFormat();
  const evidence = useEvidenceWords();
  const { open, currency } = formula;
  const money = (amount: string | null): string => format.money(amount, currency, { places: 0 });
  const percent = (rate: string | null): string => format.percent(rate);
  const columns: readonly Column<OpenStage>[] = [
    { key: 'stage', header: t('open.stage'), cell: (stage) => stage.name || t('open.noStage'), rowHeader: true },
    { key: 'deals', header: t('open.deals'), numeric: true, cell: (stage) => format.number(stage.deals) },
    { key: 'amount', header: t('open.amount'), numeric: true, cell: (stage) => money(stage.amount) },
    {
      key: 'rate',
      header: t('open.rate'),
      numeric: true,
      hideBelow: 'sm',
      cell: (stage) => percent((stage.win_rate ?? formula.win_rate).value),
    },
    {
      key: 'basis',
      header: t('open.basis'),
      hideBelow: 'md',
      cell: (stage) => (stage.win_rate ? evidence(stage.win_rate, percent) : t('open.asAll')),
    },
    { key: 'expected', header: t('open.expected'), numeric: true, cell: (stage) => money(stage.expected) },
  ];
  return (
    <section className={classes.section} aria-label={t('open.title')}>
      <h2 className={classes.heading}>{t('open.title')}</h2>
      {open.stages.length === 0 ? (
        <p className={classes.hint}>{t('open.none')}</p>
      ) : (
        <>
          <DataTable caption={t('open.title')} columns={columns} rows={open.stages} rowKey={(stage) => stage.name} />
          <div className={classes.figures}>
            <Figures>
              {open.coverage !== null && (
                <Figure
                  label={t('open.coverage')}
                  value={t('open.times', { times: format.number(open.coverage, { places: 2 }) })}
                  note={t('open.required', { times: format.number(open.required, { places: 2 }) })}
                />
              )}
              {open.velocity !== null && (
                <Figure label={t('open.velocity')} value={money(open.velocity)} note={t('open.velocityNote')} />
              )}
            </Figures>
          </div>
        </>
      )}
      {open.later_deals > 0 && (
        <p className={classes.hint}>
          {t('open.later', {
            count: open.later_deals,
            deals: format.number(open.later_deals),
            amount: money(open.later_amount),
          })}
        </p>
      )}
    </section>
  );
}
