import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { download, fileNameOf } from '../../charts/download';
import { useFormat } from '../../format';
import { templatesKey, type PactTemplate } from '../../pact-templates/template-queries';
import { ProblemNotice } from '../../parts';
import type { Section } from '../../sales-pact/pact-queries';
import { PactDocument } from '../../sales-pact/words/document';
import { unmarked } from '../../pact/redline';
import { useClauseWords } from '../../sales-pact/words/use-clause-words';
import { useTexts } from '../../texts';
import type { Opened } from './pact-templates-page';
import classes from './pact-templates-page.module.css';
import { fileOf } from './template-file';

const shown: readonly Section[] = ['targets', 'expectations', 'consequences', 'role'];

interface TemplateItemProps {
  readonly one: PactTemplate;
  readonly onOpen: (opened: Opened) => void;
}

// One template: whom it is for, its words when they are asked for, and what can be done with it.
export function TemplateItem({ one, onOpen }: TemplateItemProps) {
  const { t } = useTexts('administration/pact-templates');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <li className={classes.item}>
      <h2 className={classes.name}>{one.name}</h2>
      <p className={classes.facts}>
        {one.origin === 'library'
          ? t('library', { role: one.for_role })
          : t('own', {
              role: one.for_role,
              version: one.version,
              name: one.written_by,
              at: format.instant(one.written_at),
            })}
        {one.retired && ` · ${t('isRetired')}`}
      </p>
      {one.about !== '' && <p className={classes.about}>{one.about}</p>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('words')}</summary>
        {open && <Words one={one} />}
      </details>
      <Actions one={one} onOpen={onOpen} />
    </li>
  );
}

function Words({ one }: { readonly one: PactTemplate }) {
  const clauses = useClauseWords();
  return <PactDocument clauses={clauses(one.words).map(unmarked)} level={3} only={shown} />;
}

function Actions({ one, onOpen }: TemplateItemProps) {
  const { t } = useTexts('administration/pact-templates');
  const client = useQueryClient();
  const offer = useMutation({
    mutationFn: () => {
      const params = { params: { path: { id: one.id } }, headers: ifMatch(one.revision) };
      return one.retired
        ? ok(api.POST('/api/v1/pact-templates/{id}/restore', params))
        : ok(api.POST('/api/v1/pact-templates/{id}/retire', params));
    },
    onSettled: () => client.invalidateQueries({ queryKey: templatesKey }),
  });
  const save = (): void =>
    download(`${fileNameOf(one.name)}.json`, new Blob([fileOf(one)], { type: 'application/json' }));
  return (
    <div className={classes.actions}>
      <Button variant="default" size="compact-md" aria-label={t('exportOf', { name: one.name })} onClick={save}>
        {t('export')}
      </Button>
      {one.origin === 'library' ? (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('copyOf', { name: one.name })}
          onClick={() => onOpen({ into: null, from: one })}
        >
          {t('copy')}
        </Button>
      ) : (
        one.may_edit && (
          <>
            {!one.retired && (
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('versionOf', { name: one.name })}
                onClick={() => onOpen({ into: one, from: one })}
              >
                {t('version')}
              </Button>
            )}
            <Button variant="subtle" color="gray" size="compact-md" onClick={() => offer.mutate()}>
              {t(one.retired ? 'restore' : 'retire')}
            </Button>
          </>
        )
      )}
      {offer.isError && <ProblemNotice problem={problemOf(offer.error)} />}
    </div>
  );
}
