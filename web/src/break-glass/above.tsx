import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../format';
import type { PactPage } from '../sales-pact/pact-queries';
import { useTexts } from '../texts';
import classes from './above.module.css';

// What the outline of a pact offers to who is above its manager.
export function Above({ page: { pact, opened, steps } }: { readonly page: PactPage }) {
  const { t } = useTexts('break-glass');
  const glass = opened !== null || steps.includes('break_glass');
  return (
    <div className={classes.above}>
      {steps.includes('read_life') && (
        <>
          <p>{t('toDecide')}</p>
          <Button renderRoot={(props) => <Link {...props} to="/sales-pacts/$id/life" params={{ id: pact.id }} />}>
            {t('toLife')}
          </Button>
        </>
      )}
      {glass && <Glass id={pact.id} opened={opened} />}
    </div>
  );
}

// What it takes to read more than the outline, or until when it is open.
function Glass({ id, opened }: { readonly id: string; readonly opened: PactPage['opened'] }) {
  const { t } = useTexts('break-glass');
  const format = useFormat();
  return (
    <>
      <p>{opened === null ? t('offer') : t('isOpen', { until: format.instant(opened.until) })}</p>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/sales-pacts/$id/opened" params={{ id }} />}
      >
        {t(opened === null ? 'toOpen' : 'toRead')}
      </Button>
    </>
  );
}
