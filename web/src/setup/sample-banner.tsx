import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { problemOf } from '../api';
import { useAfterPaint } from '../parts';
import { useProblemText } from '../parts/problem-notice';
import { hasRole, useSession } from '../session/session';
import { useTexts } from '../texts';
import { sampleQuery, useRemoveSample, type SampleRemoved } from './sample-data';
import classes from './sample-banner.module.css';

// Nobody may take invented numbers for their own: above every page while the sample is there.
export function SampleBanner() {
  const { t } = useTexts('setup');
  const session = useSession();
  const painted = useAfterPaint();
  const sample = useQuery({ ...sampleQuery, enabled: painted });
  const [removed, setRemoved] = useState<SampleRemoved | null>(null);
  const removal = useRemoveSample(setRemoved);
  if (removed) return <Removed removed={removed} onClose={() => setRemoved(null)} />;
  if (!sample.data?.loaded) return null;
  return (
    <div className={classes.banner} role="status">
      <IconFlask size={18} stroke={1.6} aria-hidden />
      <span className={classes.words}>
        {t('sample.banner')}
        {removal.isError && <RemovalProblem thrown={removal.error} />}
      </span>
      {hasRole(session, 'ops') && (
        <Button variant="default" size="compact-sm" loading={removal.isPending} onClick={() => removal.mutate()}>
          {t('sample.remove')}
        </Button>
      )}
    </div>
  );
}

function RemovalProblem({ thrown }: { readonly thrown: Error }) {
  return <strong className={classes.problem}>{useProblemText(problemOf(thrown))}</strong>;
}

function Removed({ removed, onClose }: { readonly removed: SampleRemoved; readonly onClose: () => void }) {
  const { t } = useTexts('setup');
  const words =
    removed.kept.length === 0 ? t('sample.removed') : t('sample.removedBut', { names: removed.kept.join(', ') });
  return (
    <div className={classes.banner} role="status">
      <span className={classes.words}>{words}</span>
      <Button variant="default" size="compact-sm" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  );
}
