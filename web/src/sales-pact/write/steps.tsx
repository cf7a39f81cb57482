import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

import { useTexts } from '../../texts';
import { sections, type Section } from '../pact-queries';
import classes from './write.module.css';

export type PartName = Section | 'ready';
const names: readonly PartName[] = [...sections, 'ready'];

interface StepsProps {
  readonly id: string;
  readonly to: '/sales-pacts/$id/prepare' | '/sales-pacts/$id/discuss';
  readonly part: PartName;
  readonly written: (part: PartName) => boolean;
  readonly differs?: (part: PartName) => number;
}

// The sections as steps: where one is, what is written, and where the two differ.
export function Steps({ id, to, part, written, differs }: StepsProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  return (
    <nav aria-label={t('steps')} className={classes.steps}>
      <ol>
        {names.map((name, index) => {
          const count = differs?.(name) ?? 0;
          return (
            <li key={name}>
              <Link
                to={to}
                params={{ id }}
                search={{ part: name }}
                className={classes.step ?? ''}
                aria-current={name === part ? 'step' : undefined}
              >
                <span className={classes.dot} data-done={written(name)} data-differs={count > 0} aria-hidden>
                  {written(name) ? <IconCheck size={14} stroke={2.5} /> : index + 1}
                </span>
                <span>
                  {name === 'ready'
                    ? t(to.endsWith('prepare') ? 'ready.step' : 'day.step')
                    : t(`sales-pact/words:section.${name}`)}
                  {written(name) && <span className="visually-hidden"> {t('written')}</span>}
                  {count > 0 && <span className={classes.count}>{t('differences', { count })}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

// The heading of the step that is open. It has the focus after each turn, so that the keyboard goes on from there and
// the step is read out.
export function StepHeading({ part, children }: { readonly part: PartName; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [part]);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.heading}>
      {children}
    </h2>
  );
}

export function Turns({ id, to, part }: Pick<StepsProps, 'id' | 'to' | 'part'>) {
  const { t } = useTexts('sales-pact/write');
  const at = names.indexOf(part);
  const [before, after] = [names[at - 1], names[at + 1]];
  const link = (name: PartName) => (props: object) => (
    <Link {...props} to={to} params={{ id }} search={{ part: name }} />
  );
  return (
    <div className={classes.turns}>
      {before ? (
        <Button variant="default" leftSection={<IconArrowLeft size={17} aria-hidden />} renderRoot={link(before)}>
          {t('before')}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button rightSection={<IconArrowRight size={17} aria-hidden />} renderRoot={link(after)}>
          {t('after')}
        </Button>
      )}
    </div>
  );
}
