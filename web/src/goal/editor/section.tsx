import { IconChevronDown } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

import { useTexts } from '../../texts';
import classes from './section.module.css';
import type { SectionName } from './sections';

interface SectionProps {
  readonly name: SectionName;
  readonly asked: number; // how much the checker asks about it
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

// A part of how the goal holds, folded away until it is asked for.
export function Section({ name, asked, open, onToggle, children }: SectionProps) {
  const { t } = useTexts('goal/editor');
  const id = useId();
  return (
    <section className={classes.section}>
      <h3 className={classes.head}>
        <button type="button" className={classes.toggle} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span className={classes.title}>{t(`section.${name}`)}</span>
          {asked > 0 && <span className={classes.asked}>{t('asked', { count: asked })}</span>}
          <IconChevronDown size={18} aria-hidden className={classes.arrow} />
        </button>
      </h3>
      <div id={id} className={classes.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
