import { IconCompass, IconSitemap, IconTarget, IconUser, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import i18next from 'i18next';

import { navEntries } from '../app/nav';
import { useFormat } from '../format';
import { goalTitle, serverWords } from '../metric/metric-name';
import { useSession } from '../session/session';
import { pathWords, plain } from '../team/team-rows';
import { useTexts } from '../texts';
import { recentVisits } from './recent';
import { searchQuery, type SearchHit } from './search-query';

export interface Entry {
  readonly key: string;
  readonly group: 'recent' | 'pages' | 'found';
  readonly icon: Icon;
  readonly name: string;
  readonly detail: string;
  readonly quiet: boolean; // has left, is over
  readonly go: () => void;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly more: boolean;
  readonly waiting: boolean;
  readonly failed: boolean;
}

const icons = { person: IconUser, unit: IconSitemap, goal: IconTarget, objective: IconCompass } as const;

const firstOfItsId = ({ id }: SearchHit, index: number, all: readonly SearchHit[]): boolean =>
  all.findIndex((each) => each.id === id) === index;

// What can be gone to for what was typed: pages first when their names begin with it, then what the server finds.
export function useEntries(words: string, asked: string): Entries {
  const { t } = useTexts('search');
  const session = useSession();
  const router = useRouter();
  const format = useFormat();
  const found = useQuery(searchQuery(asked));
  // The server knows metrics by the names that they came with.
  const also = serverWords(asked);
  const foundToo = useQuery(searchQuery(also ?? ''));
  const goTo = (kind: SearchHit['kind'], id: string) => (): void => {
    if (kind === 'person') void router.navigate({ to: '/people/$id', params: { id } });
    else if (kind === 'goal') void router.navigate({ to: '/goals/$id', params: { id } });
    else if (kind === 'objective') void router.navigate({ to: '/strategy', search: { objective: id } });
    else void router.navigate({ to: '/team', search: { unit: id } });
  };
  const pages = (['main', 'administration'] as const)
    .flatMap((group) => navEntries(router.routesById, session, group))
    .map((entry): Entry => ({
      key: `page ${entry.path}`,
      group: 'pages',
      icon: entry.row.nav.icon,
      name: (i18next.t as (key: string) => string)(entry.title),
      detail: '',
      quiet: false,
      go: () => void router.navigate({ to: entry.path }),
    }));
  if (words === '') {
    const recent = recentVisits().map((visit): Entry => ({
      key: `${visit.kind} ${visit.id}`,
      group: 'recent',
      icon: icons[visit.kind],
      name: visit.name,
      detail: t(`kind.${visit.kind}`),
      quiet: false,
      go: goTo(visit.kind, visit.id),
    }));
    return { entries: [...recent, ...pages], more: false, waiting: false, failed: false };
  }
  const wanted = plain(words);
  const fitting = pages.filter((page) =>
    plain(page.name)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)),
  );
  const items = [...(found.data?.items ?? []), ...(also === null ? [] : (foundToo.data?.items ?? []))];
  const hits = items.filter(firstOfItsId).map((hit): Entry => ({
    key: `${hit.kind} ${hit.id}`,
    group: 'found',
    icon: icons[hit.kind],
    name: nameOf(hit),
    detail: detailOf(hit),
    quiet: !hit.current,
    go: goTo(hit.kind, hit.id),
  }));
  return {
    entries: [...fitting, ...hits],
    more: found.data?.more === true || (also !== null && foundToo.data?.more === true),
    waiting: asked !== words || found.isFetching || foundToo.isFetching,
    failed: found.isError,
  };

  function nameOf(hit: SearchHit): string {
    if (hit.kind !== 'goal') return hit.name;
    const metric = { key: hit.metric, name: hit.metric_name };
    return goalTitle({ title: hit.name, metric, period: hit.period }, format);
  }

  function detailOf(hit: SearchHit): string {
    if (hit.kind === 'objective') return hit.current ? hit.detail : t('ended', { owner: hit.detail });
    if (hit.kind === 'goal') return hit.current ? hit.detail : t('over', { owner: hit.detail });
    if (hit.kind === 'person' && !hit.current) return t('left');
    return pathWords(hit.detail);
  }
}
