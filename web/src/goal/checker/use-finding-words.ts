import { messageOf } from '../../api';
import { useFormat, type Format } from '../../format';
import type { Finding } from './check-query';
import type { Found } from './findings';

const number = /^-?\d+(?:\.\d+)?( %)?$/;

// What a finding says and what would answer it: in English as the server puts it, else by its rule, with the numbers
// written as this person reads them.
export function useFindingWords() {
  const format = useFormat();
  return (finding: Finding & Partial<Pick<Found, 'word'>>) => {
    const params = {
      ...localParams(finding.params, format),
      ...(finding.word !== undefined && finding.word !== '' && { word: finding.word }),
    };
    const said = { code: finding.rule, params };
    return {
      message: messageOf({ ...said, message: finding.message }, 'goal/checker.rules'),
      fix: messageOf({ ...said, message: finding.fix }, 'goal/checker.fixes'),
      params,
    };
  };
}

function localParams(params: Readonly<Record<string, string>>, format: Format): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, localParam(name, value, format)]));
}

function localParam(name: string, value: string, format: Format): string {
  if (name === 'period') return format.period(value);
  if (!number.test(value)) return value;
  const [digits = value] = value.split(' ');
  return value.endsWith('%') ? `${format.number(digits)}\u00a0%` : format.number(digits);
}
