import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { Problem } from '../../api';
import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import type { Standing } from './drafts';
import classes from './save-bar.module.css';
import { mostCells } from './use-save';

interface SaveBarProps {
  readonly standing: Standing;
  readonly saving: boolean;
  readonly problem: Problem | null;
  readonly onSave: (reason: string) => void;
  readonly onDiscard: () => void;
  readonly onShow: (key: string) => void;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

// Nothing is stored before this is pressed. It stays in view as long as there is something to save.
export function SaveBar(props: SaveBarProps) {
  const { standing, saving, problem, onSave, onDiscard, onShow, onMine, onTheirs } = props;
  const { t } = useTexts('administration/quotas');
  const [reason, setReason] = useState('');
  const { changes, takenAway, unreadable, conflicts } = standing;
  const first = unreadable[0];
  const conflict = conflicts[0];
  if (changes.length + unreadable.length === 0) return null;
  const cellsRefused = problem?.fields.some(({ pointer }) => pointer.startsWith('/cells/')) === true;
  const reasonMissing = takenAway.length > 0 && reason.trim() === '';
  const tooMany = changes.length > mostCells;
  return (
    <section className={classes.bar} aria-label={t('save.label')}>
      {problem && !cellsRefused && <ProblemNotice problem={problem} />}
      {problem && cellsRefused && problem.code !== 'quotas_changed' && (
        <p role="alert" className={classes.line} data-tone="warn">
          {t('save.refused')}
        </p>
      )}
      {first !== undefined && (
        <p className={classes.line} data-tone="warn">
          {t('save.unreadable', { count: unreadable.length })}
          <Button variant="subtle" size="compact-sm" onClick={() => onShow(first)}>
            {t('save.show')}
          </Button>
        </p>
      )}
      {conflict !== undefined && (
        <p role="alert" className={classes.line} data-tone="warn">
          {t('save.conflicts', { count: conflicts.length })}
          <Button variant="subtle" size="compact-sm" onClick={() => onShow(conflict)}>
            {t('save.show')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onMine}>
            {t('save.mine')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onTheirs}>
            {t('save.theirs')}
          </Button>
        </p>
      )}
      {tooMany && (
        <p className={classes.line} data-tone="warn">
          {t('save.tooMany', { most: mostCells })}
        </p>
      )}
      {takenAway.length > 0 && (
        <TextInput
          label={t('save.reason', { count: takenAway.length })}
          description={t('save.reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={reason}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.actions}>
        <p className={classes.count}>{changes.length > 0 && t('save.unsaved', { count: changes.length })}</p>
        <Button variant="default" onClick={onDiscard} disabled={saving}>
          {t('save.discard')}
        </Button>
        <Button
          loading={saving}
          disabled={changes.length === 0 || unreadable.length + conflicts.length > 0 || reasonMissing || tooMany}
          onClick={() => onSave(reason.trim())}
        >
          {t('save.action', { count: changes.length })}
        </Button>
      </div>
    </section>
  );
}
