import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { useTexts } from '../../texts';
import { helps, nextRow, type PromiseRow } from '../words/form';
import classes from './grid.module.css';
import { helpCell } from './mending';
import { PromiseDialog } from './promise-dialog';
import type { WordsDesk } from './use-words-desk';
import write from './write.module.css';

interface HelpPartProps {
  readonly desk: WordsDesk;
  readonly nameOf: (person: string) => string;
}

// Who helps whom: a row gives, a column receives. A click on an empty cell writes a promise, one on a promise changes
// it; who doesn't write all of the pact writes what they give.
export function HelpPart({ desk, nameOf }: HelpPartProps) {
  const { t } = useTexts('team-pact/write');
  const { form, kind, me } = desk;
  const [opened, setOpened] = useState<PromiseRow | null>(null);
  const { members } = form;
  const gives = (person: string): boolean => members.some((other) => helps(form, person, other).length > 0);
  const receives = (person: string): boolean => members.some((other) => helps(form, other, person).length > 0);
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
  };
  return (
    <section className={write.part} aria-labelledby="pact-help">
      <h2 id="pact-help">{t('help.title')}</h2>
      <p className={write.lead}>{t(kind === 'all' ? 'help.text' : 'help.textOwn')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
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
                        write={() => setOpened(fresh(giver, receiver))}
                        change={setOpened}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
      {promises.map((one) =>
        open ? (
          <button
            key={one.row}
            type="button"
            className={classes.help}
            aria-label={t('help.change', { giver, receiver, what: one.what })}
            onClick={() => change(one)}
          >
            {one.what}
            <When promise={one} />
          </button>
        ) : (
          <div key={one.row} className={classes.help}>
            {one.what}
            <When promise={one} />
          </div>
        ),
      )}
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

function When({ promise }: { readonly promise: PromiseRow }) {
  const { t } = useTexts(['team-pact/write', 'team-pact/words']);
  const when =
    promise.kind === 'scheduled'
      ? t(`team-pact/words:every.${promise.cadence}`)
      : t('team-pact/words:promise.onRequest', { count: Number(promise.response) || 1 });
  return (
    <span className={classes.when}>
      {when}
      {promise.receiver === '' && `, ${t('help.toAll')}`}
    </span>
  );
}
