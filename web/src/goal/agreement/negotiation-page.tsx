import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { problemOf } from '../../api';
import { useDocumentTitle } from '../../app/use-page-turn';
import { useFormat } from '../../format';
import { FiguresSkeleton, PageHeader, ProblemNotice } from '../../parts';
import { useTexts } from '../../texts';
import { draftQuery } from '../checker/check-query';
import { findingsOf, type Found } from '../checker/findings';
import { FindingsList, useFindingsSummary } from '../checker/findings-list';
import { Realism } from '../checker/realism';
import { draftBody, formOf } from '../editor/draft-body';
import { useFacts, type Facts } from '../editor/facts';
import { numberRules } from '../editor/form-numbers';
import { useGoalTitle } from '../goal-words';
import type { Agreement } from './agreement-query';
import { AgreementSection } from './agreement-section';
import classes from './negotiation-page.module.css';
import { OverrideDialog } from './override-dialog';
import { useTargetWords } from './target-words';

// A goal before it counts: what is proposed, and what the checker shows to both sides alike.
export function Negotiation({ goal }: { readonly goal: Agreement }) {
  const format = useFormat();
  const title = useGoalTitle()(goal);
  const { facts } = useFacts();
  const named = title.includes(goal.owner.name) ? title : `${title}, ${goal.owner.name}`;
  useDocumentTitle(named);
  return (
    <>
      <PageHeader title={title} text={goal.owner.name} period={format.dateRange(goal.period.start, goal.period.end)} />
      <TargetLine goal={goal} />
      <div className={classes.columns}>
        <AgreementSection goal={goal} />
        {facts ? <Judged goal={goal} facts={facts} /> : <FiguresSkeleton figures={1} />}
      </div>
    </>
  );
}

function TargetLine({ goal }: { readonly goal: Agreement }) {
  const { t } = useTexts('goal/agreement');
  const words = useTargetWords(goal);
  const format = useFormat();
  const { target } = goal;
  const facts = [
    target.mode === 'relative_pct' && target.value !== null
      ? t('target.percent', { value: format.number(target.value) })
      : '',
    target.mode === 'relative_points' && target.value !== null
      ? t('target.points', { value: format.number(target.value) })
      : '',
    target.baseline === null ? '' : t('target.from', { value: words(target.baseline) }),
    target.stretch === null ? '' : t('target.stretch', { value: words(target.stretch) }),
    goal.assigned ? t('target.assigned') : '',
  ].filter((each) => each !== '');
  const band = target.band_lower !== null && target.band_upper !== null;
  return (
    <p className={classes.target}>
      <span className="visually-hidden">{t('target.title')} </span>
      <strong>
        {band
          ? t('target.band', { lower: words(target.band_lower ?? ''), upper: words(target.band_upper ?? '') })
          : words(target.resolved)}
      </strong>{' '}
      {facts.join(' · ')}
    </p>
  );
}

// The checker's questions and the evidence, as the author has them too. Who may not draft for the owner sees neither.
function Judged({ goal, facts }: { readonly goal: Agreement; readonly facts: Facts }) {
  const { t } = useTexts('goal/agreement');
  const { t: checker } = useTexts('goal/checker');
  const summary = useFindingsSummary();
  const [setAside, setSetAside] = useState<Found | null>(null);
  const metric = facts.metrics.find(({ key }) => key === goal.metric);
  const body = useMemo(() => {
    const rules = numberRules(facts.locale, metric, goal.target.currency ?? facts.workspace.currency);
    return draftBody(formOf(goal, rules).form, rules);
  }, [facts, goal, metric]);
  const check = useQuery(draftQuery(goal.statement, body, goal.id));
  if (check.isError) {
    return check.error instanceof Error && problemOf(check.error).status === 422 ? null : (
      <ProblemNotice problem={problemOf(check.error)} onRetry={() => void check.refetch()} />
    );
  }
  if (!check.data) return <FiguresSkeleton figures={1} />;
  const found = findingsOf(check.data, undefined, { statement: goal.statement, relativeRate: false, period: true });
  return (
    <aside className={classes.judged} aria-label={t('checked')}>
      <p className={classes.summary}>{summary(found)}</p>
      <Realism
        realism={check.data.realism}
        history={[]}
        target={check.data.target}
        unit={{ currency: goal.target.currency, percent: metric?.unit === 'percent' }}
        ownerName={goal.owner.id === facts.person.id ? null : goal.owner.name}
      />
      <FindingsList
        findings={found}
        actions={(finding) =>
          finding.severity !== 'error' || finding.final ? null : goal.overridden.includes(finding.rule) ? (
            <span className={classes.aside}>{checker('overridden')}</span>
          ) : goal.may.override_findings ? (
            <Button variant="default" size="compact-sm" onClick={() => setSetAside(finding)}>
              {t('override.open')}
            </Button>
          ) : (
            <span className={classes.aside}>{checker('override')}</span>
          )
        }
      />
      {setAside && <OverrideDialog goal={goal} finding={setAside} onClose={() => setSetAside(null)} />}
    </aside>
  );
}
