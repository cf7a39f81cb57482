import { Suspense, lazy } from 'react';

import { SearchButton } from '../search/search-button';
import { useSession } from '../session/session';
import { DataAge } from './data-age';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu';

const AsOfPicker = lazy(() => import('./as-of-picker').then((module) => ({ default: module.AsOfPicker })));

export function TopBar() {
  const { workspace } = useSession();
  return (
    <header className={classes.bar}>
      <strong className={classes.company}>{workspace.name}</strong>
      <div className={classes.tools}>
        <SearchButton />
        <DataAge />
        <Suspense fallback={null}>
          <AsOfPicker />
        </Suspense>
        <UserMenu />
      </div>
    </header>
  );
}
