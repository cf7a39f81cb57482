import { IconAlertCircle } from '@tabler/icons-react';

import { useFormat } from '../format';
import { isDateText } from '../format/dates';
import { useTexts } from '../texts';
import { fieldKey } from './file-problems';
import panel from './file-panel.module.css';
import classes from './preview-table.module.css';
import { reasonOf } from './reason';
import type { Preview } from './types';

const plainNumber = /^-?\d+(\.\d+)?$/;

type Row = Preview['first_rows'][number];

// The first rows as they will be read; a cell that is refused says why.
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { t } = useTexts('imports');
  const shown = preview.fields.map((field, index) => ({ field, index })).filter(({ field }) => field.made_of !== '');
  const refused = preview.first_rows.filter((row) => row.refused);
  if (preview.first_rows.length === 0) return <p className={panel.lead}>{t('rows.none')}</p>;
  return (
    <section>
      <h3 className={panel.subtitle}>{t('rows.title', { count: preview.first_rows.length })}</h3>
      <p className={panel.lead}>{t('rows.lead')}</p>
      <div
        className={classes.scroller}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by keyboard
        tabIndex={0}
        role="region"
        aria-label={t('rows.title', { count: preview.first_rows.length })}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.line}>
                {t('rows.line')}
              </th>
              {shown.map(({ field }) => (
                <th key={field.name} scope="col" data-numeric={field.type === 'number' || undefined}>
                  {t(`fields.${fieldKey(preview.kind, field.name)}.name`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.first_rows.map((row) => (
              <tr key={row.line} data-refused={row.refused || undefined}>
                <th scope="row" className={classes.line}>
                  {row.line}
                </th>
                {shown.map(({ field, index }) => (
                  <Cell key={field.name} cell={row.cells[index]} type={field.type} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > 0 && <Refusals rows={refused} preview={preview} />}
    </section>
  );
}

function Cell({ cell, type }: { readonly cell: Row['cells'][number] | undefined; readonly type: string }) {
  const { t } = useTexts('imports');
  const format = useFormat();
  if (!cell) return <td />;
  const numeric = type === 'number' || undefined;
  const refusal = refusalOf(cell);
  if (refusal !== null) {
    return (
      <td data-refused data-numeric={numeric} title={refusal}>
        <IconAlertCircle size={14} stroke={2} aria-hidden className={classes.mark} />
        {cell.text === '' ? t('rows.empty') : cell.text}
        <span className="visually-hidden">{t('rows.refused', { reason: refusal })}</span>
      </td>
    );
  }
  const text =
    type === 'date' && isDateText(cell.text)
      ? format.date(cell.text)
      : type === 'number' && plainNumber.test(cell.text)
        ? format.number(cell.text)
        : cell.text;
  return <td data-numeric={numeric}>{text}</td>;
}

// Why a value can't be read; null when it can.
function refusalOf({ code, message, text }: Row['cells'][number]): string | null {
  if (code === null) return null;
  return reasonOf({ code, message: message ?? code, value: text, column: '' });
}

// Why, in words below the table: a hint that only hovers helps nobody on a phone.
function Refusals({ rows, preview }: { readonly rows: readonly Row[]; readonly preview: Preview }) {
  const { t } = useTexts('imports');
  const reasons = rows.flatMap((row) => [
    ...row.problems.map((problem) => ({ line: row.line, field: '', message: reasonOf(problem) })),
    ...row.cells.flatMap((cell, index) => {
      const message = refusalOf(cell);
      return message === null ? [] : [{ line: row.line, field: preview.fields[index]?.name ?? '', message }];
    }),
  ]);
  return (
    <ul className={classes.reasons}>
      {reasons.slice(0, 8).map((reason) => (
        <li key={`${reason.line} ${reason.field}`}>
          <strong>
            {t('line', { line: reason.line })}
            {reason.field !== '' && `, ${t(`fields.${fieldKey(preview.kind, reason.field)}.name`)}`}
          </strong>
          {`: ${reason.message}`}
        </li>
      ))}
    </ul>
  );
}
