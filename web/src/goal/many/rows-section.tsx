import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconRefresh, IconUsers } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import type { Unit } from '../../administration/shared/queries';
import { useFormat } from '../../format';
import { EmptyState, ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { useEditing } from '../editor/editor-context';
import { CommonNotes } from './common-notes';
import classes from './many.module.css';
import { isShown, shows, type Common, type RowView, type Show } from './outcomes';
import { RowsTable } from './rows-table';
import { Together } from './together';
import type { ManyDesk } from './use-many';
import { useRanked } from './use-ranked';
import { useRowWords } from './use-row-words';
import type { Tried } from './use-try';

const route = getRouteApi('/signed-in/goals/many');

type Narrower = Exclude<Show, 'all'>;

interface RowsSectionProps {
  readonly many: ManyDesk;
  readonly views: readonly RowView[];
  readonly common: Common;
  readonly tried: Tried;
  readonly ready: boolean;
  readonly baseline: boolean; // rows have starting points of their own
  readonly units: readonly Unit[];
}

// What would happen to each, problems first.
export function RowsSection({ many, views, common, tried, ready, baseline, units }: RowsSectionProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const { form, checked } = useEditing();
  const { show = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const [working, setWorking] = useState(false);
  const words = useRowWords(checked.rules, checked.metric?.unit === 'percent');
  const rows = useRanked(views, tried.answers, show, working);
  const add = (): void => void many.add([{ owner: '', known: null, value: '', baseline: '', stretch: '' }]);
  if (views.length === 0) {
    return (
      <EmptyState icon={IconUsers} title={t('nobody.title')} text={t('nobody.text')}>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {t('row.add')}
        </Button>
      </EmptyState>
    );
  }
  const counts = Object.fromEntries(shows.map((each) => [each, views.filter((view) => isShown(view, each)).length]));
  return (
    <div aria-busy={tried.busy || undefined}>
      <div className={classes.toolbar}>
        <SegmentedControl
          aria-label={t('show.label')}
          data={shows.map((each) => ({
            value: each,
            label: t(`show.${each}`, { number: format.number(counts[each] ?? 0) }),
          }))}
          value={show}
          onChange={(value) =>
            void navigate({
              to: '/goals/many',
              search: { show: shows.find((each) => each === value && each !== 'all') as Narrower | undefined },
              replace: true,
              resetScroll: false,
            })
          }
        />
        <p role="status" className={classes.state}>
          {t(tried.busy ? 'state.busy' : tried.whole ? 'state.tried' : ready ? 'state.waiting' : 'state.missing')}
        </p>
        <div className={classes.tools}>
          <Button
            variant="subtle"
            leftSection={<IconRefresh size={18} stroke={1.7} aria-hidden />}
            disabled={!ready}
            onClick={tried.again}
          >
            {t('try')}
          </Button>
          <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {t('row.add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={many.clear}>
            {t('row.clear')}
          </Button>
        </div>
      </div>
      {tried.problem && !tried.busy && <ProblemNotice problem={tried.problem} onRetry={tried.again} />}
      <CommonNotes common={common} words={words} />
      <Together many={many} views={views} units={units} words={words} />
      <RowsTable
        rows={rows}
        words={words}
        usual={form.mode === 'band' ? null : { value: form.value, baseline: form.baseline, stretch: form.stretch }}
        baseline={baseline}
        stretch={form.stretch !== '' || views.some(({ row }) => row.stretch !== '')}
        unit={checked.rules.currency}
        onChange={many.put}
        onRemove={many.remove}
        onWorking={setWorking}
      />
      {rows.length === 0 && <p className={classes.note}>{t(`show.none.${show as 'problems'}`)}</p>}
    </div>
  );
}
