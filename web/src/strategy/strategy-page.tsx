import { Button } from '@mantine/core';
import { IconCompass, IconPlus, IconPrinter, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton, printPage } from '../parts';
import { useTexts } from '../texts';
import { ObjectiveDialog } from './objective-dialog';
import { ObjectiveList } from './objective-list';
import classes from './strategy-page.module.css';
import { strategyQuery, type Strategy } from './strategy-queries';
import { StrategyTextBlock } from './strategy-text';

// What the company wants: why it is there, what it sees ahead, and its objectives in their order.
export function StrategyPage() {
  const { t } = useTexts('strategy');
  const strategy = useQuery(strategyQuery);
  if (strategy.isPending) {
    return (
      <>
        <PageHeader title={t('title')} text={t('text')} />
        <RowsSkeleton rows={8} />
      </>
    );
  }
  if (strategy.isError) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ProblemNotice problem={problemOf(strategy.error)} onRetry={() => void strategy.refetch()} />
      </>
    );
  }
  return <Sheet strategy={strategy.data} />;
}

function Sheet({ strategy }: { readonly strategy: Strategy }) {
  const { t } = useTexts('strategy');
  const [adding, setAdding] = useState(false);
  const { vision, mission, objectives, may_write: mayWrite } = strategy;
  const nothing = vision.text === '' && mission.text === '' && objectives.length === 0;
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button
          variant="default"
          leftSection={<IconSitemap size={18} stroke={1.7} aria-hidden />}
          renderRoot={(props) => <Link to="/strategy/alignment" {...props} />}
        >
          {t('alignment')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
          onClick={() => void printPage()}
        >
          {t('print')}
        </Button>
        {mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </PageHeader>
      {nothing && !mayWrite ? (
        <EmptyState icon={IconCompass} title={t('empty.title')} text={t('empty.reader')} />
      ) : (
        <>
          <StrategyTextBlock kind="vision" version={vision} mayWrite={mayWrite} />
          <StrategyTextBlock kind="mission" version={mission} mayWrite={mayWrite} />
          <section className={classes.objectives} aria-labelledby="strategy-objectives">
            <h2 id="strategy-objectives" className={classes.heading}>
              {t('objectives')}
            </h2>
            {objectives.length > 0 ? (
              <ObjectiveList strategy={strategy} />
            ) : (
              <EmptyState
                icon={IconCompass}
                title={t('empty.title')}
                text={t(mayWrite ? 'empty.writer' : 'empty.reader')}
              />
            )}
          </section>
        </>
      )}
      {adding && <ObjectiveDialog strategy={strategy} objective={null} onClose={() => setAdding(false)} />}
    </>
  );
}
