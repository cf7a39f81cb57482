import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBarToDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { pactTemplatesQuery, type PactTemplate } from '../../pact-templates/template-queries';
import { useTexts } from '../../texts';
import type { PactWhole, PactWords, Section } from '../pact-queries';
import { formOf } from '../words/form';
import { comparable, sideBySide, withClause, type Pair } from '../words/side-by-side';
import { useClauseWords } from '../words/use-clause-words';
import type { WordsDesk } from './use-words-desk';
import classes from './write.module.css';

interface BesideTemplateProps {
  readonly whole: PactWhole;
  readonly desk: WordsDesk;
  readonly section: Section;
}

// The draft beside the template of the role: what is different, and one click to take the template's words.
export function BesideTemplate({ whole, desk, section }: BesideTemplateProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const [open, setOpen] = useState(false);
  const templates = useQuery({ ...pactTemplatesQuery(), enabled: open }).data?.templates ?? [];
  const begunWith = whole.events.find(({ kind }) => kind === 'opened')?.comment ?? '';
  const [chosen, setChosen] = useState(begunWith);
  const template = templates.find(({ id }) => id === chosen) ?? templates[0];
  if (section === 'motives') return null;
  return (
    <details className={classes.beside} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('beside.title')}</summary>
      {template && (
        <>
          <NativeSelect
            label={t('beside.choose')}
            data={templates.map(({ id, name }) => ({ value: id, label: name }))}
            value={template.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Differing
            draft={whole.draft}
            template={template}
            own={template.id === begunWith}
            desk={desk}
            section={section}
          />
        </>
      )}
    </details>
  );
}

interface DifferingProps {
  readonly draft: PactWords;
  readonly template: PactTemplate;
  readonly own: boolean; // the draft began with it, so that its keys are the draft's
  readonly desk: WordsDesk;
  readonly section: Section;
}

function Differing({ draft, template, own, desk, section }: DifferingProps) {
  const { t } = useTexts(['sales-pact/write', 'sales-pact/words']);
  const clauses = useClauseWords();
  const words = useMemo(() => {
    const empty = { ...draft, expectations: { ...draft.expectations, of_rep: [], of_manager: [] } };
    return comparable(template.words, own ? draft : empty);
  }, [draft, template, own]);
  const pairs = useMemo(
    () => sideBySide(clauses(own ? draft : comparable(draft, words)), clauses(words)),
    [clauses, draft, own, words],
  );
  const differing = pairs.filter(({ section: of, same, manager }) => of === section && !same && manager !== null);
  const take = (pair: Pair): void => desk.change(withClause(desk.form, formOf(words, desk.mark), pair));
  if (differing.length === 0) return <p className={classes.hint}>{t('beside.nothing')}</p>;
  return (
    <ul className={classes.besideList}>
      {differing.map((pair) => (
        <li key={pair.key} className={classes.pairOf}>
          <h3 className={classes.pairTitle}>{t(`sales-pact/words:group.${pair.group}`)}</h3>
          <div className={classes.sides}>
            <div className={classes.side} data-empty={pair.rep === null}>
              <p className={classes.who}>{t('beside.draft')}</p>
              <p className={classes.what}>{pair.rep?.text ?? t('sides.nothing')}</p>
            </div>
            <div className={classes.side}>
              <p className={classes.who}>{template.name}</p>
              <p className={classes.what}>{pair.manager?.text}</p>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconArrowBarToDown size={15} aria-hidden />}
                aria-label={t('sides.takeOf', { name: template.name, text: pair.manager?.text ?? '' })}
                onClick={() => take(pair)}
              >
                {t('sides.take')}
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
