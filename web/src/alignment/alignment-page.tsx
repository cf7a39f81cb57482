import { Button } from '@mantine/core';
import { IconCompass, IconPrinter, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../api';
import { useFormat } from '../format';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton, printPage } from '../parts';
import { strategyQuery } from '../strategy/strategy-queries';
import { useTexts } from '../texts';
import { AlignmentFilters } from './alignment-filters';
import classes from './alignment-page.module.css';
import { AlignmentTree } from './alignment-tree';
import { filterOf, narrows } from './filter';
import { GoalDialog, type Chosen } from './goal-dialog';
import { MissingList } from './missing-list';
import type { Zoom } from './tree';
import { useTree } from './use-tree';

// From the vision down to a person's goal: what serves what, how far it carries, and what is missing.
export function AlignmentPage() {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const search = useSearch({ from: '/signed-in/strategy/alignment' });
  const navigate = useNavigate();
  const filter = filterOf(search);
  const narrowed = narrows(filter);
  const zoom: Zoom = search.zoom ?? (narrowed ? 'person' : 'region');
  const tree = useTree(filter, zoom, narrowed);
  const vision = useQuery(strategyQuery).data?.vision.text ?? '';
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const change = (next: Partial<typeof search>): void =>
    void navigate({ to: '/strategy/alignment', search: { ...search, ...next }, resetScroll: false });

  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link to="/strategy">
          <IconCompass size={17} stroke={1.7} aria-hidden />
          {t('toStrategy')}
        </Link>
      </p>
      <PageHeader
        title={t('title')}
        text={t('text')}
        asOf={tree.top && t('asOf', { date: format.date(tree.top.facts_until) })}
      >
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />}
          onClick={() => void printPage()}
        >
          {t('print')}
        </Button>
      </PageHeader>
      {vision !== '' && (
        <p className={classes.vision}>
          <span className={classes.visionLabel}>{t('vision')}</span>
          {vision}
        </p>
      )}
      <AlignmentFilters search={search} zoom={zoom} onChange={change} />
      <div className={classes.columns}>
        <section className={classes.map} aria-labelledby="alignment-map" aria-busy={tree.isOld}>
          <h2 id="alignment-map" className="visually-hidden">
            {t('map')}
          </h2>
          {tree.isReading ? (
            <RowsSkeleton rows={9} />
          ) : tree.error && !tree.top ? (
            <ProblemNotice problem={problemOf(tree.error)} onRetry={tree.readAgain} />
          ) : tree.lines.length === 0 ? (
            <EmptyState
              icon={IconSitemap}
              title={t(narrowed ? 'nothing.title' : 'empty.title')}
              text={t(narrowed ? 'nothing.text' : 'empty.text')}
            >
              {narrowed && (
                <Button
                  variant="default"
                  onClick={() => change({ unit: undefined, status: undefined, problem: undefined })}
                >
                  {t('nothing.action')}
                </Button>
              )}
            </EmptyState>
          ) : (
            <AlignmentTree tree={tree} onChoose={setChosen} />
          )}
        </section>
        <MissingList
          unit={search.unit}
          shown={search.problem}
          onShow={(problem) => change({ problem })}
          onChoose={setChosen}
        />
      </div>
      {chosen && <GoalDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}
