import { messageOf } from '../api';

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly value: string;
  readonly column: string;
}

// Why a row, a value or a file was not taken, in the language of the app.
export function reasonOf({ code, message, value, column }: Refused): string {
  // What a sentence would quote of an empty value or an unnamed column says nothing; the server's words do.
  const params = Object.fromEntries(Object.entries({ value, column }).filter(([, text]) => text !== ''));
  return messageOf({ code, message, params }, 'imports.reasons');
}
