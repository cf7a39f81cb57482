import { queryOptions } from '@tanstack/react-query';

import { api, ok, type Schemas } from '../../api';

export type Template = Schemas['TemplateLine'];
export type TemplateDraft = Schemas['TemplateDraft'];

// The library is written in the checker's language.
export const languageOf = (one: Template): 'en' | undefined => (one.origin === 'library' ? 'en' : undefined);

const key = ['administration', 'goal-templates'] as const; // read again with all that administration changes

export const templatesQuery = (retired: boolean) =>
  queryOptions({
    queryKey: [...key, retired],
    queryFn: () => ok(api.GET('/api/v1/goal-templates', { params: { query: { retired } } })),
  });

export const templateVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, id, 'versions'],
    queryFn: () => ok(api.GET('/api/v1/goal-templates/{id}/versions', { params: { path: { id } } })),
  });

// What a goal written from it says, for the period that it is written for today.
export const templateDraft = (id: string): Promise<TemplateDraft> =>
  ok(api.GET('/api/v1/goal-templates/{id}/draft', { params: { path: { id } } }));
