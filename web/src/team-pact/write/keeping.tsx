import { Button } from '@mantine/core';

import { ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import type { Collision } from '../words/merge';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

// Whether what is typed is stored, what stands against it, and where somebody else has written at once.
export function Keeping({ desk }: { readonly desk: WordsDesk }) {
  const { t } = useTexts('team-pact/write');
  const { problem, collisions, unfinished } = desk;
  return (
    <div className={classes.keep}>
      {collisions.map((collision) => (
        <Clash key={`${collision.field} ${collision.id}`} desk={desk} collision={collision} />
      ))}
      {problem && <ProblemNotice problem={problem} onRetry={() => void desk.store()} />}
      <p role="status" className={classes.keeping}>
        {t(`keeping.${desk.keeping}`)} {unfinished > 0 && t('unfinished', { count: unfinished })}{' '}
        {desk.taken && collisions.length === 0 && t('taken')}
      </p>
    </div>
  );
}

function Clash({ desk, collision }: { readonly desk: WordsDesk; readonly collision: Collision }) {
  const { t } = useTexts('team-pact/write');
  return (
    <div role="alert" className={classes.clash}>
      <strong>{t('clash.title')}</strong>
      <div className={classes.sides}>
        <p>
          <span>{t('clash.mine')}</span> {toldOf(collision.mine) || t('clash.gone')}
        </p>
        <p>
          <span>{t('clash.theirs')}</span> {toldOf(collision.theirs) || t('clash.gone')}
        </p>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" size="compact-md" onClick={() => desk.choose(collision, false)}>
          {t('clash.keep')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => desk.choose(collision, true)}>
          {t('clash.take')}
        </Button>
      </div>
    </div>
  );
}

// What was written, whatever it is a part of.
function toldOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const told = new Set(['what', 'text', 'title', 'quantity', 'due', 'why', 'start', 'end']);
  return Object.entries(value)
    .filter(([name, each]) => told.has(name) && typeof each === 'string' && each !== '')
    .map(([, each]) => String(each))
    .join(' · ');
}
