import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';

import { ChangeDialog } from '../../administration/shared/change-dialog';
import { useFormat } from '../../format';
import { useTexts } from '../../texts';
import { useEditing } from '../editor/editor-context';
import { focusField } from '../editor/field-frame';
import classes from './give-bar.module.css';
import type { ManyAct, missingIn } from './many-body';
import { isRefused, type RowView } from './outcomes';
import type { Giving } from './use-give';
import type { Tried } from './use-try';

interface GiveBarProps {
  readonly views: readonly RowView[];
  readonly tried: Tried;
  readonly missing: ReturnType<typeof missingIn>;
  readonly unread: boolean;
  readonly give: Giving;
}

// The word to do it, what it would do, and what stands in its way; it stays in sight.
export function GiveBar({ views, tried, missing, unread, give }: GiveBarProps) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const { form } = useEditing();
  const [asked, setAsked] = useState<ManyAct | null>(null);
  const act: ManyAct = form.assigned ? 'assign' : 'propose';
  const refused = views.filter(isRefused).length;
  const counted = { count: views.length, number: format.number(views.length) };
  const stopped = missing.length > 0 || unread || views.length === 0;
  const state =
    missing.length > 0
      ? null
      : refused > 0
        ? t('bar.refused', { count: refused, number: format.number(refused) })
        : tried.busy || !tried.whole
          ? t('bar.busy', counted)
          : t('bar.fine', counted);
  return (
    <div className={classes.bar}>
      <div className={classes.words}>
        {state === null ? (
          <p>
            {t('missing.text')}{' '}
            {missing.map((name, index) => (
              <span key={name}>
                {index > 0 && ', '}
                {name === 'rows' || name === 'statement' ? (
                  t(`missing.${name}`)
                ) : (
                  <button type="button" className={classes.link} onClick={() => focusField(name)}>
                    {t(`missing.${name}`)}
                  </button>
                )}
              </span>
            ))}
          </p>
        ) : (
          <p role="status" data-tone={refused > 0 ? 'bad' : undefined}>
            {state}
          </p>
        )}
        {give.problem && give.refused.size > 0 && (
          <p role="alert" data-tone="bad">
            {t('bar.none')}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" disabled={stopped} onClick={() => setAsked('draft')}>
          {t('do.draft', counted)}
        </Button>
        <Button
          leftSection={<IconSend size={18} stroke={1.7} aria-hidden />}
          disabled={stopped || refused > 0 || tried.busy || !tried.whole}
          onClick={() => setAsked(act)}
        >
          {t(`do.${act}`, counted)}
        </Button>
      </div>
      {asked && (
        <ChangeDialog
          title={t(`sure.title.${asked}`, counted)}
          text={<Sure act={asked} views={views} />}
          action={t(`do.${asked}`, counted)}
          save={() => give.give(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

// In words, what happens to how many.
function Sure({ act, views }: { readonly act: ManyAct; readonly views: readonly RowView[] }) {
  const { t } = useTexts('goal/many');
  const format = useFormat();
  const isUnit = ({ row, outcome }: RowView): boolean => (row.known?.kind ?? outcome?.owner?.kind) === 'unit';
  const units = views.filter(isUnit).length;
  const people = views.length - units;
  const far = views.filter(({ outcome }) => outcome?.realism === 'unrealistic').length;
  const say = (key: 'people' | 'units', count: number): string =>
    t(`sure.${act}.${key}`, { count, number: format.number(count) });
  return (
    <>
      {people > 0 && <p>{say('people', people)}</p>}
      {units > 0 && <p>{say('units', units)}</p>}
      {far > 0 && <p>{t('sure.far', { count: far, number: format.number(far) })}</p>}
      <p>{t('sure.all')}</p>
    </>
  );
}
