import { Outlet, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { SessionEndedDialog } from '../session/session-ended-dialog';
import { useSession } from '../session/session';
import { SampleBanner } from '../setup/sample-banner';
import { BottomBar } from './bottom-bar';
import classes from './frame.module.css';
import { navEntries } from './nav';
import { OfflineNotice } from './offline-notice';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import { useEvents } from './use-events';
import { mainId, usePageTurn } from './use-page-turn';

// What is around every page: navigation, the bar above it, and what speaks up when the network or the session is gone.
export function Frame(): ReactNode {
  const { t } = useTranslation('app');
  const session = useSession();
  const { routesById } = useRouter();
  const main = navEntries(routesById, session, 'main');
  const administration = navEntries(routesById, session, 'administration');
  useEvents();
  const announced = usePageTurn();
  return (
    <div className={classes.frame}>
      <a href={`#${mainId}`} className={classes.skip}>
        {t('skipToContent')}
      </a>
      <SideBar main={main} administration={administration} />
      <div className={classes.column}>
        <TopBar />
        <OfflineNotice />
        <SampleBanner />
        <main id={mainId} tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <BottomBar entries={main} />
      <div role="status" aria-live="polite" className="visually-hidden">
        {announced}
      </div>
      <SessionEndedDialog />
    </div>
  );
}
