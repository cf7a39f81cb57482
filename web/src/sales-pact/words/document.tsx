import { useTexts } from '../../texts';
import { sections, type Section } from '../pact-queries';
import { groups, isProse } from './clauses';
import classes from './document.module.css';
import type { Marked, Piece } from './redline';

interface DocumentProps {
  readonly clauses: readonly Marked[];
  readonly level?: 2 | 3; // of the sections' headings
  readonly only?: readonly Section[]; // what the reader may see; all of it without
}

// The words of a pact as one reads a contract: section by section, changes marked in word, sign and colour.
export function PactDocument({ clauses, level = 2, only = sections }: DocumentProps) {
  const { t } = useTexts('sales-pact/words');
  const Heading = level === 2 ? 'h2' : 'h3';
  const Group = level === 2 ? 'h3' : 'h4';
  return (
    <div className={classes.document}>
      {sections.map((section, index) => {
        if (!only.includes(section)) return null;
        const own = clauses.filter((clause) => clause.section === section);
        return (
          <section key={section} className={classes.section}>
            <Heading className={classes.heading}>
              <span className={classes.number}>{index + 1}</span> {t(`section.${section}`)}
            </Heading>
            {section === 'motives' && <p className={classes.note}>{t('motivesNote')}</p>}
            {own.length === 0 && section !== 'motives' && <p className={classes.note}>{t('nothing')}</p>}
            {groups[section].map((group) => {
              const clausesOfGroup = own.filter((clause) => clause.group === group);
              if (clausesOfGroup.length === 0) return null;
              return (
                <div key={group} className={classes.group}>
                  <Group className={classes.title}>{t(`group.${group}`)}</Group>
                  {isProse(group) ? (
                    clausesOfGroup.map((clause) => <Said key={clause.key} clause={clause} />)
                  ) : (
                    <ul className={classes.list} data-group={group}>
                      {clausesOfGroup.map((clause) => (
                        <li key={clause.key}>
                          <Said clause={clause} />
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
              );
            })}
          </section>
        );
      })}
    </div>
  );
}

function Said({ clause }: { readonly clause: Marked }) {
  const { t } = useTexts('sales-pact/words');
  return (
    <p className={classes.text} data-change={clause.change}>
      {clause.change !== 'same' && <span className={classes.mark}>{t(`change.${clause.change}`)}</span>}
      <Pieces pieces={clause.pieces} />
    </p>
  );
}

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'added') return <ins key={index}>{text}</ins>;
    return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
  });
}
