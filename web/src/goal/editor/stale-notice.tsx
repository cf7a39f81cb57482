import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { agreementQuery, type Agreement } from '../agreement/agreement-query';
import classes from './save-bar.module.css';

interface StaleNoticeProps {
  readonly id: string;
  readonly onRead: (now: Agreement) => void;
}

// The other side was quicker: what is there now, while everything typed stays.
export function StaleNotice({ id, onRead }: StaleNoticeProps) {
  const { t } = useTexts('goal/editor');
  const format = useFormat();
  const stored = useQuery(agreementQuery(id));
  const [reading, setReading] = useState(false);
  const now = stored.data;
  const read = async (): Promise<void> => {
    setReading(true);
    const { data } = await stored.refetch();
    setReading(false);
    if (data) onRead(data);
  };
  return (
    <div role="alert" className={classes.stale}>
      <strong>{t('stale.title')}</strong>
      <p>
        {t('stale.text')}{' '}
        {now &&
          t('stale.now', {
            statement: now.statement,
            target: format.amount(now.target.resolved, now.target.currency),
          })}
      </p>
      <Button variant="default" size="compact-md" loading={reading} onClick={() => void read()}>
        {t('stale.action')}
      </Button>{' '}
      <Button
        variant="subtle"
        size="compact-md"
        renderRoot={(props) => <Link {...props} to="/goals/$id" params={{ id }} />}
      >
        {t('stale.look')}
      </Button>
    </div>
  );
}
