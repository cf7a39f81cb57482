import { plain } from '../../team/team-rows';
import type { Template } from './templates-query';

export interface RoleGroup {
  readonly role: string;
  readonly templates: readonly Template[];
}

// Templates whose words have all the words that are looked for, by the role that they are for; the company's own first.
export function findTemplates(
  templates: readonly Template[],
  wanted: string,
  metric: (one: Template) => string,
): RoleGroup[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const groups = new Map<string, Template[]>();
  for (const one of templates) {
    const { name, for_role, about, statement } = one.content;
    const text = plain([name, for_role, about, statement, metric(one)].join(' '));
    if (!words.every((word) => text.includes(word))) continue;
    groups.set(for_role, [...(groups.get(for_role) ?? []), one]);
  }
  const rank = (one: Template): number => (one.origin === 'own' ? 0 : 1);
  return [...groups]
    .map(([role, found]) => ({
      role,
      templates: found.sort((a, b) => rank(a) - rank(b) || a.content.name.localeCompare(b.content.name)),
    }))
    .sort((a, b) => a.role.localeCompare(b.role));
}
