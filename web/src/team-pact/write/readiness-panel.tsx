import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, type Icon } from '@tabler/icons-react';
import { useState } from 'react';

import { useTexts } from '../../texts';
import type { TeamForm } from '../words/form';
import { mendingPlace, type ReadinessItem } from './mending';
import classes from './write.module.css';

interface ReadinessPanelProps {
  readonly items: readonly ReadinessItem[];
  readonly form: TeamForm;
  readonly found: readonly string[]; // rules that the checker asks about in the sentence
  readonly writer: string | null; // who writes only what is their own
  readonly nameOf: (person: string) => string;
}

type Look = 'good' | 'warn' | 'bad' | 'quiet';
const icons: Readonly<Record<Look, Icon>> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  quiet: IconCircleDashed,
};

function lookOf({ rule, passed, severity }: ReadinessItem): Look {
  if (passed) return 'good';
  if (rule === 'P5') return 'quiet'; // what signing is for
  return severity === 'error' ? 'bad' : 'warn';
}

// P1 to P10 as the stored words stand; what is missing leads to where it is mended.
export function ReadinessPanel({ items, ...rest }: ReadinessPanelProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact']);
  const [open] = useState(() => window.matchMedia('(min-width: 62em)').matches);
  const asked = items.filter(({ rule }) => rule !== 'P5');
  const there = asked.filter(({ passed }) => passed).length;
  return (
    <details className={classes.ready} open={open}>
      <summary aria-live="polite">{t('ready.title', { there, of: asked.length })}</summary>
      <ul className={classes.points} aria-label={t('team-pact:readiness.title')}>
        {items.map((item) => (
          <Point key={item.rule} item={item} {...rest} />
        ))}
      </ul>
    </details>
  );
}

function Point({
  item,
  form,
  found,
  writer,
  nameOf,
}: Omit<ReadinessPanelProps, 'items'> & { readonly item: ReadinessItem }) {
  const { t } = useTexts(['team-pact/write', 'team-pact']);
  const look = lookOf(item);
  const Mark = icons[look];
  const place = item.passed ? null : mendingPlace(item, form, found, writer);
  const names = (people: readonly string[]): string => people.map(nameOf).join(', ');
  const rule = t(`team-pact:readiness.rule.${item.rule}` as 'team-pact:readiness.rule.P1');
  const missing = look === 'bad' || look === 'warn';
  return (
    <li className={classes.point} data-tone={look}>
      <Mark size="1.15em" stroke={1.9} aria-hidden />
      <span>
        {rule}
        {look !== 'quiet' && <span className="visually-hidden">{` ${t(`team-pact:readiness.${look}`)}`}</span>}
      </span>
      {look === 'quiet' && <span className={classes.facts}>{t('ready.later')}</span>}
      {missing && item.people.length > 0 && (
        <span className={classes.facts}>
          {t(`team-pact:readiness.${item.rule === 'P4' ? 'givesNone' : 'of'}`, { names: names(item.people) })}
        </span>
      )}
      {missing && item.receivers.length > 0 && (
        <span className={classes.facts}>{t('team-pact:readiness.receivesNone', { names: names(item.receivers) })}</span>
      )}
      {place !== null && (
        <button
          type="button"
          className={classes.mend}
          aria-label={t('ready.mendThis', { rule })}
          onClick={() => goTo(place)}
        >
          {t('ready.mend')}
        </button>
      )}
    </li>
  );
}

// The keyboard goes to the control, or to the first one inside of the place.
function goTo(place: string): void {
  const controls = 'input, textarea, select, button';
  const element = document.getElementById(place);
  const target = element?.matches(controls) ? element : element?.querySelector<HTMLElement>(controls);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
