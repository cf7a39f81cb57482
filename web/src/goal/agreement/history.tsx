import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import type { Agreement } from './agreement-query';
import classes from './history.module.css';
import { useTargetWords } from './target-words';

type Event = Agreement['events'][number];

const withTarget = new Set<Event['kind']>(['proposed', 'changes_wanted', 'amendment_asked', 'amendment_agreed']);

// What happened, the latest first: who, when, and what they said.
export function History({ goal }: { readonly goal: Agreement }) {
  const { t } = useTexts('goal/agreement');
  const format = useFormat();
  const words = useTargetWords(goal);
  if (goal.events.length === 0) return null;
  const say = t as unknown as (key: string, values: Record<string, string | undefined>) => string;
  return (
    <section className={classes.history} aria-labelledby="goal-history">
      <h3 id="goal-history" className={classes.heading}>
        {t('history')}
      </h3>
      <ol className={classes.events} reversed>
        {[...goal.events].reverse().map((event) => {
          const name = event.by?.name;
          const said = event.kind === 'support_changed' || event.kind === 'milestone_reached' ? '' : event.comment;
          return (
            <li key={event.number} className={classes.event}>
              <p className={classes.words}>
                {say(`event.${event.kind}`, {
                  name: name ?? t('calendar'),
                  detail: detailOf(event),
                  state: event.kind === 'support_changed' ? t(`support.${event.comment as 'promised'}`) : '',
                })}
                {event.target !== null && withTarget.has(event.kind) && (
                  <strong className={classes.target}>{words(event.target)}</strong>
                )}
              </p>
              <p className={classes.at}>{whenOf(event)}</p>
              {said !== '' && <blockquote className={classes.comment}>{said}</blockquote>}
            </li>
          );
        })}
      </ol>
    </section>
  );

  // A goal begins with its first day, not at an instant: told as one it could be the evening before.
  function whenOf(event: Event): string {
    return event.kind === 'started' && event.by === null ? format.date(goal.period.start) : format.instant(event.at);
  }

  function detailOf(event: Event): string {
    const dated = event.kind.startsWith('amendment') && event.detail !== '';
    return dated ? format.date(event.detail) : event.detail;
  }
}
