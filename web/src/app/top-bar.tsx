import { SearchButton } from '../search/search-button';
import { useSession } from '../session/session';
import { AsOfPicker } from './as-of-picker';
import { DataAge } from './data-age';
import classes from './top-bar.module.css';
import { UserMenu } from './user-menu';

export function TopBar() {
  const { workspace } = useSession();
  return (
    <header className={classes.bar}>
      <strong className={classes.company}>{workspace.name}</strong>
      <div className={classes.tools}>
        <SearchButton />
        <DataAge />
        <AsOfPicker />
        <UserMenu />
      </div>
    </header>
  );
}
