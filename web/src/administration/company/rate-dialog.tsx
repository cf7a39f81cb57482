import { useState } from 'react';

import { api, ifMatch } from '../../api';
import { useFormat } from '../../format';
import { useSession } from '../../session/session';
import { ChangeDialog } from '../shared/change-dialog';
import { ChoiceField, DateField, FieldRow, Meaning, TextField } from '../shared/fields';
import { useTexts } from '../../texts';
import { rateText, type Rate } from './rates';

interface RateDialogProps {
  readonly rate: Rate | null;
  readonly revision: number;
  readonly onClose: () => void;
}

export function RateDialog({ rate, revision, onClose }: RateDialogProps) {
  const { t } = useTexts('administration/company');
  const format = useFormat();
  const { today, workspace } = useSession();
  const [kind, setKind] = useState<'plan' | 'dated'>(rate?.kind === 'dated' ? 'dated' : 'plan');
  const [from, setFrom] = useState(rate?.from ?? '');
  const [to, setTo] = useState(rate?.to ?? workspace.base_currency);
  const [since, setSince] = useState(rate?.valid_from ?? today);
  const [typed, setTyped] = useState(rate ? format.number(rate.rate) : '');
  const value = rateText(typed);
  const codes = Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: code }));
  const complete = from !== '' && to !== '' && from !== to && since !== '' && value !== null;
  return (
    <ChangeDialog
      title={rate ? t('rates.changeTitle') : t('rates.addTitle')}
      text={rate ? t('rates.changeText') : t('rates.addText')}
      action={t('save')}
      fields={['rates', 'rates/0/from', 'rates/0/to', 'rates/0/rate', 'rates/0/valid_from']}
      disabled={!complete}
      save={() =>
        api.PUT('/api/v1/exchange-rates', {
          headers: ifMatch(revision),
          body: { rates: [{ kind, from, to, valid_from: since, rate: value ?? '' }] },
        })
      }
      onClose={onClose}
    >
      {(refused) => (
        <>
          {!rate && (
            <>
              <ChoiceField
                label={t('rates.kind')}
                value={kind}
                onChange={(chosen) => setKind(chosen === 'dated' ? 'dated' : 'plan')}
                description={t(`rates.kinds.${kind}.means`)}
                options={(['plan', 'dated'] as const).map((each) => ({
                  value: each,
                  label: t(`rates.kinds.${each}.name`),
                }))}
              />
              <FieldRow>
                <ChoiceField
                  label={t('rates.fromCurrency')}
                  value={from}
                  error={refused('rates/0/from')}
                  onChange={setFrom}
                  options={[{ value: '', label: t('rates.choose') }, ...codes]}
                />
                <ChoiceField
                  label={t('rates.toCurrency')}
                  value={to}
                  error={refused('rates/0/to')}
                  onChange={setTo}
                  options={codes}
                />
              </FieldRow>
              <DateField
                label={t('rates.since')}
                value={since}
                error={refused('rates/0/valid_from')}
                onChange={setSince}
              />
            </>
          )}
          <TextField
            label={t('rates.rate')}
            description={t('rates.rateHint')}
            value={typed}
            error={
              refused('rates/0/rate') ??
              refused('rates') ??
              (typed !== '' && value === null ? t('rates.wrong') : undefined)
            }
            onChange={setTyped}
          />
          {complete && (
            <Meaning>
              <p>
                {t('rates.means', {
                  one: format.money('1', from, { places: 0 }),
                  other: `${format.number(value)} ${to}`,
                  date: format.date(since),
                })}
              </p>
            </Meaning>
          )}
        </>
      )}
    </ChangeDialog>
  );
}
