import type { ReactNode } from 'react';

import classes from './message-page.module.css';

interface MessagePageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}

// A whole page that has one thing to say.
export function MessagePage({ icon, title, text, note, children }: MessagePageProps) {
  return (
    <section className={classes.page}>
      <div className={classes.icon}>{icon}</div>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{text}</p>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      <div className={classes.actions}>{children}</div>
    </section>
  );
}
