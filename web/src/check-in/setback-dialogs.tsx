import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { SentenceDialog } from '../administration/shared/sentence-dialog';
import { useTexts } from '../texts';
import type { Subject } from './check-in-queries';
import classes from './check-in.module.css';
import { causes, log, say, shares, type Cause, type Setback, type Share } from './setback-queries';
import { shareText } from './setback-shares';

// What is to be different from now on.
export function AgreeDialog({ setback, onClose }: { readonly setback: Setback; readonly onClose: () => void }) {
  const { t } = useTexts('check-in');
  return (
    <SentenceDialog
      title={t('setbacks.act.agree_change')}
      text={setback.what}
      action={t('setbacks.act.agree_change')}
      label={t('setbacks.change')}
      begin={setback.change}
      fields={['comment']}
      save={(change) => say(setback.id, 'agree_change', change)}
      onClose={onClose}
    />
  );
}

// What went wrong.
export function LogDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const { t } = useTexts('check-in');
  const [what, setWhat] = useState('');
  const [learned, setLearned] = useState('');
  const [change, setChange] = useState('');
  const [cause, setCause] = useState<Cause>('process');
  const [share, setShare] = useState<Share>('team');
  return (
    <ChangeDialog
      title={t('setbacks.log')}
      action={t('setbacks.save')}
      fields={['what', 'learned', 'change']}
      disabled={what.trim() === ''}
      save={() => log(subject, { what: what.trim(), cause, learned: learned.trim(), change: change.trim(), share })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <Textarea
            data-autofocus
            autosize
            maxLength={1000}
            label={t('setbacks.what')}
            error={refused('what')}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <Textarea
            autosize
            maxLength={1000}
            label={t('setbacks.learned')}
            error={refused('learned')}
            value={learned}
            onChange={(event) => setLearned(event.currentTarget.value)}
          />
          <Textarea
            autosize
            maxLength={1000}
            label={t('setbacks.change')}
            error={refused('change')}
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
          <div className={classes.pair}>
            <NativeSelect
              label={t('form.kind')}
              data={causes.map((value) => ({ value, label: t(`kind.${value}`) }))}
              value={cause}
              onChange={(event) => setCause(causes.find((one) => one === event.currentTarget.value) ?? 'process')}
            />
            <NativeSelect
              label={t('setbacks.share')}
              data={shares.map((value) => ({ value, label: t(shareText(subject.kind, value)) }))}
              value={share}
              onChange={(event) => setShare(shares.find((one) => one === event.currentTarget.value) ?? 'team')}
            />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}
