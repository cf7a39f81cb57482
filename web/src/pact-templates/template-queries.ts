import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type PactTemplate = Schemas['PactTemplateLine'];

export const templatesKey = [...queryKeys.numbers, 'pact templates'] as const;

export const pactTemplatesQuery = (retired = false) =>
  queryOptions({
    queryKey: [...templatesKey, retired],
    queryFn: () => ok(api.GET('/api/v1/pact-templates', { params: { query: retired ? { retired: 'true' } : {} } })),
  });
