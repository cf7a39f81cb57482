import { useMemo, useRef, useState } from 'react';

import { problemOf, type Schemas } from '../../api';
import { PageHeader } from '../../parts';
import { useTexts } from '../../texts';
import { BackLink } from '../back-link';
import { useFindingsSummary } from '../checker/findings-list';
import { CheckerPanel } from './checker-panel';
import { EditingContext } from './editor-context';
import classes from './editor.module.css';
import { Essentials } from './essentials';
import type { Facts } from './facts';
import { FrameworkPicker } from './framework-picker';
import { sectionBodies } from './how-it-holds';
import { SaveBar } from './save-bar';
import { Section } from './section';
import { askedIn, hasEssentials, shownSections } from './sections';
import { SentenceField } from './sentence-field';
import { useChecker } from './use-checker';
import { ForMany } from '../many/for-many';
import { KeepAsTemplate } from '../templates/keep-as-template';
import { StartFromTemplate } from '../templates/start-from-template';
import { writingOf } from '../templates/template-writing';
import { useSave } from './use-save';
import { useLeading, useSections } from './use-sections';
import { useWriting } from './use-writing';

interface EditorProps {
  readonly facts: Facts;
  readonly agreement: Schemas['AgreementReading'] | null; // null: a new goal
}

// One sentence, the fields that it fills, and beside it what the checker asks.
export function Editor({ facts, agreement: given }: EditorProps) {
  const { t } = useTexts('goal/editor');
  const [agreement, setAgreement] = useState(given); // as it was last kept from here
  const desk = useWriting(facts, agreement);
  const checked = useChecker(desk.writing, facts, agreement?.id ?? null);
  const summary = useFindingsSummary();
  const field = useRef<HTMLTextAreaElement>(null);
  const save = useSave(desk, checked, agreement, (goal) => {
    desk.saved(goal);
    setAgreement(goal);
  });
  const { form } = checked;
  const asked = askedIn(checked.findings, form);
  const [opened, toggle] = useSections(asked, hasEssentials(form) && !checked.busy);
  const editing = useMemo(
    () => ({
      facts,
      checked,
      form,
      change: desk.change,
      problem: save.isError ? problemOf(save.error) : null,
    }),
    [facts, checked, form, desk.change, save.isError, save.error],
  );
  const { goTo, show } = useLeading(field, desk.writing.form.statement, toggle);
  return (
    <EditingContext value={editing}>
      <BackLink />
      <PageHeader title={t(agreement ? 'titleEdit' : 'titleNew')} text={desk.kept ? t('kept') : undefined}>
        {agreement === null && (
          <>
            <StartFromTemplate
              replaces={desk.changed}
              onDraft={(draft) =>
                desk.replace(writingOf(draft, draft.filled_statement, facts.person.id, checked.rules.mark))
              }
            />
            <ForMany />
          </>
        )}
      </PageHeader>
      <form
        className={classes.editor}
        noValidate
        aria-label={t(agreement ? 'titleEdit' : 'titleNew')}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={classes.sentence}>
          <SentenceField
            field={field}
            value={desk.writing.form.statement}
            findings={checked.findings}
            note={checked.unread ? t('sentence.unread') : null}
            summary={summary(checked.findings)}
            onChange={(statement) => desk.change({ statement })}
          />
          <FrameworkPicker />
        </div>
        <div className={classes.essentials}>
          <Essentials />
        </div>
        <div className={classes.panel}>
          <CheckerPanel onShow={show} onGo={goTo} />
        </div>
        <div className={classes.fields}>
          <div className={classes.sections}>
            <h2 className={classes.heading}>{t('howItHolds')}</h2>
            {shownSections(form).map((name) => (
              <Section
                key={name}
                name={name}
                asked={asked.get(name) ?? 0}
                open={opened.has(name)}
                onToggle={() => toggle(name)}
              >
                {sectionBodies[name]()}
              </Section>
            ))}
          </div>
          <KeepAsTemplate />
          <SaveBar desk={desk} save={save} agreement={agreement} onGo={goTo} />
        </div>
      </form>
    </EditingContext>
  );
}
