import type { Schemas } from '../../api';
import type { PactTemplate } from '../../pact-templates/template-queries';

export type TemplateBody = Schemas['PactTemplateBodyInput'];

// What a template is as a file: as it is sent to make one.
export function fileOf({ name, for_role, about, words }: PactTemplate): string {
  return `${JSON.stringify({ name, for_role, about, words }, null, 2)}\n`;
}

// null: it is no template. What is in it the server looks at.
export function readTemplate(text: string): TemplateBody | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    return 'name' in read && 'for_role' in read && 'words' in read ? (read as TemplateBody) : null;
  } catch {
    return null;
  }
}
