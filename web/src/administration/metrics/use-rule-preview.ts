import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { api, ok } from '../../api';
import { administrationKey } from '../shared/queries';

// What the server makes of a rule, a moment after typing has stopped.
export function useRulePreview(rule: string) {
  const [asked] = useDebouncedValue(rule.trim(), 350);
  const preview = useQuery({
    queryKey: [...administrationKey, 'rule-preview', asked],
    queryFn: () => ok(api.POST('/api/v1/rule-previews', { body: { rule: asked } })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
  return { ...preview, waits: asked !== rule.trim() || preview.isPlaceholderData };
}
