import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';

import { problemOf, type Schemas } from '../api';
import { useFormat } from '../format';
import { FiguresSkeleton, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { companyQuery, dealQuery } from './company-queries';
import classes from './deal-page.module.css';
import { UnitPath } from './unit-path';

// One deal as the source told it: the end of the way down.
export function DealPage() {
  const { t } = useTexts('company');
  const { deal: id } = useParams({ from: '/signed-in/deals/$deal' });
  const search = useSearch({ from: '/signed-in/deals/$deal' });
  const deal = useQuery(dealQuery(id));
  const above = useQuery(companyQuery(search));
  const name = deal.data ? deal.data.account || deal.data.external_id : t('deal.title');
  return (
    <>
      {above.data && <UnitPath path={above.data.path} here={name} />}
      {deal.isPending && (
        <>
          <PageHeader title={name} />
          <FiguresSkeleton figures={1} />
          <RowsSkeleton rows={5} />
        </>
      )}
      {deal.isError && (
        <>
          <PageHeader title={name} />
          <ProblemNotice problem={problemOf(deal.error)} onRetry={() => void deal.refetch()} />
        </>
      )}
      {deal.isSuccess && <Deal deal={deal.data} name={name} />}
    </>
  );
}

function Deal({ deal, name }: { readonly deal: Schemas['DealView']; readonly name: string }) {
  const { t } = useTexts('company');
  const format = useFormat();
  const status = deal.voided ? t('deal.voided') : t(`deal.status.${statusWord(deal.status)}`);
  const facts: (readonly [string, string])[] = [
    [t('deal.owner'), deal.owner.path === '' ? deal.owner.name : `${deal.owner.name} · ${deal.owner.path}`],
    [t('deal.product'), deal.product],
    [t('deal.stage'), deal.stage],
    [t('deal.created'), deal.created_on === null ? '' : format.date(deal.created_on)],
    [
      deal.status === 'open' ? t('deal.hoped') : t('deal.closed'),
      deal.closed_on === null ? '' : format.date(deal.closed_on),
    ],
    [t('deal.source'), t('deal.sourceOf', { source: deal.source, id: deal.external_id })],
    ...Object.entries(deal.dimensions),
  ];
  return (
    <>
      <PageHeader title={name} source={t('deal.from', { source: deal.source })} />
      <p className={classes.amount}>
        <output>{format.money(deal.amount, deal.currency)}</output>
        <span className={classes.status}>{status}</span>
      </p>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {deal.credits.length > 0 && (
        <section aria-labelledby="deal-credits">
          <h2 id="deal-credits" className={classes.heading}>
            {t('deal.credits')}
          </h2>
          <ul className={classes.credits}>
            {deal.credits.map((credit) => (
              <li key={`${credit.person} ${credit.overlay}`}>
                <span>{credit.name}</span>
                <span>
                  {credit.overlay
                    ? t('deal.overlay', { share: format.number(credit.share) })
                    : format.percentValue(credit.share)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function statusWord(status: string): 'open' | 'won' | 'lost' {
  return status === 'won' || status === 'lost' ? status : 'open';
}
