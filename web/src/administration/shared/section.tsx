import type { ReactNode } from 'react';

import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

// A part of a page with its own heading and what can be done there.
export function Section({ title, text, action, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {text !== undefined && <p className={classes.text}>{text}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

// One stretch of time on a line: what it was, from when until when, and whether it is now.
export interface Span {
  readonly key: string;
  readonly title: ReactNode;
  readonly dates: string;
  readonly when: 'past' | 'now' | 'planned';
  readonly whenText: string;
  readonly note?: string | undefined;
  readonly actions?: ReactNode;
}

export function Timeline({ spans, label }: { readonly spans: readonly Span[]; readonly label: string }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {spans.map((span) => (
        <li key={span.key} className={classes.span} data-when={span.when}>
          <div className={classes.words}>
            <strong>{span.title}</strong>
            <span className={classes.dates}>{span.dates}</span>
            {span.note !== undefined && <span className={classes.dates}>{span.note}</span>}
          </div>
          <span className={classes.when}>{span.whenText}</span>
          {span.actions !== undefined && <div className={classes.actions}>{span.actions}</div>}
        </li>
      ))}
    </ol>
  );
}
