import type { ReactNode } from 'react';

import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly text?: string | undefined; // one sentence on what is here
  readonly period?: string | undefined; // "Oct 1 – Dec 31, 2026", with useFormat().dateRange
  readonly asOf?: string | undefined; // "as of Nov 21, 2026"
  readonly source?: ReactNode; // where the data are from and how old they are
  readonly children?: ReactNode; // actions, at the end of the line
}

// What a page is, for which period and day, from what source: the same on every page.
export function PageHeader({ title, text, period, asOf, source, children }: PageHeaderProps) {
  const facts = [period, asOf, source].filter((fact) => fact !== undefined && fact !== null);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {text !== undefined && <p className={classes.text}>{text}</p>}
        {facts.length > 0 && (
          <ul className={classes.facts}>
            {facts.map((fact, index) => (
              <li key={index}>{fact}</li>
            ))}
          </ul>
        )}
      </div>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
