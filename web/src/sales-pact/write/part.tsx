import type { PactPage, Section } from '../pact-queries';
import { ConsequencesPart } from './consequences-part';
import { ExpectationsPart } from './expectations-part';
import { MotivesPart } from './motives-part';
import { RolePart } from './role-part';
import { TargetsPart } from './targets-part';
import type { WordsDesk } from './use-words-desk';
import { isWaived, Waive } from './waive';
import classes from './write.module.css';

interface PartProps {
  readonly section: Section;
  readonly page: PactPage;
  readonly desk: WordsDesk;
}

// The fields of one section, or why it is left out.
export function Part({ section, page, desk }: PartProps) {
  const { pact } = page;
  return (
    <div className={classes.part}>
      {!isWaived(desk, section) && (
        <>
          {section === 'targets' && <TargetsPart desk={desk} pact={pact} />}
          {section === 'expectations' && <ExpectationsPart desk={desk} />}
          {section === 'motives' && <MotivesPart page={page} />}
          {section === 'consequences' && <ConsequencesPart desk={desk} />}
          {section === 'role' && <RolePart desk={desk} pact={pact} />}
        </>
      )}
      <Waive desk={desk} section={section} />
    </div>
  );
}
