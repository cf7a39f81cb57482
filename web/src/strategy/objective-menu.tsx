import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowDown,
  IconArrowUp,
  IconBan,
  IconCircleCheck,
  IconDots,
  IconFlag,
  IconPencil,
  IconSubtask,
  IconTrash,
} from '@tabler/icons-react';

import { useTexts } from '../texts';
import type { RowAct } from './objective-row';
import type { Objective } from './strategy-queries';

interface ObjectiveMenuProps {
  readonly objective: Objective;
  readonly mayWrite: boolean;
  readonly onAct: (act: RowAct) => void;
  readonly onStep: (by: -1 | 1) => void;
}

const acts = {
  draft: ['activate', 'discard'],
  active: ['achieve', 'drop'],
  achieved: ['reopen'],
  dropped: ['reopen'],
} as const;

const icons = {
  activate: IconFlag,
  achieve: IconCircleCheck,
  drop: IconBan,
  reopen: IconArrowBackUp,
  discard: IconTrash,
} as const;

const deepest = 2; // level that takes no parts

// Everything that can be done with one objective, for every way of pointing.
export function ObjectiveMenu({ objective, mayWrite, onAct, onStep }: ObjectiveMenuProps) {
  const { t } = useTexts('strategy');
  const over = objective.state === 'achieved' || objective.state === 'dropped';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menu', { title: objective.title })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {objective.may_edit && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAct('edit')}>
            {t('edit.open')}
          </Menu.Item>
        )}
        {mayWrite &&
          acts[objective.state].map((act) => {
            const ActIcon = icons[act];
            return (
              <Menu.Item key={act} leftSection={<ActIcon size={16} aria-hidden />} onClick={() => onAct(act)}>
                {t(`act.${act}.open`)}
              </Menu.Item>
            );
          })}
        {mayWrite && !over && objective.level < deepest && (
          <Menu.Item leftSection={<IconSubtask size={16} aria-hidden />} onClick={() => onAct('part')}>
            {t('part')}
          </Menu.Item>
        )}
        {mayWrite && (
          <>
            <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => onStep(-1)}>
              {t('move.up')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} onClick={() => onStep(1)}>
              {t('move.down')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
