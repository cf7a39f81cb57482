import { useTexts } from '../../texts';
import type { Note } from './use-sheet';

const mostNames = 5;

// What has just been done, in words; what a paste left out is said with its reason.
export function useNoteWords(note: Note | null): string {
  const { t } = useTexts('administration/quotas');
  if (!note) return '';
  if (note.kind !== 'pasted') return t(`note.${note.kind}`, { count: note.count });
  const { edits, unreadable, locked, outside, unknown } = note.pasted;
  const names = unknown.slice(0, mostNames).join(', ');
  return [
    t('note.pasted', { count: edits.size - unreadable }),
    unreadable > 0 && t('note.unreadable', { count: unreadable }),
    locked > 0 && t('note.locked', { count: locked }),
    outside > 0 && t('note.outside', { count: outside }),
    unknown.length > mostNames && t('note.unknownMore', { names, count: unknown.length - mostNames }),
    unknown.length > 0 && unknown.length <= mostNames && t('note.unknown', { names }),
  ]
    .filter((part) => part !== false)
    .join(' ');
}
