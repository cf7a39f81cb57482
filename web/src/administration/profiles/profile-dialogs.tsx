import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { api } from '../../api';
import { compareDecimals, subtractDecimals, useFormat } from '../../format';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, Meaning, TextField } from '../shared/fields';
import { useTexts } from '../../texts';
import { Bars } from './bars';
import classes from './profiles-page.module.css';
import { evenShares, partCounts, rampOf, shareText, totalOf, type PartCount } from './shares';

interface PercentFieldsProps {
  readonly labels: readonly string[];
  readonly values: readonly string[];
  readonly valid: (value: string) => boolean;
  readonly onChange: (values: string[]) => void;
}

function PercentFields({ labels, values, valid, onChange }: PercentFieldsProps) {
  return (
    <div className={classes.fields}>
      {values.map((value, index) => (
        <TextInput
          key={labels[index]}
          label={labels[index]}
          value={value}
          inputMode="decimal"
          autoComplete="off"
          error={!valid(value)}
          onChange={(event) => onChange(values.map((each, at) => (at === index ? event.currentTarget.value : each)))}
        />
      ))}
    </div>
  );
}

export function SeasonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('administration/profiles');
  const format = useFormat();
  const [name, setName] = useState('');
  const [count, setCount] = useState<PartCount>(12);
  const [typed, setTyped] = useState(() => evenShares(12).map((share) => format.number(share)));
  const total = totalOf(typed);
  const exact = total !== null && compareDecimals(total, '100') === 0;
  const shares = typed.map((each) => shareText(each) ?? '0');
  const start = (parts: PartCount): void => {
    setCount(parts);
    setTyped(evenShares(parts).map((share) => format.number(share)));
  };
  const labels = typed.map((_, index) => t('season.part', { number: format.number(index + 1) }));
  return (
    <ChangeDialog
      title={t('season.newTitle')}
      text={t('season.newText')}
      action={t('season.action')}
      fields={['name', 'shares']}
      disabled={name.trim() === '' || !exact}
      save={() => api.POST('/api/v1/seasonality-profiles', { body: { name, shares } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          <ChoiceField
            label={t('season.count')}
            value={String(count)}
            error={refused('shares')}
            onChange={(value) => start(partCounts.find((each) => String(each) === value) ?? 12)}
            options={partCounts.map((each) => ({ value: String(each), label: t(`season.counts.${each}`) }))}
          />
          <PercentFields
            labels={labels}
            values={typed}
            valid={(value) => shareText(value) !== null}
            onChange={setTyped}
          />
          <Meaning>
            <p className={classes.total} data-wrong={!exact || undefined}>
              {total === null && t('season.unread')}
              {total !== null && exact && t('season.exact')}
              {total !== null &&
                !exact &&
                t('season.off', { total: format.number(total), rest: format.number(subtractDecimals('100', total)) })}
            </p>
          </Meaning>
          <Bars
            label={t('season.preview')}
            bars={shares.map((share, index) => ({
              label: format.number(index + 1),
              value: share,
              text: t('percent', { value: format.number(share, { places: 1 }) }),
            }))}
          />
        </>
      )}
    </ChangeDialog>
  );
}

const firstRamp = ['0', '25', '50', '75', '100'];

export function RampDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('administration/profiles');
  const format = useFormat();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(firstRamp);
  const percents = rampOf(typed);
  const resize = (months: number): void =>
    setTyped(Array.from({ length: months }, (_, index) => (index === months - 1 ? '100' : (typed[index] ?? '100'))));
  const labels = typed.map((_, index) => t('ramp.month', { number: format.number(index + 1) }));
  return (
    <ChangeDialog
      title={t('ramp.newTitle')}
      text={t('ramp.newText')}
      action={t('ramp.action')}
      fields={['name', 'percent_by_month']}
      disabled={name.trim() === '' || percents === null}
      save={() => api.POST('/api/v1/ramp-profiles', { body: { name, percent_by_month: percents ?? [] } })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField label={t('name')} value={name} error={refused('name')} onChange={setName} />
          <ChoiceField
            label={t('ramp.count')}
            value={String(typed.length)}
            error={refused('percent_by_month')}
            onChange={(value) => resize(Number(value))}
            options={Array.from({ length: 24 }, (_, index) => ({
              value: String(index + 1),
              label: t('ramp.months', { count: index + 1 }),
            }))}
          />
          <PercentFields
            labels={labels}
            values={typed}
            valid={(value) => /^\d{1,3}$/.test(value.trim()) && Number(value) <= 200}
            onChange={setTyped}
          />
          <Meaning>
            <p className={classes.total} data-wrong={percents === null || undefined}>
              {percents === null ? t('ramp.wrong') : t('ramp.right')}
            </p>
          </Meaning>
        </>
      )}
    </ChangeDialog>
  );
}
