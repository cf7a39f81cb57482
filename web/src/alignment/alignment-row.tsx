import { IconAlertTriangle, IconChevronRight, IconLinkOff, IconShieldExclamation } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import { useFormat } from '../format';
import { GoalMarks, StatusBadge } from '../parts';
import { useTexts } from '../texts';
import classes from './alignment-tree.module.css';
import type { Line } from './tree';
import { flagOf, linkKindOf, useAmounts } from './words';

interface RowProps {
  readonly line: Line;
  readonly title: string;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
}

// One line of the map. The keyboard is on the line; what can be pointed at inside has its key there.
export function AlignmentRow({ line, title, isCurrent, onFocus, onPress, onToggle, onChoose }: RowProps) {
  const { t } = useTexts('alignment');
  const { node, depth, place, of, open } = line;
  return (
    <tr
      role="row"
      data-path={line.path}
      data-kind={node.kind}
      className={classes.row}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={node.children > 0 ? open : undefined}
      onFocus={onFocus}
      onKeyDown={onPress}
    >
      <th role="rowheader" scope="row">
        <div className={classes.goal} style={{ paddingInlineStart: `${(depth - 1) * 1.35}rem` }}>
          {node.children > 0 ? (
            <button
              type="button"
              tabIndex={-1}
              className={classes.twist}
              aria-label={t(open ? 'close' : 'open', { title })}
              onClick={onToggle}
            >
              <IconChevronRight size={17} stroke={2} aria-hidden data-open={open} />
            </button>
          ) : (
            <span className={classes.leaf} />
          )}
          <div className={classes.words}>
            <button type="button" tabIndex={-1} className={classes.title} onClick={onChoose}>
              {title}
            </button>
            <Meta line={line} />
          </div>
        </div>
      </th>
      <td role="gridcell" data-numeric>
        <Number line={line} />
      </td>
      <td role="gridcell">
        {node.status !== null && <StatusBadge status={node.status} size="sm" />}
        <GoalMarks goal={node} />
        {node.children_at_risk > 0 && (
          <span className={classes.small}>{t('atRisk', { count: node.children_at_risk })}</span>
        )}
        {node.guard_broken && (
          <span className={classes.flag} data-tone="bad">
            <IconShieldExclamation size={16} stroke={1.8} aria-hidden />
            {t('guardBroken')}
          </span>
        )}
      </td>
      <td role="gridcell">
        <CoverageChip line={line} />
      </td>
    </tr>
  );
}

// Who, when, how it hangs here, and what is wrong with it.
function Meta({ line: { node } }: { readonly line: Line }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  if (node.kind === 'loose') return <span className={classes.meta}>{t('loose.text')}</span>;
  const period =
    node.period === null
      ? ''
      : node.period.label === '' || node.period.label.includes('..')
        ? format.dateRange(node.period.start, node.period.end)
        : format.period(node.period.label);
  return (
    <span className={classes.meta}>
      {node.owner && <span>{node.owner.name}</span>}
      {period !== '' && <span>{period}</span>}
      {node.link && node.link.kind !== 'sum' && <span>{t(`kind.${linkKindOf(node.link.kind)}.name`)}</span>}
      {node.link?.kind === 'sum' && node.link.share !== '1.000000' && (
        <span>{t('sumOf', { share: format.percent(node.link.share, { places: 4 }) })}</span>
      )}
      {node.state === 'draft' && <span>{t('draft')}</span>}
      {node.state === 'agreed' && <span>{t('agreed')}</span>}
      {node.flags
        .filter(({ code }) => code !== 'GAP' && code !== 'EXCESSIVE')
        .map(({ code }, index) => (
          <span key={`${code} ${index}`} className={classes.flag} data-tone="warn">
            {code === 'ORPHAN' ? (
              <IconLinkOff size={15} stroke={1.9} aria-hidden />
            ) : (
              <IconAlertTriangle size={15} stroke={1.9} aria-hidden />
            )}
            {t(`flag.${flagOf(code)}.name`)}
          </span>
        ))}
    </span>
  );
}

function Number({ line: { node } }: { readonly line: Line }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const amount = useAmounts();
  if (node.target === null) {
    return node.drivers === null ? null : (
      <>
        <span className={classes.number}>{format.percent(node.drivers, { places: 0 })}</span>
        <span className={classes.small}>{t('ofDrivers')}</span>
      </>
    );
  }
  return (
    <>
      <span className={classes.number}>{amount(node, node.actual)}</span>
      <span className={classes.small}>{t('ofTarget', { target: amount(node, node.target) })}</span>
    </>
  );
}

function CoverageChip({ line: { node } }: { readonly line: Line }) {
  const { t } = useTexts('alignment');
  const format = useFormat();
  const amount = useAmounts();
  const { coverage } = node;
  if (coverage === null) {
    return node.drivers !== null && node.target !== null ? (
      <span className={classes.small}>{t('drivers', { percent: format.percent(node.drivers, { places: 0 }) })}</span>
    ) : null;
  }
  return (
    <>
      <span className={classes.coverage}>
        <span className={classes.percent}>{format.percent(coverage.coverage, { places: 0 })}</span>
        <StatusBadge status={coverage.band} size="sm" />
      </span>
      {coverage.band === 'gap' && (
        <span className={classes.small}>{t('gap', { amount: amount(node, coverage.gap) })}</span>
      )}
    </>
  );
}
