import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { dueReviewsQuery, type DueReview } from './review-queries';
import classes from './review.module.css';

// What waits for the reader's answers, and what was left lying below the reader.
export default function TodayReviews() {
  const { t } = useTexts('review');
  const due = useQuery(dueReviewsQuery).data ?? [];
  if (due.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="reviews-due">
      <h2 id="reviews-due" className={classes.heading}>
        {t('title')}
      </h2>
      <ul className={classes.list}>
        {due.map((one) => (
          <Row key={`${one.kind} ${one.id} ${one.due}`} due={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ due }: { readonly due: DueReview }) {
  const { t } = useTexts('review');
  const format = useFormat();
  const told = t(`state.${due.state}`, { day: format.date(due.due, 'weekday') });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>
          <SubjectLink due={due} />
        </p>
        <p className={classes.state} data-tone={due.state === 'overdue' ? 'bad' : 'quiet'}>
          {[told, due.may === 'decide' ? t('today.decide') : due.may === 'propose' ? t('today.propose') : null]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}

function SubjectLink({ due }: { readonly due: DueReview }) {
  const { t } = useTexts('review');
  const link = { params: { id: due.id }, hash: 'reviews', className: classes.link ?? '' };
  const named = { title: due.title, name: due.person?.name ?? '' };
  if (due.kind === 'team_pact') {
    return (
      <Link to="/pacts/$id" {...link}>
        {due.title}
      </Link>
    );
  }
  if (due.kind === 'goal') {
    return (
      <Link to="/goals/$id" {...link}>
        {due.person === null ? due.title : t('today.of', named)}
      </Link>
    );
  }
  // Those above read the days of a sales pact alone: on its own page.
  return due.may === null ? (
    <Link to="/sales-pacts/$id" {...link}>
      {t('today.salesPact', named)}
    </Link>
  ) : (
    <Link to="/sales-pacts/$id/life" {...link}>
      {t('today.salesPact', named)}
    </Link>
  );
}
