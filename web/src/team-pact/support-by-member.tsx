import { Button, Select } from '@mantine/core';
import { useId, useMemo, useState, type ReactNode } from 'react';

import { useFormat } from '../format';
import { useTexts } from '../texts';
import { isToAll, memberChoice, receivedBy, shownMember, supportOf, type Help } from './support';
import classes from './support-by-member.module.css';

const mostOffered = 60;
const mostNames = 10;
const mostListed = 20; // before one asks for all of them

interface SupportByMemberProps<Of extends Help> {
  readonly members: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly promises: readonly Of[];
  readonly reader: string;
  readonly keyOf: (promise: Of) => string | number;
  readonly show: (promise: Of) => ReactNode;
  readonly add?: (giver: string) => ReactNode; // where the reader writes what they give
}

// Who helps whom where a grid would be too large: one member at a time, and who gives or receives nothing.
export function SupportByMember<Of extends Help>({
  members,
  names,
  promises,
  reader,
  keyOf,
  show,
  add,
}: SupportByMemberProps<Of>) {
  const { t } = useTexts('team-pact');
  const [chosen, setChosen] = useState<string | null>(null);
  const support = useMemo(() => supportOf(members, promises), [members, promises]);
  const data = useMemo(
    () => members.map((person) => ({ value: person, label: names.get(person) ?? '' })),
    [members, names],
  );
  const person = shownMember(members, chosen, reader);
  if (person === null) return null;
  const nameOf = (one: string): string => names.get(one) ?? '';
  const name = nameOf(person);
  return (
    <div className={classes.form}>
      <Lacking gives={support.givesNothing} receives={support.receivesNothing} nameOf={nameOf} />
      <Select
        id={memberChoice}
        className={classes.choice ?? ''}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        limit={mostOffered}
        label={t('grid.member')}
        nothingFoundMessage={t('grid.notFound')}
        data={data}
        value={person}
        onChange={(value) => value !== null && setChosen(value)}
      />
      <div className={classes.lists}>
        <Side
          key={`${person} gives`}
          title={t('grid.gives', { name })}
          promises={support.given.get(person) ?? []}
          keyOf={keyOf}
          show={show}
          whom={(one) => (isToAll(one) ? t('grid.toAll') : t('grid.to', { name: nameOf(one.receiver ?? '') }))}
        >
          {add?.(person)}
        </Side>
        <Side
          key={`${person} receives`}
          title={t('grid.receives', { name })}
          promises={receivedBy(support, person)}
          keyOf={keyOf}
          show={show}
          whom={(one) => t(isToAll(one) ? 'grid.fromToAll' : 'grid.from', { name: nameOf(one.giver) })}
        />
      </div>
    </div>
  );
}

interface SideProps<Of extends Help> {
  readonly title: string;
  readonly promises: readonly Of[];
  readonly keyOf: (promise: Of) => string | number;
  readonly show: (promise: Of) => ReactNode;
  readonly whom: (promise: Of) => string;
  readonly children?: ReactNode;
}

function Side<Of extends Help>({ title, promises, keyOf, show, whom, children }: SideProps<Of>) {
  const { t } = useTexts('team-pact');
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? promises : promises.slice(0, mostListed);
  return (
    <section className={classes.side} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {promises.length === 0 ? (
        <p className={classes.nothing}>{t('grid.notYet')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((one) => (
            <li key={keyOf(one)}>
              <span className={classes.whom}>{whom(one)}</span>
              {show(one)}
            </li>
          ))}
        </ul>
      )}
      {shown.length < promises.length && (
        <Button className={classes.all ?? ''} variant="subtle" color="gray" onClick={() => setAll(true)}>
          {t('grid.showAll', { count: promises.length })}
        </Button>
      )}
      {children}
    </section>
  );
}

interface LackingProps {
  readonly gives: readonly string[];
  readonly receives: readonly string[];
  readonly nameOf: (person: string) => string;
}

// How many give or receive nothing yet, and the first of them by name.
function Lacking({ gives, receives, nameOf }: LackingProps) {
  const { t } = useTexts('team-pact');
  const { locale } = useFormat();
  const lacks = gives.length + receives.length > 0;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const firstOf = (people: readonly string[]): string => {
    const first = people.slice(0, mostNames).map(nameOf);
    const more = people.length - first.length;
    return list.format(more > 0 ? [...first, t('grid.more', { count: more })] : first);
  };
  return (
    <div>
      <p className={classes.summary} data-lacks={lacks}>
        {lacks
          ? t('grid.lacking', {
              gives: t('grid.giveNothing', { count: gives.length }),
              receives: t('grid.receiveNothing', { count: receives.length }),
            })
          : t('grid.complete')}
      </p>
      {gives.length > 0 && <p className={classes.names}>{t('grid.giversNamed', { names: firstOf(gives) })}</p>}
      {receives.length > 0 && <p className={classes.names}>{t('grid.receiversNamed', { names: firstOf(receives) })}</p>}
    </div>
  );
}
