import { Button, Checkbox } from '@mantine/core';
import { IconArrowBarToDown, IconCheck } from '@tabler/icons-react';

import { useTexts } from '../../texts';
import type { PactPage, PactWhole, Party, Section } from '../pact-queries';
import { bodyOf } from '../words/body';
import { formOf } from '../words/form';
import { comparable, withClause, type Pair } from '../words/side-by-side';
import type { Settled } from './use-settled';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

const parties = ['rep', 'manager'] as const;

interface DifferencesProps {
  readonly page: PactPage;
  readonly whole: PactWhole;
  readonly desk: WordsDesk;
  readonly section: Section;
  readonly pairs: readonly Pair[];
  readonly settled: Settled;
}

// What each has prepared; one click makes it a clause of the draft below. What has been talked through steps back.
export function Differences({ page: { pact }, whole, desk, section, pairs, settled }: DifferencesProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const own = pairs.filter((pair) => pair.section === section);
  const same = own.filter((pair) => pair.same);
  const differing = own.filter((pair) => !pair.same);
  if (own.length === 0) return null;
  const formOfSide = (party: Party) => {
    const words = whole.preparations.find((each) => each.party === party)?.words ?? whole.draft;
    return formOf(comparable(words, whole.draft), desk.mark);
  };
  const draft = JSON.stringify(bodyOf(desk.form, desk.mark).body);
  const isTaken = (pair: Pair, party: Party): boolean =>
    JSON.stringify(bodyOf(withClause(desk.form, formOfSide(party), pair), desk.mark).body) === draft;
  const take = (taken: readonly Pair[], party: Party): void => {
    const from = formOfSide(party);
    desk.change(taken.reduce((form, pair) => withClause(form, from, pair), desk.form));
  };
  const allTaken = same.every((pair) => isTaken(pair, 'manager'));
  return (
    <section className={classes.differences} aria-label={t('sides.title')}>
      {same.length > 0 && (
        <div className={classes.agreed}>
          <p>{t(allTaken ? 'sides.sameTaken' : 'sides.same', { count: same.length })}</p>
          {!allTaken && (
            <Button variant="default" size="compact-md" onClick={() => take(same, 'manager')}>
              {t('sides.takeSame')}
            </Button>
          )}
        </div>
      )}
      {differing.map((pair) => (
        <div key={pair.key} className={classes.pairOf} data-settled={settled.has(pair)}>
          <div className={classes.pairHead}>
            <h3 className={classes.pairTitle}>{t(`sales-pact/words:group.${pair.group}`)}</h3>
            <Checkbox
              size="xs"
              label={t('sides.settled')}
              aria-label={t('sides.settledOf', { text: (pair.manager ?? pair.rep)?.text ?? '' })}
              checked={settled.has(pair)}
              onChange={({ currentTarget: { checked } }) => settled.set(pair, checked)}
            />
          </div>
          <div className={classes.sides}>
            {parties.map((party) => {
              const clause = pair[party];
              const name = pact[party].name;
              return (
                <div key={party} className={classes.side} data-empty={clause === null}>
                  <p className={classes.who}>{name}</p>
                  <p className={classes.what}>{clause?.text ?? t('sides.nothing')}</p>
                  {clause && isTaken(pair, party) && (
                    <p className={classes.inDraft}>
                      <IconCheck size={16} stroke={2.2} aria-hidden /> {t('sides.inDraft')}
                    </p>
                  )}
                  {clause && !isTaken(pair, party) && (
                    <Button
                      variant="default"
                      size="compact-md"
                      leftSection={<IconArrowBarToDown size={15} aria-hidden />}
                      aria-label={t('sides.takeOf', { name, text: clause.text })}
                      onClick={() => {
                        take([pair], party);
                        settled.set(pair, true);
                      }}
                    >
                      {t('sides.take')}
                    </Button>
                  )}
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}
