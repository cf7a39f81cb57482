import { Button, Switch, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';

import { api, ifMatch, ok, problemOf } from '../../api';
import { useFormat } from '../../format';
import { useFacts } from '../../goal/editor/facts';
import { decimalMark } from '../../format/typed-amount';
import { findTemplates } from '../../goal/templates/find-templates';
import { TemplateFacts } from '../../goal/templates/template-facts';
import { languageOf, templatesQuery, type Template } from '../../goal/templates/templates-query';
import { useTemplateMetric } from '../../goal/templates/use-template-metric';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { ChangeDialog } from '../shared/change-dialog';
import { Section } from '../shared/section';
import { TemplateDialog } from './template-dialog';
import { emptyTemplate, forgetHandover, formOfTemplate, handedOver } from './template-form';
import classes from './templates-page.module.css';
import { VersionsDialog } from './versions-dialog';

const route = getRouteApi('/signed-in/administration/goal-templates');

// What goals are written from: the company's own templates, and those that come with the program.
export function TemplatesPage() {
  const { t } = useTexts('administration/templates');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const templates = useQuery(templatesQuery(true));
  const change = (changed: Partial<typeof search>): void =>
    void navigate({
      to: '/administration/goal-templates',
      search: (previous) => ({ ...previous, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => change({ edit: 'new' })}>
          {t('new')}
        </Button>
      </PageHeader>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.currentTarget.value || undefined })}
        />
        <Switch
          label={t('retired')}
          checked={search.retired === true}
          onChange={(event) => change({ retired: event.currentTarget.checked || undefined })}
        />
      </div>
      {templates.isPending && <RowsSkeleton rows={6} />}
      {templates.isError && (
        <ProblemNotice problem={problemOf(templates.error)} onRetry={() => void templates.refetch()} />
      )}
      {templates.isSuccess && (
        <>
          <Lists templates={templates.data.templates} onEdit={(edit) => change({ edit })} />
          <Editing
            templates={templates.data.templates}
            edit={search.edit}
            onClose={() => {
              forgetHandover();
              change({ edit: undefined });
            }}
          />
        </>
      )}
    </>
  );
}

interface ListsProps {
  readonly templates: readonly Template[];
  readonly onEdit: (id: string) => void;
}

function Lists({ templates, onEdit }: ListsProps) {
  const { t } = useTexts('administration/templates');
  const { q = '', retired } = route.useSearch();
  const wanted = useDeferredValue(q);
  const metric = useTemplateMetric();
  const own = templates.filter((one) => one.origin === 'own' && (retired === true || !one.retired));
  const library = templates.filter(({ origin }) => origin === 'library');
  const parts = [
    ['own', own],
    ['library', library],
  ] as const;
  return parts.map(([name, list]) => {
    const groups = findTemplates(list, wanted, metric);
    return (
      <Section key={name} title={t(`${name}.title`)} text={t(`${name}.text`)}>
        {groups.length === 0 && (
          <EmptyState
            icon={IconTemplate}
            title={t(wanted === '' ? `${name}.none` : 'nothing.title')}
            text={t(wanted === '' ? `${name}.noneText` : 'nothing.text')}
          />
        )}
        {groups.map(({ role, templates: found }) => (
          <div key={role}>
            <h3 className={classes.role} lang={found[0] && languageOf(found[0])}>
              {role}
            </h3>
            <ul className={classes.list}>
              {found.map((one) => (
                <li key={one.id} className={classes.item}>
                  <div className={classes.words}>
                    <TemplateFacts one={one} />
                    {!one.metric_in_use && <span className={classes.note}>{t('noMetric')}</span>}
                    {one.retired && <span className={classes.note}>{t('isRetired')}</span>}
                  </div>
                  <Actions one={one} onEdit={onEdit} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
    );
  });
}

interface ActionsProps {
  readonly one: Template;
  readonly onEdit: (id: string) => void;
}

function Actions({ one, onEdit }: ActionsProps) {
  const { t } = useTexts('administration/templates');
  const [open, setOpen] = useState<'offer' | 'versions' | null>(null);
  const { name } = one.content;
  const params = { params: { path: { id: one.id } }, headers: ifMatch(one.revision) };
  const close = (): void => setOpen(null);
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t(one.origin === 'own' ? 'editThis' : 'copyThis', { name })}
        onClick={() => onEdit(one.id)}
      >
        {t(one.origin === 'own' ? 'edit' : 'copy')}
      </Button>
      {one.origin === 'own' && (
        <>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t('versionsOf', { name })}
            onClick={() => setOpen('versions')}
          >
            {t('versions')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            aria-label={t(one.retired ? 'restoreThis' : 'retireThis', { name })}
            onClick={() => setOpen('offer')}
          >
            {t(one.retired ? 'restore' : 'retire')}
          </Button>
        </>
      )}
      {open === 'versions' && <VersionsDialog one={one} onClose={close} />}
      {open === 'offer' && (
        <ChangeDialog
          title={t(one.retired ? 'restoreTitle' : 'retireTitle', { name })}
          text={t(one.retired ? 'restoreText' : 'retireText')}
          action={t(one.retired ? 'restore' : 'retire')}
          save={() =>
            one.retired
              ? ok(api.POST('/api/v1/goal-templates/{id}/restore', params))
              : ok(api.POST('/api/v1/goal-templates/{id}/retire', params))
          }
          onClose={close}
        />
      )}
    </div>
  );
}

interface EditingProps {
  readonly templates: readonly Template[];
  readonly edit: string | undefined;
  readonly onClose: () => void;
}

// What the address says is being edited: one of the company's own, a copy of the library's, or a new one.
function Editing({ templates, edit, onClose }: EditingProps) {
  const { facts } = useFacts();
  const { locale } = useFormat();
  if (edit === undefined || !facts) return null;
  const one = templates.find(({ id }) => id === edit);
  if (!one && edit !== 'new') return null;
  const begun = one ? formOfTemplate(one.content, decimalMark(locale)) : (handedOver() ?? emptyTemplate);
  return (
    <TemplateDialog
      key={edit}
      begun={begun}
      stored={one?.origin === 'own' ? one : null}
      facts={facts}
      onClose={onClose}
    />
  );
}
