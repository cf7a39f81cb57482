import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import classes from './goal-tabs.module.css';
import { WaitingCount } from './waiting/waiting-count';

// The two views of goals: how they run, and what is still being talked about.
export function GoalTabs() {
  const { t } = useTexts('goal');
  return (
    <nav className={classes.tabs} aria-label={t('tabs.label')}>
      <Link to="/goals" activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {t('tabs.list')}
      </Link>
      <Link to="/goals/waiting" activeProps={{ 'aria-current': 'page' }}>
        {t('tabs.waiting')}
        <WaitingCount />
      </Link>
    </nav>
  );
}
