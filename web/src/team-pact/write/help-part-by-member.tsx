import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { peopleQuery } from '../../administration/shared/queries';
import { useTexts } from '../../texts';
import { SupportByMember } from '../support-by-member';
import type { PromiseRow } from '../words/form';
import { HelpPromise } from './help-part-promise';
import type { WordsDesk } from './use-words-desk';

const mostOffered = 60;
const toAll = 'all';

interface HelpByMemberProps {
  readonly desk: WordsDesk;
  readonly nameOf: (person: string) => string;
  readonly write: (giver: string, receiver: string) => void;
  readonly change: (promise: PromiseRow) => void;
}

// What one of many members gives and receives, and a new promise of theirs.
export function HelpByMember({ desk: { form, kind, me }, nameOf, write, change }: HelpByMemberProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact']);
  const { members, promises } = form;
  const people = useQuery(peopleQuery).data;
  // A name is looked for in the whole pact: once, not whenever something is typed.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- nameOf is another one each time; it knows more with people
  const names = useMemo(() => new Map(members.map((person) => [person, nameOf(person)])), [members, people]);
  const writes = (giver: string): boolean => kind === 'all' || giver === me;
  const named = (person: string): string => (person === '' ? t('promise.all') : (names.get(person) ?? ''));
  return (
    <SupportByMember
      members={members}
      names={names}
      promises={promises}
      reader={me}
      keyOf={({ row }) => row}
      show={(one) => (
        <HelpPromise
          promise={one}
          names={[named(one.giver), named(one.receiver)]}
          {...(writes(one.giver) && { change })}
        />
      )}
      add={(giver) =>
        writes(giver) && (
          <Receiver
            key={giver}
            giver={giver}
            members={members}
            names={names}
            onChoose={(receiver) => write(giver, receiver)}
          />
        )
      }
    />
  );
}

interface ReceiverProps {
  readonly giver: string;
  readonly members: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onChoose: (receiver: string) => void; // '': all the others
}

// To whom something is promised; the dialog asks for the rest.
function Receiver({ giver, members, names, onChoose }: ReceiverProps) {
  const { t } = useTexts(['team-pact/write', 'team-pact']);
  const [search, setSearch] = useState('');
  const all = t('promise.all');
  const data = useMemo(
    () => [
      { value: toAll, label: all },
      ...members
        .filter((person) => person !== giver)
        .map((person) => ({ value: person, label: names.get(person) ?? '' })),
    ],
    [all, giver, members, names],
  );
  return (
    <Select
      searchable
      openOnFocus={false}
      limit={mostOffered}
      label={t('team-pact:grid.promiseTo', { name: names.get(giver) ?? '' })}
      placeholder={t('team-pact:grid.choose')}
      nothingFoundMessage={t('team-pact:grid.notFound')}
      data={data}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => {
        if (value === null) return;
        setSearch('');
        onChoose(value === toAll ? '' : value);
      }}
    />
  );
}
