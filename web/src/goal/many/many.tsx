import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { peopleQuery, unitsQuery } from '../../administration/shared/queries';
import { PageHeader } from '../../parts';
import { useSession } from '../../session/session';
import { useTexts } from '../../texts';
import { BackLink } from '../back-link';
import { EditingContext } from '../editor/editor-context';
import type { Facts } from '../editor/facts';
import { AccountableField } from '../editor/owner-field';
import { draftable } from '../editor/owners';
import { Discard } from './discard';
import { StartFromTemplate } from '../templates/start-from-template';
import { writingOf } from '../templates/template-writing';
import { GiveBar } from './give-bar';
import { Given } from './given';
import { ManyGoal } from './many-goal';
import { isReadable, isRelative, manyBody, missingIn, rowReader } from './many-body';
import classes from './many.module.css';
import { commonOf, rowView, type RowView } from './outcomes';
import { RowsSection } from './rows-section';
import { useGive } from './use-give';
import { useMany } from './use-many';
import { useManyChecker } from './use-many-checker';
import { useTry } from './use-try';
import { Whom } from './whom';

// One goal, the people or units that get it, what would happen, and the word to do it.
export function Many({ facts }: { readonly facts: Facts }) {
  const { t } = useTexts('goal/many');
  const many = useMany(facts);
  const { desk, rows, fromHistory } = many;
  const leading = useLed();
  const first = rows[0]?.known?.name ?? facts.person.name;
  const { checked, sample } = useManyChecker(desk.writing, facts, first, fromHistory);
  const { form, rules } = checked;
  const read = useMemo(
    () => rowReader(form.mode, { mark: rules.mark, places: rules.places }),
    [form.mode, rules.mark, rules.places],
  );
  const missing = missingIn(form, rows);
  const act = form.assigned ? ('assign' as const) : ('propose' as const);
  const readable = useMemo(() => rows.filter((row) => isReadable(read(row))), [rows, read]);
  const ready = missing.length === 0 && readable.length > 0;
  const body = useMemo(
    () => (ready ? manyBody(form, rules, readable, read, { act, fromHistory }) : null),
    [ready, form, rules, readable, read, act, fromHistory],
  );
  const tried = useTry(body, readable);
  const give = useGive(many, { form, rules, read });
  const common = useMemo(() => commonOf([...tried.answers.values()].map(({ outcome }) => outcome)), [tried.answers]);
  const views = useMemo(
    (): RowView[] =>
      rows.map((row) =>
        rowView(row, give.refused.get(row.key) ?? tried.answers.get(row.key), read(row).unread, common),
      ),
    [rows, give.refused, tried.answers, read, common],
  );
  const editing = useMemo(
    () => ({ facts, checked, form, change: desk.change, problem: give.problem ?? tried.problem }),
    [facts, checked, form, desk.change, give.problem, tried.problem],
  );
  const [round, setRound] = useState(0); // a new one begins with an empty form
  if (give.given) {
    return (
      <>
        <BackLink />
        <PageHeader title={t('title')} />
        <Given
          given={give.given}
          facts={facts}
          onMore={() => {
            give.again();
            setRound(round + 1);
          }}
        />
      </>
    );
  }
  return (
    <EditingContext value={editing}>
      <BackLink />
      <PageHeader title={t('title')} text={desk.kept ? t('kept') : t('text')}>
        {(desk.changed || rows.length > 0) && <Discard many={many} />}
        <StartFromTemplate
          replaces={desk.changed}
          onDraft={(draft) => desk.replace(writingOf(draft, draft.statement, facts.person.id, rules.mark))}
        />
      </PageHeader>
      <form key={round} noValidate aria-label={t('title')} onSubmit={(event) => event.preventDefault()}>
        <section aria-labelledby="many-goal">
          <h2 id="many-goal" className={classes.step}>
            <span aria-hidden>1</span>
            {t('step.goal')}
          </h2>
          <ManyGoal many={many} sample={sample} sampleOf={first} />
        </section>
        <section aria-labelledby="many-whom">
          <h2 id="many-whom" className={classes.step}>
            <span aria-hidden>2</span>
            {t('step.whom')}
          </h2>
          <Whom many={many} led={leading} />
          {rows.some(({ known }) => known?.kind === 'unit') && (
            <div className={classes.accountable}>
              <AccountableField people={leading.people} />
            </div>
          )}
        </section>
        <section aria-labelledby="many-rows">
          <h2 id="many-rows" className={classes.step}>
            <span aria-hidden>3</span>
            {t('step.try')}
          </h2>
          <RowsSection
            many={many}
            views={views}
            common={common}
            tried={tried}
            ready={ready}
            baseline={isRelative(form) || rows.some((row) => row.baseline !== '')}
            units={leading.units}
          />
        </section>
        <GiveBar views={views} tried={tried} missing={missing} unread={readable.length < rows.length} give={give} />
      </form>
    </EditingContext>
  );
}

// For whom this person may write goals.
function useLed() {
  const session = useSession();
  const people = useQuery(peopleQuery);
  const units = useQuery(unitsQuery);
  return useMemo(
    () => ({
      ...draftable(session, people.data ?? [], units.data ?? []),
      pending: people.isPending || units.isPending,
      failed: people.isError ? people : units.isError ? units : undefined,
    }),
    [session, people, units],
  );
}

export type Led = ReturnType<typeof useLed>;
