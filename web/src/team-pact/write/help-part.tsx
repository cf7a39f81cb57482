import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { useTexts } from '../../texts';
import { memberChoice, mostInGrid } from '../support';
import { helps, nextRow, type PromiseRow } from '../words/form';
import classes from './grid.module.css';
import { HelpByMember } from './help-part-by-member';
import { HelpPromise } from './help-part-promise';
import { helpCell } from './mending';
import { PromiseDialog } from './promise-dialog';
import type { WordsDesk } from './use-words-desk';
import write from './write.module.css';

interface HelpPartProps {
  readonly desk: WordsDesk;
  readonly nameOf: (person: string) => string;
}

// Who helps whom, in a grid or, where there are many, one member at a time. A click on a promise changes it; who
// doesn't write all of the pact writes what they give.
export function HelpPart({ desk, nameOf }: HelpPartProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact']);
  const { form, kind } = desk;
  const [opened, setOpened] = useState<PromiseRow | null>(null);
  const { members } = form;
  const many = members.length > mostInGrid;
  const fresh = (giver: string, receiver: string): PromiseRow => ({
    row: nextRow(form.promises),
    key: '',
    giver,
    receiver,
    what: '',
    kind: 'scheduled',
    cadence: 'week',
    response: '2',
  });
  const put = (one: PromiseRow, gone: boolean): void => {
    const others = form.promises.filter(({ row }) => row !== one.row);
    const there = others.length < form.promises.length;
    const changed = form.promises.map((each) => (each.row === one.row ? one : each));
    desk.change({ promises: gone ? others : there ? changed : [...form.promises, one] });
    setOpened(null);
    // The button that opened the dialog is gone with its promise.
    if (gone && many) requestAnimationFrame(() => document.getElementById(memberChoice)?.focus());
  };
  return (
    <section className={write.part} aria-labelledby="pact-help">
      <h2 id="pact-help">{t('help.title')}</h2>
      <p className={write.lead}>
        {many
          ? t(kind === 'all' ? 'team-pact:grid.text' : 'team-pact:grid.textOwn')
          : t(kind === 'all' ? 'help.text' : 'help.textOwn')}
      </p>
      {many ? (
        <HelpByMember
          desk={desk}
          nameOf={nameOf}
          write={(giver, receiver) => setOpened(fresh(giver, receiver))}
          change={setOpened}
        />
      ) : (
        <Grid
          desk={desk}
          nameOf={nameOf}
          write={(giver, receiver) => setOpened(fresh(giver, receiver))}
          change={setOpened}
        />
      )}
      {opened && (
        <PromiseDialog
          key={opened.row}
          promise={opened}
          isNew={!form.promises.some(({ row }) => row === opened.row)}
          members={members}
          nameOf={nameOf}
          onKeep={(one) => put(one, false)}
          onRemove={() => put(opened, true)}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

interface GridProps extends HelpPartProps {
  readonly write: (giver: string, receiver: string) => void;
  readonly change: (promise: PromiseRow) => void;
}

// A row gives, a column receives. A click on an empty cell writes a promise.
function Grid({ desk: { form, kind, me }, nameOf, write, change }: GridProps) {
  const { t } = useTexts('team-pact/write');
  const { members } = form;
  const gives = (person: string): boolean => members.some((other) => helps(form, person, other).length > 0);
  const receives = (person: string): boolean => members.some((other) => helps(form, other, person).length > 0);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls
    <div className={classes.scroll} role="region" aria-labelledby="pact-help" tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('help.corner')}</th>
            {members.map((person) => (
              <th key={person} scope="col">
                {nameOf(person)}
                {!receives(person) && <span className={classes.lacks}>{t('help.receivesNone')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((giver) => (
            <tr key={giver}>
              <th scope="row">
                {nameOf(giver)}
                {!gives(giver) && <span className={classes.lacks}>{t('help.givesNone')}</span>}
              </th>
              {members.map((receiver) => (
                <td key={receiver} data-self={giver === receiver}>
                  {giver === receiver ? (
                    <div className={classes.self} aria-hidden />
                  ) : (
                    <Cell
                      id={helpCell(giver, receiver)}
                      names={[nameOf(giver), nameOf(receiver)]}
                      promises={helps(form, giver, receiver)}
                      open={kind === 'all' || giver === me}
                      write={() => write(giver, receiver)}
                      change={change}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly id: string; // of the button that writes
  readonly names: readonly [string, string]; // giver, receiver
  readonly promises: readonly PromiseRow[];
  readonly open: boolean; // the reader writes here
  readonly write: () => void;
  readonly change: (promise: PromiseRow) => void;
}

function Cell({ id, names: [giver, receiver], promises, open, write, change }: CellProps) {
  const { t } = useTexts('team-pact/write');
  return (
    <div className={classes.cell} data-empty={promises.length === 0}>
      <span className={classes.receiver} aria-hidden>
        {t('help.to', { name: receiver })}
      </span>
      {promises.map((one) => (
        <HelpPromise key={one.row} promise={one} names={[giver, receiver]} {...(open && { change })} />
      ))}
      {open && (
        <button
          id={id}
          type="button"
          className={classes.write}
          aria-label={t(promises.length === 0 ? 'help.writeFirst' : 'help.writeMore', { giver, receiver })}
          onClick={write}
        >
          <IconPlus size={15} aria-hidden />
          {t(promises.length === 0 ? 'help.empty' : 'help.more')}
        </button>
      )}
      {!open && promises.length === 0 && <div className={classes.nothing}>{t('help.nothing')}</div>}
    </div>
  );
}
