import { IconArrowGuide, IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import { sightQuery, type Sight } from './alignment-queries';
import classes from './sight-line.module.css';
import { useTitles } from './words';

// The line from a goal up to the objective that it serves, in one sentence. Nothing until it is known.
export function SightLine({ goal }: { readonly goal: string }) {
  const { t } = useTexts('alignment');
  const sight = useQuery(sightQuery(goal)).data;
  if (!sight || (sight.steps.length === 0 && !sight.orphan)) return null;
  const SightIcon = sight.orphan ? IconLinkOff : IconArrowGuide;
  return (
    <p className={classes.sight}>
      <SightIcon size={19} stroke={1.7} aria-hidden />
      <span>
        <SightSentence sight={sight} />{' '}
        <Link to="/strategy/alignment" search={sight.orphan ? { problem: 'orphan' } : {}} className={classes.link}>
          {t('sight.map')}
        </Link>
      </span>
    </p>
  );
}

export function SightSentence({ sight }: { readonly sight: Sight }) {
  const { t } = useTexts('alignment');
  const titles = useTitles();
  const last = sight.steps.at(-1);
  const first = sight.steps[0];
  if (!first || !last) {
    const parent = sight.parents[0]?.parent;
    if (!sight.orphan && parent) return t('sight.notYet', { parent: titles.ofStep(parent) });
    return t('sight.none');
  }
  const objective = last.kind === 'objective' ? last.title : null;
  if (first.kind === 'objective') return t('sight.direct', { objective: first.title });
  const parent =
    first.owner === '' ? titles.ofStep(first) : t('sight.named', { title: titles.ofStep(first), owner: first.owner });
  if (objective === null) return t('sight.parent', { parent });
  return t(first.link === 'supports' || first.link === null ? 'sight.supports' : 'sight.counts', { parent, objective });
}
