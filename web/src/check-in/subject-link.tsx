import { Link } from '@tanstack/react-router';

import type { Subject } from './check-in-queries';
import classes from './check-in.module.css';

// Leads to where the check-ins of a pact or goal are.
export function SubjectLink({ subject, title }: { readonly subject: Subject; readonly title: string }) {
  const params = { id: subject.id };
  if (subject.kind === 'team_pact')
    return (
      <Link to="/pacts/$id" params={params} className={classes.link ?? ''}>
        {title}
      </Link>
    );
  if (subject.kind === 'sales_pact') {
    return (
      <Link to="/sales-pacts/$id/life" params={params} className={classes.link ?? ''}>
        {title}
      </Link>
    );
  }
  return (
    <Link to="/goals/$id" params={params} className={classes.link ?? ''}>
      {title}
    </Link>
  );
}
