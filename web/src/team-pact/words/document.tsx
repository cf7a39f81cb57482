import { ClauseDocument } from '../../pact/clause-document';
import type { Marked } from '../../pact/redline';
import { useTexts } from '../../texts';
import { isProse, sections, type Section } from './clauses';

// The words of a team's pact, from its objective to how it is changed.
export function TeamDocument({ clauses }: { readonly clauses: readonly Marked[] }) {
  const { t } = useTexts('team-pact/words');
  const parts = (Object.keys(sections) as Section[]).map((section) => ({
    section,
    title: t(`section.${section}`),
    note: clauses.some((clause) => clause.section === section) ? undefined : t('nothing'),
    groups: sections[section].map((group) => ({ group, title: t(`group.${group}`), prose: isProse(group) })),
  }));
  return <ClauseDocument parts={parts} clauses={clauses} changeWord={(change) => t(`change.${change}`)} />;
}
