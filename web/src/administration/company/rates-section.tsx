import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ok, problemOf, type Schemas } from '../../api';
import { useFormat } from '../../format';
import { DataTable, ProblemNotice, RowsSkeleton, type Column } from '../../parts';
import { useSession } from '../../session/session';
import { administrationKey } from '../shared/queries';
import { Section } from '../shared/section';
import { useTexts } from '../../texts';
import { RateDialog } from './rate-dialog';
import { currentRates, type Rate } from './rates';
import classes from './settings-page.module.css';

export const ratesQuery = queryOptions({
  queryKey: [...administrationKey, 'exchange-rates'],
  queryFn: () => ok(api.GET('/api/v1/exchange-rates')),
});

// Rates into the company's currency, those of today first; the earlier and the other ones on demand.
export function RatesSection() {
  const { t } = useTexts('administration/company');
  const rates = useQuery(ratesQuery);
  const [opened, setOpened] = useState<Rate | 'new' | null>(null);
  return (
    <Section
      title={t('rates.title')}
      text={t('rates.text')}
      action={
        rates.isSuccess && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')}>
            {t('rates.add')}
          </Button>
        )
      }
    >
      {rates.isPending && <RowsSkeleton rows={5} />}
      {rates.isError && <ProblemNotice problem={problemOf(rates.error)} onRetry={() => void rates.refetch()} />}
      {rates.isSuccess && rates.data.items.length === 0 && <p className={classes.kind}>{t('rates.none')}</p>}
      {rates.isSuccess && rates.data.items.length > 0 && <Rates list={rates.data} onOpen={(rate) => setOpened(rate)} />}
      {rates.isSuccess && opened !== null && (
        <RateDialog
          rate={opened === 'new' ? null : opened}
          revision={rates.data.revision}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}

interface RatesProps {
  readonly list: Schemas['ExchangeRateListView'];
  readonly onOpen: (rate: Rate) => void;
}

const kinds = ['plan', 'dated'] as const;

function Rates({ list, onOpen }: RatesProps) {
  const { t } = useTexts('administration/company');
  const format = useFormat();
  const { today, workspace } = useSession();
  const [kind, setKind] = useState<(typeof kinds)[number]>('plan');
  const [all, setAll] = useState(false);
  const ofKind = list.items.filter((rate) => rate.kind === kind);
  const current = currentRates(ofKind, workspace.base_currency, today);
  const rows = all ? [...ofKind].sort(byNewest) : current;
  const pair = (rate: Rate): string => t('rates.pair', { from: rate.from, to: rate.to });
  const columns: Column<Rate>[] = [
    { key: 'pair', header: t('rates.from'), cell: (rate) => pair(rate), rowHeader: true },
    { key: 'rate', header: t('rates.rate'), cell: (rate) => format.number(rate.rate), numeric: true },
    { key: 'since', header: t('rates.since'), cell: (rate) => format.date(rate.valid_from), numeric: true },
    {
      key: 'change',
      header: t('rates.actions'),
      numeric: true,
      cell: (rate) => (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('rates.changeNamed', { pair: pair(rate), date: format.date(rate.valid_from) })}
          onClick={() => onOpen(rate)}
        >
          {t('rates.change')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={t('rates.kind')}
          value={kind}
          onChange={(value) => setKind(value === 'dated' ? 'dated' : 'plan')}
          data={kinds.map((value) => ({ value, label: t(`rates.kinds.${value}.name`) }))}
        />
        <span className={classes.kind}>{t(`rates.kinds.${kind}.means`)}</span>
      </div>
      {rows.length === 0 ? (
        <p className={classes.kind}>{t('rates.noneOfKind', { currency: workspace.base_currency })}</p>
      ) : (
        <DataTable
          caption={t('rates.title')}
          columns={columns}
          rows={rows}
          rowKey={(rate) => `${rate.kind} ${rate.from} ${rate.to} ${rate.valid_from}`}
        />
      )}
      {ofKind.length > current.length && (
        <Button variant="subtle" className={classes.more ?? ''} onClick={() => setAll(!all)}>
          {all ? t('rates.fewer') : t('rates.all', { count: ofKind.length })}
        </Button>
      )}
    </>
  );
}

function byNewest(a: Rate, b: Rate): number {
  return b.valid_from.localeCompare(a.valid_from) || a.from.localeCompare(b.from) || a.to.localeCompare(b.to);
}
