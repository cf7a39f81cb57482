import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import type { PactPage } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import classes from './above.module.css';

// What the outline of a pact offers to who is above its manager.
export function Above({ page: { pact, opened, steps } }: { readonly page: PactPage }) {
  const { t } = useTexts('break-glass');
  const format = useFormat();
  if (opened === null && !steps.includes('break_glass')) return null;
  return (
    <div className={classes.above}>
      <p>{opened === null ? t('offer') : t('isOpen', { until: format.instant(opened.until) })}</p>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/sales-pacts/$id/opened" params={{ id: pact.id }} />}
      >
        {t(opened === null ? 'toOpen' : 'toRead')}
      </Button>
    </div>
  );
}
