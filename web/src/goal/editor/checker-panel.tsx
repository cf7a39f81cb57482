import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { FindingsList, useFindingsSummary } from '../checker/findings-list';
import type { Found } from '../checker/findings';
import { Realism } from '../checker/realism';
import classes from './checker-panel.module.css';
import { useEditing } from './editor-context';
import { FindingActions } from './finding-actions';
import type { FieldName } from './form';

interface CheckerPanelProps {
  readonly onShow: (finding: Found) => void;
  readonly onGo: (field: FieldName) => void;
  readonly ofMany?: boolean; // how far it is differs from owner to owner and is said there
}

// Beside the draft: how it stands, how far it reaches, and what is asked about it.
export function CheckerPanel({ onShow, onGo, ofMany = false }: CheckerPanelProps) {
  const { t } = useTexts('goal/checker');
  const { checked, form, facts } = useEditing();
  const format = useFormat();
  const summary = useFindingsSummary();
  const { check, findings, metric, rules } = checked;
  const own = form.owner === `person:${facts.person.id}`;
  return (
    <aside className={classes.panel} aria-label={t('title')} data-busy={checked.busy || undefined}>
      <div className={classes.standing}>
        {check && (
          <p className={classes.score}>
            <span className="visually-hidden">{t('scoreLabel')} </span>
            <strong>{format.number(check.score)}</strong> {t('score')}
          </p>
        )}
        <p className={classes.summary}>{summary(findings)}</p>
      </div>
      {!ofMany && (
        <Realism
          realism={check?.realism ?? null}
          history={checked.history}
          target={check?.target ?? null}
          unit={{ currency: rules.currency, percent: metric?.unit === 'percent' }}
          ownerName={own ? null : ''}
        />
      )}
      <FindingsList
        findings={findings}
        onShow={onShow}
        actions={(finding, message) => <FindingActions finding={finding} message={message} onGo={onGo} />}
      />
    </aside>
  );
}
