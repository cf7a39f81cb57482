import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { queryKeys } from '../api';
import { isFresh, useFormat } from '../format';
import { useTexts } from '../texts';
import classes from './data-age.module.css';

const minute = 60_000;

// When the numbers on this page were read: the oldest of them. Server-sent events keep it young.
export function DataAge() {
  const { t } = useTexts('app');
  const format = useFormat();
  const readAt = useOldestReading();
  if (readAt === null) return null;
  return (
    <span className={classes.age} title={t('readAt', { time: format.time(readAt) })}>
      <span className={classes.dot} aria-hidden />
      {isFresh(readAt) ? t('readNow') : t('read', { age: format.age(readAt) })}
    </span>
  );
}

function useOldestReading(): number | null {
  const client = useQueryClient();
  const [oldest, setOldest] = useState<number | null>(null);
  useEffect(() => {
    const look = (): void => {
      const shown = client.getQueryCache().findAll({ queryKey: queryKeys.numbers, type: 'active' });
      const times = shown.map((query) => query.state.dataUpdatedAt).filter((time) => time > 0);
      setOldest(times.length > 0 ? Math.min(...times) : null);
    };
    const timer = setInterval(look, minute);
    const stop = client.getQueryCache().subscribe(() => queueMicrotask(look));
    look();
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [client]);
  return oldest;
}
