import { PasswordInput, TextInput } from '@mantine/core';

import { useTexts } from '../texts';

export interface AdministratorForm {
  name: string;
  email: string;
  password: string;
}

export const shortestPassword = 12;

interface AdministratorFieldsProps {
  readonly form: AdministratorForm;
  readonly onChange: (change: Partial<AdministratorForm>) => void;
  readonly errors: Record<string, string>;
}

export function AdministratorFields({ form, onChange, errors }: AdministratorFieldsProps) {
  const { t } = useTexts(['setup', 'session']);
  return (
    <>
      <TextInput
        label={t('you.name')}
        size="md"
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="name"
        data-autofocus
        value={form.name}
        error={errors.display_name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('you.email')}
        description={t('you.emailHint')}
        type="email"
        size="md"
        required
        withAsterisk={false}
        autoComplete="username"
        value={form.email}
        error={errors.email}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('you.password')}
        description={t('you.passwordHint')}
        size="md"
        required
        withAsterisk={false}
        autoComplete="new-password"
        value={form.password}
        error={errors.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('session:showPassword') }}
      />
    </>
  );
}
