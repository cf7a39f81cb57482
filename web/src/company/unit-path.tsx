import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import type { Schemas } from '../api';
import { useTexts } from '../texts';
import classes from './unit-path.module.css';

interface UnitPathProps {
  readonly path: readonly Schemas['UnitLink'][];
  readonly here?: string; // what comes behind the last unit; without it that unit is the page itself
}

// From the company down to here.
export function UnitPath({ path, here }: UnitPathProps) {
  const { t } = useTexts('company');
  const above = here === undefined ? path.slice(0, -1) : path;
  if (above.length === 0) return null;
  return (
    <nav aria-label={t('path')} className={classes.path}>
      <ol>
        {above.map((unit) => (
          <li key={unit.id}>
            <Link
              to="/company"
              search={(before: Record<string, unknown>) => ({ ...before, unit: unit.id, open: undefined })}
              className={classes.link}
            >
              {unit.name}
            </Link>
            <IconChevronRight size={14} aria-hidden />
          </li>
        ))}
        <li aria-current="page">{here ?? path.at(-1)?.name}</li>
      </ol>
    </nav>
  );
}
