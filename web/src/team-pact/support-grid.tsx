import { useMemo } from 'react';

import { useSession } from '../session/session';
import { useTexts } from '../texts';
import type { PactTerms } from './pact-queries';
import classes from './room-page.module.css';
import { mostInGrid } from './support';
import { SupportByMember } from './support-by-member';

// Who helps whom: a grid, or one member at a time where there are many.
export function SupportGrid({ terms }: { readonly terms: PactTerms }) {
  return terms.members.length > mostInGrid ? <ByMember terms={terms} /> : <Grid terms={terms} />;
}

function ByMember({ terms }: { readonly terms: PactTerms }) {
  const { t } = useTexts('team-pact');
  const { person } = useSession();
  const members = useMemo(() => terms.members.map((each) => each.person), [terms.members]);
  const names = useMemo(() => new Map(terms.members.map((each) => [each.person, each.name])), [terms.members]);
  return (
    <section className={classes.section} aria-labelledby="pact-grid">
      <h2 id="pact-grid" className={classes.heading}>
        {t('grid.title')}
      </h2>
      <SupportByMember
        members={members}
        names={names}
        promises={terms.promises}
        reader={person.id}
        keyOf={({ key }) => key}
        show={({ what }) => what}
      />
    </section>
  );
}

// A row gives, a column receives; who gives or receives nothing is told in words.
function Grid({ terms }: { readonly terms: PactTerms }) {
  const { t } = useTexts('team-pact');
  const between = (giver: string, receiver: string): string[] =>
    terms.promises
      .filter((each) => each.giver === giver && (each.receiver === null || each.receiver === receiver))
      .map((each) => each.what);
  const lacks = (person: string): boolean =>
    !terms.promises.some((each) => each.giver !== person && (each.receiver === null || each.receiver === person));
  return (
    <section className={classes.section} aria-labelledby="pact-grid">
      <h2 id="pact-grid" className={classes.heading}>
        {t('grid.title')}
      </h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls */}
      <div className={classes.scroll} role="region" aria-labelledby="pact-grid" tabIndex={0}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('grid.corner')}</th>
              {terms.members.map((each) => (
                <th key={each.person} scope="col">
                  {each.name}
                  {lacks(each.person) && <div className={classes.none}>{t('grid.receivesNone')}</div>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.members.map((giver) => (
              <tr key={giver.person}>
                <th scope="row">
                  {giver.name}
                  {!terms.promises.some((each) => each.giver === giver.person) && (
                    <div className={classes.none}>{t('grid.givesNone')}</div>
                  )}
                </th>
                {terms.members.map((receiver) => (
                  <td key={receiver.person}>
                    {giver.person === receiver.person ? null : <Cell helps={between(giver.person, receiver.person)} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ helps }: { readonly helps: readonly string[] }) {
  const { t } = useTexts('team-pact');
  if (helps.length === 0) {
    return (
      <span className={classes.empty}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('grid.nothing')}</span>
      </span>
    );
  }
  return helps.join('; ');
}
