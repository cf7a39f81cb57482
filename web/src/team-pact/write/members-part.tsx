import { ActionIcon, NativeSelect, Select } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { peopleQuery } from '../../administration/shared/queries';
import { order } from '../../pact/line';
import { useTexts } from '../../texts';
import { withoutMember } from '../words/form';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface MembersPartProps {
  readonly desk: WordsDesk;
  readonly nameOf: (person: string) => string;
}

// Who is in it, and who leads it.
export function MembersPart({ desk, nameOf }: MembersPartProps) {
  const { t } = useTexts('team-pact/write');
  const people = useQuery(peopleQuery);
  const { form, change } = desk;
  const others = (people.data ?? [])
    .filter(({ id, status }) => status !== 'departed' && !form.members.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section className={classes.part} aria-labelledby="pact-part-members">
      <h2 id="pact-part-members">{t('members.title')}</h2>
      <p className={classes.lead}>{t('members.text')}</p>
      <ul className={classes.people}>
        {form.members.map((person, index) => (
          <li key={person} className={classes.person}>
            <span>
              {nameOf(person)}
              {desk.refused(`members/${index}`) !== undefined && `: ${desk.refused(`members/${index}`) ?? ''}`}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              disabled={form.members.length < 2 || person === desk.me}
              aria-label={t('members.remove', { name: nameOf(person) })}
              onClick={() => change(withoutMember(form, person))}
            >
              <IconUserMinus size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={classes.pair}>
        <Select
          id="pact-members"
          searchable
          limit={60}
          label={t('members.add')}
          placeholder={t('members.choose')}
          nothingFoundMessage={t('members.nobody')}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onChange={(value) => value !== null && change({ members: [...form.members, value] })}
        />
        <NativeSelect
          label={t('members.lead')}
          description={t('members.leadHint')}
          inputWrapperOrder={order}
          error={desk.refused('lead')}
          data={form.members.map((person) => ({ value: person, label: nameOf(person) }))}
          value={form.lead}
          onChange={(event) => change({ lead: event.currentTarget.value })}
        />
      </div>
    </section>
  );
}
