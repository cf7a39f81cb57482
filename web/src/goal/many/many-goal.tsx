import { SegmentedControl, Switch } from '@mantine/core';
import { useRef } from 'react';

import { useTexts } from '../../texts';
import { useFindingsSummary } from '../checker/findings-list';
import { CheckerPanel } from '../editor/checker-panel';
import { useEditing } from '../editor/editor-context';
import editor from '../editor/editor.module.css';
import essentials from '../editor/essentials.module.css';
import { FrameworkPicker } from '../editor/framework-picker';
import { sectionBodies } from '../editor/how-it-holds';
import { MetricField } from '../editor/metric-field';
import { PeriodField } from '../editor/period-field';
import { Section } from '../editor/section';
import { askedIn, hasEssentials, shownSections } from '../editor/sections';
import { ScopeField } from '../editor/scope-field';
import { SentenceField } from '../editor/sentence-field';
import { TargetFields } from '../editor/target-fields';
import { useLeading, useSections } from '../editor/use-sections';
import { BlanksBar } from './blanks-bar';
import { isRelative } from './many-body';
import classes from './many.module.css';
import type { ManyDesk } from './use-many';

interface ManyGoalProps {
  readonly many: ManyDesk;
  readonly sample: string;
  readonly sampleOf: string;
}

// The goal as one writes it once: a sentence with blanks, the fields, and the checker beside them.
export function ManyGoal({ many, sample, sampleOf }: ManyGoalProps) {
  const { t } = useTexts('goal/many');
  const { t: words } = useTexts('goal/editor');
  const { checked, form, change } = useEditing();
  const summary = useFindingsSummary();
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = askedIn(checked.findings, form);
  const [opened, toggle] = useSections(noneAsked, hasEssentials(form));
  const { goTo, show } = useLeading(field, form.statement, toggle);
  const relative = isRelative(form);
  return (
    <div className={editor.editor}>
      <div className={editor.sentence}>
        <SentenceField
          field={field}
          value={form.statement}
          findings={checked.findings}
          note={checked.unread ? words('sentence.unread') : t('sentenceHint')}
          placeholder={t('placeholder')}
          summary={summary(checked.findings)}
          onChange={(statement) => change({ statement })}
        />
        <BlanksBar field={field} statement={form.statement} onInsert={(statement) => change({ statement })} />
        {form.statement.trim() !== '' && sample !== form.statement && (
          <p className={classes.sample}>{t('sample', { name: sampleOf, sentence: sample })}</p>
        )}
        <FrameworkPicker />
      </div>
      <div className={editor.essentials}>
        <section className={essentials.essentials} aria-label={words('essentials')}>
          <div className={essentials.row}>
            <MetricField />
            <PeriodField />
          </div>
          {relative && (
            <div className={classes.from}>
              <SegmentedControl
                aria-label={t('from.label')}
                data={[
                  { value: 'own', label: t('from.own') },
                  { value: 'one', label: t('from.one') },
                ]}
                value={many.fromHistory ? 'own' : 'one'}
                onChange={(value) => many.choose({ fromHistory: value === 'own' })}
              />
              <p className={classes.note}>{t(many.fromHistory ? 'from.ownText' : 'from.oneText')}</p>
            </div>
          )}
          <ScopeField />
          <TargetFields from={!(relative && many.fromHistory)} />
          <Switch
            label={t('assigned')}
            description={t('assignedHint')}
            checked={form.assigned}
            onChange={(event) => change({ assigned: event.currentTarget.checked })}
          />
        </section>
      </div>
      <div className={editor.panel}>
        <CheckerPanel ofMany onShow={show} onGo={goTo} />
      </div>
      <div className={editor.fields}>
        <div className={editor.sections}>
          <h3 className={editor.heading}>{words('howItHolds')}</h3>
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
      </div>
    </div>
  );
}

const noneAsked: ReturnType<typeof askedIn> = new Map(); // here sections stay folded until somebody opens them
