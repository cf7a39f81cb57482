import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../texts';
import classes from './formula-link.module.css';

// A quiet way from somebody's day to what it takes.
export function FormulaLink({ person }: { readonly person: string }) {
  const { t } = useTexts('formula');
  return (
    <p className={classes.line}>
      <Link to="/people/$id/formula" params={{ id: person }} className={classes.link ?? ''}>
        <IconRoute size={17} aria-hidden />
        {t('link')}
      </Link>
    </p>
  );
}
