import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { reviewsQuery, type Review, type Reviews as Page, type Subject } from './review-queries';
import classes from './review.module.css';
import { Said } from './said';

const ReviewDialog = lazy(() => import('./review-dialog'));

// When a pact or goal is looked at as a whole, and what came of it.
export default function Reviews({ subject }: { readonly subject: Subject }) {
  const { t } = useTexts('review');
  const page = useQuery(reviewsQuery(subject));
  if (!page.isSuccess || page.data.reviews.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="reviews">
      <h2 id="reviews" className={classes.heading}>
        {t('title')}
      </h2>
      <ul className={classes.list}>
        {page.data.reviews.map((one) => (
          <Row key={one.due} page={page.data} review={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ page, review }: { readonly page: Page; readonly review: Review }) {
  const { t } = useTexts('review');
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  const name = t(`kind.${review.kind}`, { day: format.date(review.due) });
  const opens = { day: format.date(review.state === 'scheduled' ? review.opens_on : review.due, 'weekday') };
  const told = review.decided
    ? t(`decided.${review.decided.decision}`, { name: review.decided.by.name, day: format.date(review.decided.on) })
    : t(`state.${review.state}`, opens);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h3 className={classes.name}>{name}</h3>
        <p className={classes.state} data-tone={review.state === 'overdue' ? 'bad' : 'quiet'}>
          {told}
        </p>
        {review.decided && <Said words={review.decided} before={review.proposals} />}
        {!review.decided && review.proposals.length > 0 && (
          <p className={classes.state}>
            {t('proposed', {
              count: review.proposals.length,
              names: [...new Set(review.proposals.map((one) => one.by.name))].join(', '),
            })}
          </p>
        )}
      </div>
      {review.may && (
        <Button
          size="compact-md"
          variant={review.may === 'decide' ? 'filled' : 'default'}
          aria-label={t(`act.${review.may}Of`, { name })}
          onClick={() => setAnswering(true)}
        >
          {t(`act.${review.may}`)}
        </Button>
      )}
      {answering && review.may && (
        <Suspense fallback={null}>
          <ReviewDialog page={page} review={review} part={review.may} onClose={() => setAnswering(false)} />
        </Suspense>
      )}
    </li>
  );
}
