import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';

import { useTexts } from '../texts';
import classes from './goal-page.module.css';

// To where one came from; to one's own day when the page was opened from elsewhere.
export function BackLink() {
  const { t } = useTexts('goal');
  const router = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <nav className={classes.back} aria-label={t('back')}>
      <Link
        to="/today"
        onClick={(event) => {
          if (!canGoBack || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          router.history.back();
        }}
      >
        <IconArrowLeft size={17} aria-hidden />
        {t('back')}
      </Link>
    </nav>
  );
}
