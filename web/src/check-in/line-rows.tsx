import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import { useTexts } from '../texts';
import classes from './check-in.module.css';
import { mostLines, placeOf } from './typed';

interface Row {
  readonly key: number;
  readonly text: string;
}

interface LineRowsProps<Line extends Row> {
  readonly lines: readonly Line[];
  readonly label: string; // of the first line
  readonly another: string; // of those after it
  readonly add: string;
  readonly blank: (key: number) => Line;
  readonly refused: (place: number) => string | undefined;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly children: (line: Line, put: (change: Partial<Line>) => void) => ReactNode; // asked for once it has words
}

// Lines of one kind, one of them there to begin with. A new one has the keyboard, and so has the one before a line that
// was taken out.
export function LineRows<Line extends Row>(props: LineRowsProps<Line>) {
  const { lines, label, another, add, blank, refused, onChange, children } = props;
  const { t } = useTexts('check-in');
  const id = useId();
  const next = useRef<number | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    document.getElementById(`${id}${next.current}`)?.focus();
    next.current = null;
  }, [id, lines]);
  const put = (key: number, change: Partial<Line>): void =>
    onChange(lines.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const begin = (): void => {
    const key = Math.max(...lines.map((one) => one.key)) + 1;
    next.current = key;
    onChange([...lines, blank(key)]);
  };
  const remove = (at: number): void => {
    next.current = lines[at === 0 ? 1 : at - 1]?.key ?? null;
    onChange(lines.filter((_, place) => place !== at));
  };
  const ready = lines.every(({ text }) => text.trim() !== '') && lines.length < mostLines;
  return (
    <div className={classes.rows}>
      {lines.map((line, at) => (
        <div key={line.key} className={classes.line} role="group" aria-label={at === 0 ? label : another}>
          <TextInput
            id={`${id}${line.key}`}
            maxLength={200}
            label={at === 0 ? label : another}
            error={refused(placeOf(lines, line.key))}
            value={line.text}
            onChange={(event) => put(line.key, { text: event.currentTarget.value } as Partial<Line>)}
            {...(lines.length > 1 && {
              rightSectionPointerEvents: 'all' as const,
              rightSection: (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('form.remove', { text: line.text })}
                  onClick={() => remove(at)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              ),
            })}
          />
          {line.text.trim() !== '' && (
            <div className={classes.pair}>{children(line, (change) => put(line.key, change))}</div>
          )}
        </div>
      ))}
      {ready && (
        <Button
          className={classes.add ?? ''}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={begin}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
