import { ActionIcon } from '@mantine/core';
import { IconFlag, IconPencil, IconTarget } from '@tabler/icons-react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import type { GoalParent } from './alignment-queries';
import classes from './goal-dialog.module.css';
import { lastDay } from './days';
import { linkKindOf, useTitles } from './words';

interface ParentListProps {
  readonly parents: readonly GoalParent[];
  readonly onEdit: (parent: GoalParent) => void;
}

// What a goal is aligned to itself, each with how.
export function ParentList({ parents, onEdit }: ParentListProps) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const titles = useTitles();
  if (parents.length === 0) return null;
  return (
    <ul className={classes.parents}>
      {parents.map((each) => {
        const { link, parent } = each;
        const title = titles.ofStep(parent);
        const ParentIcon = parent.kind === 'objective' ? IconFlag : IconTarget;
        return (
          <li key={link.id}>
            <ParentIcon size={18} stroke={1.7} aria-hidden />
            <div>
              <span className={classes.parent}>{title}</span>
              <span className={classes.quiet}>
                {parent.owner !== '' && `${parent.owner} · `}
                {t(`kind.${linkKindOf(link.kind)}.name`)}
                {link.kind === 'sum' && link.share !== '1.000000' && ` · ${format.percent(link.share, { places: 4 })}`}
                {link.weight !== null && ` · ${t('weightOf', { weight: format.percent(link.weight, { places: 4 }) })}`}
                {link.to !== null && ` · ${format.dateRange(link.from, lastDay(link.to))}`}
              </span>
            </div>
            {link.may_edit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('align.edit', { title })}
                onClick={() => onEdit(each)}
              >
                <IconPencil size={17} stroke={1.7} aria-hidden />
              </ActionIcon>
            )}
          </li>
        );
      })}
    </ul>
  );
}
