import { Link } from '@tanstack/react-router';

import type { Schemas } from '../api';
import { useFormat } from '../format';
import { Figure, Figures, StatusBadge } from '../parts';
import { useTexts } from '../texts';
import classes from './room-page.module.css';

// How far the shared goal is, and how far it should be by now.
export function Pace({ pace }: { readonly pace: Schemas['TeamPaceView'] }) {
  const { t } = useTexts('team-pact');
  const format = useFormat();
  const amount = (value: string | null): string => format.amount(value, pace.currency);
  return (
    <section className={classes.section} aria-labelledby="pact-pace">
      <h2 id="pact-pace" className={classes.heading}>
        {t('pace.title')}
      </h2>
      <Figures>
        <Figure
          label={t('pace.actual')}
          value={amount(pace.actual)}
          note={t('pace.target', { target: amount(pace.target) })}
        />
        <Figure
          label={t('pace.expected')}
          value={amount(pace.expected)}
          note={t('pace.asOf', { date: format.date(pace.as_of) })}
        />
        <Figure
          label={t('pace.index')}
          value={format.number(pace.pace_index, { places: 2 })}
          note={<StatusBadge status={pace.status} size="sm" />}
        />
      </Figures>
      <p className={classes.note}>
        <Link to="/goals/$id" params={{ id: pace.goal }} preload={false}>
          {t('pace.goal', { title: pace.title })}
        </Link>
      </p>
    </section>
  );
}
