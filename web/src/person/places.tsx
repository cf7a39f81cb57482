import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './places.module.css';
import type { PersonHistory } from './person-queries';

const always = '1900-01-01'; // the server's "from the beginning"

const roles = ['rep', 'manager', 'exec', 'ops', 'viewer'] as const;

// Where somebody was and is, and what they do there; the newest first.
export function Places({ person }: { readonly person: PersonHistory }) {
  const { t } = useTexts('person');
  const format = useFormat();
  const span = (from: string, to: string | null): string => {
    const start = from === always ? null : format.date(from);
    if (to === null) return start === null ? t('places.always') : t('places.since', { from: start });
    const end = format.date(to);
    return start === null ? t('places.until', { to: end }) : t('places.between', { from: start, to: end });
  };
  const newest = <Row extends { readonly from: string }>(rows: readonly Row[]): Row[] =>
    [...rows].sort((a, b) => (a.from < b.from ? 1 : -1));
  if (person.places.length === 0 && person.roles.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('places.title')}</h2>
      <ul className={classes.list}>
        {newest(person.places).map((place) => (
          <li key={place.id}>
            <Link to="/team" search={{ unit: place.unit }} className={classes.unit}>
              {place.unit_name}
            </Link>
            <span className={classes.quiet}>
              {span(place.from, place.to)}
              {!place.primary && ` · ${t('places.second')}`}
              {place.fte_percent < 100 && ` · ${t('places.part', { percent: place.fte_percent })}`}
            </span>
          </li>
        ))}
        {newest(person.roles).map((held) => {
          const role = roles.find((each) => each === held.role);
          return (
            <li key={held.id}>
              <span>{role ? t(`role.${role}`, { unit: held.unit_name }) : held.unit_name}</span>
              <span className={classes.quiet}>{span(held.from, held.to)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
