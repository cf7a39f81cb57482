import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

import type { Problem } from '../api';
import { useTexts } from '../texts';
import classes from './problem-notice.module.css';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

// What could not be read or done, why, and the way on.
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTexts('parts');
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={22} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.text}>{useProblemText(problem)}</p>
        {problem.fields.length > 0 && (
          <ul className={classes.fields}>
            {problem.fields.map((field) => (
              <li key={`${field.pointer} ${field.code}`}>{field.message}</li>
            ))}
          </ul>
        )}
        {problem.requestId !== undefined && problem.status >= 500 && (
          <p className={classes.request}>{t('problem.request', { id: problem.requestId })}</p>
        )}
      </div>
      {onRetry && (
        <Button variant="default" size="compact-md" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
}

const known = ['unreachable', 'page_fault', 'unexpected_answer', 'not_found', 'role_missing', 'stale', 'busy'] as const;

// Common codes in the person's language; otherwise what the server said.
export function useProblemText(problem: Problem): string {
  const { t } = useTexts('parts');
  const code = known.find((each) => each === problem.code);
  return code ? t(`problem.code.${code}`) : problem.message;
}
