import { IconChevronRight } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';

import { navEntries, type NavEntry } from '../app/nav';
import { useTitle } from '../app/nav-link';
import { PageHeader } from '../parts/page-header';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import classes from './administration-page.module.css';

export function AdministrationPage() {
  const { t } = useTexts('administration');
  const session = useSession();
  const { routesById } = useRouter();
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <ul className={classes.list}>
        {navEntries(routesById, session, 'administration').map((entry) => (
          <li key={entry.path}>
            <EntryLink entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

function EntryLink({ entry }: { readonly entry: NavEntry }) {
  const title = useTitle(entry.title);
  const hint = useTitle(entry.row.nav.hint ?? '');
  const EntryIcon = entry.row.nav.icon;
  return (
    <Link to={entry.path} className={classes.link}>
      <EntryIcon size={24} stroke={1.5} aria-hidden />
      <span className={classes.words}>
        <strong>{title}</strong>
        {entry.row.nav.hint !== undefined && <span className={classes.hint}>{hint}</span>}
      </span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}
