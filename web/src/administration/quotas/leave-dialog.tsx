import { Button, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

import { useTexts } from '../../texts';
import classes from './save-bar.module.css';

interface Search {
  readonly metric?: string;
  readonly year?: string;
  readonly by?: string;
}

// What the page shows besides: looking for a name, or another column on a phone, loses nothing.
function sameQuotas(one: object, other: object): boolean {
  const [before, after] = [one as Search, other as Search];
  return before.metric === after.metric && before.year === after.year && before.by === after.by;
}

// Whoever leaves with something unsaved is asked, within the app and by the browser.
export function LeaveDialog({ unsaved }: { readonly unsaved: number }) {
  const { t } = useTexts('administration/quotas');
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      unsaved > 0 && !(current.pathname === next.pathname && sameQuotas(current.search, next.search)),
    enableBeforeUnload: () => unsaved > 0,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Modal opened onClose={blocker.reset} title={t('leave.title', { count: unsaved })} withCloseButton={false}>
      <p className={classes.text}>{t('leave.text')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={blocker.proceed}>
          {t('leave.go')}
        </Button>
        <Button onClick={blocker.reset} data-autofocus>
          {t('leave.stay')}
        </Button>
      </div>
    </Modal>
  );
}
