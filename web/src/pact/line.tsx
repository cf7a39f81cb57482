import { TextInput } from '@mantine/core';

export const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly className?: string | undefined;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly type?: 'date' | 'text';
  readonly max?: number;
  readonly onChange: (value: string) => void;
}

export function Line({ onChange, max = 200, className, ...rest }: LineProps) {
  return (
    <TextInput
      {...rest}
      className={className ?? ''}
      maxLength={max}
      autoComplete="off"
      inputWrapperOrder={order}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
