import { useQuery } from '@tanstack/react-query';

import { fiscalQuery, metricsQuery, workspaceQuery } from '../../administration/shared/queries';
import type { Schemas } from '../../api';
import { useFormat } from '../../format';
import { useSession } from '../../session/session';

export type Metric = Schemas['MetricView'];
export type Workspace = Schemas['WorkspaceTodayView'];

// What the form stands on: metrics, the running periods, the currency, and how this person writes numbers.
export interface Facts {
  readonly metrics: readonly Metric[];
  readonly workspace: Workspace;
  readonly months: boolean; // months of the year are fiscal periods
  readonly today: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly locale: string;
}

export function useFacts() {
  const session = useSession();
  const { locale } = useFormat();
  const metrics = useQuery(metricsQuery);
  const workspace = useQuery(workspaceQuery);
  const fiscal = useQuery(fiscalQuery);
  const failed = [metrics, workspace, fiscal].find((each) => each.isError);
  const facts: Facts | undefined =
    metrics.data && workspace.data && fiscal.data
      ? {
          metrics: metrics.data,
          workspace: workspace.data.body,
          months: fiscal.data.body.pattern === 'gregorian',
          today: session.today,
          person: { id: session.person.id, name: session.person.display_name },
          locale,
        }
      : undefined;
  return { facts, failed };
}
