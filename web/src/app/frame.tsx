import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { FormatContext, useFormatOf } from '../format';
import { sessionQuery, useSession } from '../session/session';
import { SessionContext } from '../session/session-context';
import { SampleBanner } from '../setup/sample-banner';
import { BottomBar } from './bottom-bar';
import classes from './frame.module.css';
import { navEntries } from './nav';
import { OfflineNotice } from './offline-notice';
import { SessionEnd } from '../session/session-end';
import { useTexts } from '../texts';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import { useEvents } from './use-events';
import { mainId, usePageTurn } from './use-page-turn';

// Who is signed in, and how they read numbers, for everything inside.
export function Frame(): ReactNode {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const format = useFormatOf(session.workspace.timezone);
  return (
    <SessionContext value={session}>
      <FormatContext value={format}>
        <FramedPage />
      </FormatContext>
    </SessionContext>
  );
}

// What is around every page: navigation, the bar above it, and what speaks up when the network or the session is gone.
function FramedPage(): ReactNode {
  const { t } = useTexts('app');
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
      <SessionEnd />
    </div>
  );
}
