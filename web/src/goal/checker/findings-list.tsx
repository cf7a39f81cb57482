import { IconAlertTriangle, IconBulb, IconCircleX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { useTexts } from '../../texts';
import { severities, type Found, type Severity } from './findings';
import classes from './findings-list.module.css';
import { useFindingWords } from './use-finding-words';

const icons: Readonly<Record<Severity, Icon>> = { error: IconCircleX, warning: IconAlertTriangle, info: IconBulb };

interface FindingsListProps {
  readonly findings: readonly Found[];
  readonly onShow?: (finding: Found) => void; // its words in the sentence
  readonly actions?: (finding: Found, message: string) => ReactNode;
}

// What was found, the gravest first: what it asks, about which words, and what would answer it.
export function FindingsList({ findings, onShow, actions }: FindingsListProps) {
  const { t } = useTexts('goal/checker');
  const words = useFindingWords();
  return (
    <>
      {severities.map((severity) => {
        const rows = findings.filter((each) => each.severity === severity);
        if (rows.length === 0) return null;
        const SeverityIcon = icons[severity];
        return (
          <section key={severity} className={classes.group} data-severity={severity}>
            <h3 className={classes.heading}>
              <SeverityIcon size={17} stroke={2} aria-hidden />
              {t(`group.${severity}`)}
            </h3>
            <ul className={classes.list}>
              {rows.map((finding) => {
                const { message, fix } = words(finding);
                return (
                  <li key={`${finding.rule} ${finding.field} ${finding.at.join()}`} className={classes.finding}>
                    <p className={classes.message}>
                      <span className="visually-hidden">{t(`severity.${severity}`)}: </span>
                      {message} <span className={classes.rule}>{finding.rule}</span>
                    </p>
                    <p className={classes.fix}>{fix}</p>
                    <div className={classes.actions}>
                      {finding.word !== '' && onShow && (
                        <button type="button" className={classes.link} onClick={() => onShow(finding)}>
                          {t('show', { word: finding.word })}
                        </button>
                      )}
                      {actions?.(finding, message)}
                    </div>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

// "1 error, 2 warnings, 1 hint".
export function useFindingsSummary(): (findings: readonly Found[]) => string {
  const { t } = useTexts('goal/checker');
  return (findings) => {
    const parts = severities
      .map((severity) => [severity, findings.filter((each) => each.severity === severity).length] as const)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => t(`summary.${severity}`, { count }));
    return parts.length === 0 ? t('summary.none') : parts.join(', ');
  };
}
