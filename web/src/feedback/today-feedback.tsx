import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import { feedbackDeskQuery, type Glance } from './feedback-queries';
import classes from './feedback.module.css';
import { ThreadRow } from './thread-row';

// What waits for the reader's answer, answers to what the reader said, and praise.
export default function TodayFeedback() {
  const desk = useQuery(feedbackDeskQuery).data;
  if (!desk) return null;
  return (
    <>
      <Part name="waiting" glances={desk.waiting} />
      <Part name="answered" glances={desk.mine.filter(({ thread }) => thread.state === 'answered')} />
      <Part name="praise" glances={desk.praise} />
    </>
  );
}

interface PartProps {
  readonly name: 'waiting' | 'answered' | 'praise';
  readonly glances: readonly Glance[];
}

function Part({ name, glances }: PartProps) {
  const { t } = useTexts('feedback');
  if (glances.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby={`feedback-${name}`}>
      <h2 id={`feedback-${name}`} className={classes.heading}>
        {t(`today.${name}`)}
      </h2>
      <ul className={classes.list}>
        {glances.map((glance) => (
          <ThreadRow key={glance.thread.id} thread={glance.thread} subject={<SubjectLink glance={glance} />} />
        ))}
      </ul>
    </section>
  );
}

function SubjectLink({ glance: { kind, subject, title } }: { readonly glance: Glance }) {
  const { t } = useTexts('feedback');
  const params = { id: subject };
  const link = classes.link ?? '';
  if (kind === 'team_pact') {
    return (
      <Link to="/pacts/$id" params={params} className={link}>
        {title}
      </Link>
    );
  }
  if (kind === 'sales_pact') {
    return (
      <Link to="/sales-pacts/$id/life" params={params} className={link}>
        {t('today.salesPact')}
      </Link>
    );
  }
  return (
    <Link to="/goals/$id" params={params} className={link}>
      {title === '' ? t('today.goal') : title}
    </Link>
  );
}
