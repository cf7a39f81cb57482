import { IconHome } from '@tabler/icons-react';
import { expect, test } from 'vitest';

import { deviceOf } from '../session/device';
import { ownPath } from '../session/own-path';
import type { Session } from '../session/session';
import { navEntries } from './nav';
import { date, flag, listOf, oneOf, searchOf, text, whole } from './search';

test('what an address says wrongly is left out', () => {
  const read = searchOf({
    as_of: date,
    q: text,
    sort: oneOf('need', 'name'),
    all: flag,
    top: whole,
    units: listOf(text),
  });
  expect(read({ as_of: '2026-11-21', q: 'ana', sort: 'need', all: 'true', top: 5, units: ['a', 7] })).toEqual({
    as_of: '2026-11-21',
    q: 'ana',
    sort: 'need',
    all: true,
    top: 5,
    units: ['a', '7'],
  });
  expect(read({ as_of: '2026-02-30', q: '', sort: 'x', all: 1, top: 1.5, units: 'a', other: 1 })).toEqual({});
});

test('after signing in only a page of this server is gone to', () => {
  expect(ownPath('/team?as_of=2026-01-01')).toBe('/team?as_of=2026-01-01');
  for (const next of [undefined, '', 'team', '//evil.example', '/\\evil.example', 'https://evil.example']) {
    expect(ownPath(next)).toBe('/');
  }
});

test('the navigation has what was registered for this person, in order', () => {
  const session = {} as Session;
  const row = (title: string, order: number, more = {}) => ({
    fullPath: `/${title}`,
    options: { staticData: { title, nav: { icon: IconHome, order, ...more } } },
  });
  const routes = {
    b: row('b', 2),
    a: row('a', 1),
    hidden: {
      ...row('hidden', 3),
      options: { staticData: { ...row('hidden', 3).options.staticData, who: () => false } },
    },
    list: row('list', 9, { lists: 'administration' }),
    plain: { fullPath: '/plain', options: {} },
  };
  const paths = (all: Record<string, (typeof routes)['a']>): string[] =>
    navEntries(all, session, 'main').map((entry) => entry.path);
  expect(paths(routes as never)).toEqual(['/a', '/b']);
  expect(paths({ ...routes, one: row('one', 1, { group: 'administration' }) } as never)).toEqual(['/a', '/b', '/list']);
});

test('devices have names that people know', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';
  expect(deviceOf(chrome)).toEqual({ kind: 'mobile', browser: 'Chrome', system: 'Android' });
  const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15';
  expect(deviceOf(safari)).toEqual({ kind: 'desktop', browser: 'Safari', system: 'macOS' });
  expect(deviceOf('curl/8.5.0')).toEqual({ kind: 'program', browser: 'curl', system: null });
  expect(deviceOf('')).toEqual({ kind: 'program', browser: null, system: null });
});
