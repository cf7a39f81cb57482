import { ClauseDocument } from '../../pact/clause-document';
import type { Marked } from '../../pact/redline';
import { useTexts } from '../../texts';
import { sections, type Section } from '../pact-queries';
import { groups, isProse } from './clauses';

interface DocumentProps {
  readonly clauses: readonly Marked[];
  readonly level?: 2 | 3; // of the sections' headings
  readonly only?: readonly Section[]; // what the reader may see; all of it without
}

// The five sections of a sales pact.
export function PactDocument({ clauses, level = 2, only = sections }: DocumentProps) {
  const { t } = useTexts('sales-pact/words');
  const parts = sections.map((section, index) => {
    const empty = section !== 'motives' && !clauses.some((clause) => clause.section === section);
    return {
      section,
      number: index + 1,
      title: t(`section.${section}`),
      note: section === 'motives' ? t('motivesNote') : empty ? t('nothing') : undefined,
      groups: groups[section].map((group) => ({ group, title: t(`group.${group}`), prose: isProse(group) })),
    };
  });
  const shown = parts.filter(({ section }) => only.includes(section));
  return (
    <ClauseDocument parts={shown} clauses={clauses} level={level} changeWord={(change) => t(`change.${change}`)} />
  );
}
