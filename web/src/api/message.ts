import i18next from 'i18next';

interface Said {
  readonly code: string;
  readonly message: string;
  readonly params?: Record<string, string>;
}

// What the server said, in the language of the app: by its code, with what the message names. The server speaks English
// and says it most exactly, so the English sentences are only what the others are translated from; a code that the
// catalogue doesn't know, or a message without what the sentence names, keeps the server's words. `catalogue` is a
// namespace of texts, or a part of one: "imports.reasons".
export function messageOf({ code, message, params = {} }: Said, catalogue = 'api'): string {
  const { language } = i18next;
  const [namespace = 'api', ...within] = catalogue.split('.');
  const key = [...within, code.toLowerCase()].join('.');
  const translates = i18next.isInitialized && language !== 'en';
  const sentence: unknown = translates ? i18next.getResource(language, namespace, key) : null;
  if (typeof sentence !== 'string') return message;
  const named = [...sentence.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '');
  if (named.some((name) => !(name in params))) return message;
  return sentence.replaceAll(/{{(\w+)}}/g, (_, name: string) => params[name] ?? '');
}
