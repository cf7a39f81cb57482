import { ClauseDocument } from '../../pact/clause-document';
import type { Marked } from '../../pact/redline';
import { useTexts } from '../../texts';
import { sections } from '../pact-queries';
import { groups, isProse } from './clauses';

interface DocumentProps {
  readonly clauses: readonly Marked[];
  readonly level?: 2 | 3; // of the sections' headings
}

// The five sections of a sales pact.
export function PactDocument({ clauses, level = 2 }: DocumentProps) {
  const { t } = useTexts('sales-pact/words');
  const parts = sections.map((section) => {
    const empty = section !== 'motives' && !clauses.some((clause) => clause.section === section);
    return {
      section,
      title: t(`section.${section}`),
      note: section === 'motives' ? t('motivesNote') : empty ? t('nothing') : undefined,
      groups: groups[section].map((group) => ({ group, title: t(`group.${group}`), prose: isProse(group) })),
    };
  });
  return (
    <ClauseDocument parts={parts} clauses={clauses} level={level} changeWord={(change) => t(`change.${change}`)} />
  );
}
