import { IconBan, IconCircleCheckFilled, IconFlag, IconPencil, type Icon } from '@tabler/icons-react';

import { useTexts } from '../texts';
import classes from './objective-state.module.css';
import type { Objective } from './strategy-queries';

const icons: Record<Objective['state'], Icon> = {
  draft: IconPencil,
  active: IconFlag,
  achieved: IconCircleCheckFilled,
  dropped: IconBan,
};

// How far an objective is, as icon and word.
export function ObjectiveState({ state }: { readonly state: Objective['state'] }) {
  const { t } = useTexts('strategy');
  const StateIcon = icons[state];
  return (
    <span className={classes.state} data-state={state}>
      <StateIcon size="1.1em" stroke={2} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
