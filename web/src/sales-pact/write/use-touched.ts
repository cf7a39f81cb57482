import { bodyOf } from '../words/body';
import type { PactPage, Section } from '../pact-queries';
import type { WordsDesk } from './use-words-desk';

// Whether anything is written in a section, or it is left out with a reason.
export function isTouched(desk: WordsDesk, { whole }: PactPage, section: Section): boolean {
  const { form, mark } = desk;
  const { body } = bodyOf(form, mark);
  if ((form.waived[section] ?? '').trim() !== '') return true;
  const motives = whole?.motives?.section;
  switch (section) {
    case 'targets':
      return body.targets?.goals?.length !== 0 || body.targets.floors?.length !== 0 || form.plan.trim() !== '';
    case 'expectations':
      return body.expectations?.of_rep?.length !== 0 && body.expectations?.of_manager?.length !== 0;
    case 'motives':
      return (
        motives !== undefined && (motives.motivators.length > 0 || motives.personal_goals + motives.flexibility !== '')
      );
    case 'consequences':
      return form.steps.every(({ text }) => text.trim() !== '');
    case 'role':
      return form.role.trim() !== '';
  }
}
