import classes from './document.module.css';
import type { Change, Marked, Piece } from './redline';

export interface DocumentGroup {
  readonly group: string;
  readonly title: string;
  readonly prose: boolean; // one text and not a list
}

export interface DocumentPart {
  readonly section: string;
  readonly title: string;
  readonly note?: string | undefined; // beneath the title
  readonly groups: readonly DocumentGroup[];
}

interface ClauseDocumentProps {
  readonly parts: readonly DocumentPart[];
  readonly clauses: readonly Marked[];
  readonly changeWord: (change: Exclude<Change, 'same'>) => string;
  readonly level?: 2 | 3; // of the sections' headings
}

// The words of a pact as one reads a contract: section by section, changes marked in word, sign and colour.
export function ClauseDocument({ parts, clauses, changeWord, level = 2 }: ClauseDocumentProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes.document}>
      {parts.map(({ section, title, note, groups }, index) => (
        <section key={section} className={classes.section}>
          <Heading className={classes.heading}>
            <span className={classes.number}>{index + 1}</span> {title}
          </Heading>
          {note !== undefined && <p className={classes.note}>{note}</p>}
          {groups.map((group) => (
            <Group
              key={group.group}
              group={group}
              clauses={clauses.filter((clause) => clause.section === section && clause.group === group.group)}
              changeWord={changeWord}
              level={level}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface GroupProps extends Pick<ClauseDocumentProps, 'clauses' | 'changeWord'> {
  readonly group: DocumentGroup;
  readonly level: 2 | 3;
}

function Group({ group, clauses, changeWord, level }: GroupProps) {
  const Title = level === 2 ? 'h3' : 'h4';
  if (clauses.length === 0) return null;
  const said = clauses.map((clause) => <Said key={clause.key} clause={clause} changeWord={changeWord} />);
  return (
    <div className={classes.group}>
      <Title className={classes.title}>{group.title}</Title>
      {group.prose ? (
        said
      ) : (
        <ul className={classes.list} data-group={group.group}>
          {said.map((each) => (
            <li key={each.key}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface SaidProps extends Pick<ClauseDocumentProps, 'changeWord'> {
  readonly clause: Marked;
}

function Said({ clause, changeWord }: SaidProps) {
  return (
    <p className={classes.text} data-change={clause.change}>
      {clause.change !== 'same' && <span className={classes.mark}>{changeWord(clause.change)}</span>}
      <Pieces pieces={clause.pieces} />
    </p>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'added') return <ins key={index}>{text}</ins>;
    return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
  });
}
