import { Button, Modal, TextInput } from '@mantine/core';
import { IconSearch, IconTemplateOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';

import { problemOf } from '../../api';
import { EmptyState, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { findTemplates } from './find-templates';
import { TemplateFacts } from './template-facts';
import classes from './templates.module.css';
import { languageOf, templateDraft, templatesQuery, type Template, type TemplateDraft } from './templates-query';
import { useTemplateMetric } from './use-template-metric';

interface TemplatePickerProps {
  readonly replaces: boolean; // something is written already
  readonly onClose: () => void;
  readonly onDraft: (draft: TemplateDraft) => void;
}

export default function TemplatePicker({ replaces, onClose, onDraft }: TemplatePickerProps) {
  const { t } = useTexts('goal/templates');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pick.title')}
      size="xl"
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('pick.close') }}
    >
      <Picker replaces={replaces} onDraft={onDraft} />
    </Modal>
  );
}

function Picker({ replaces, onDraft }: Omit<TemplatePickerProps, 'onClose'>) {
  const { t } = useTexts('goal/templates');
  const templates = useQuery(templatesQuery(false));
  const id = useId();
  const [wanted, setWanted] = useState('');
  const metric = useTemplateMetric();
  const looked = useDeferredValue(wanted);
  const choose = useMutation({ mutationFn: ({ id }: Template) => templateDraft(id), onSuccess: onDraft });
  if (templates.isError) {
    return <ProblemNotice problem={problemOf(templates.error)} onRetry={() => void templates.refetch()} />;
  }
  if (templates.isPending) return <RowsSkeleton rows={6} />;
  const groups = findTemplates(
    templates.data.templates.filter(({ metric_in_use }) => metric_in_use),
    looked,
    metric,
  );
  return (
    <>
      <TextInput
        data-autofocus
        label={t('pick.search')}
        placeholder={t('pick.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {replaces && <p className={classes.note}>{t('pick.replaces')}</p>}
      {choose.isError && <ProblemNotice problem={problemOf(choose.error)} />}
      {groups.length === 0 && (
        <EmptyState icon={IconTemplateOff} title={t('none.title')} text={t('none.text')}>
          <Button variant="default" onClick={() => setWanted('')}>
            {t('none.clear')}
          </Button>
        </EmptyState>
      )}
      {groups.map(({ role, templates: found }, at) => (
        <section key={role} className={classes.group} aria-labelledby={`${id}-${at}`}>
          <h3 id={`${id}-${at}`} className={classes.role} lang={found[0] && languageOf(found[0])}>
            {role}
          </h3>
          <ul className={classes.list}>
            {found.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={classes.choice}
                  disabled={choose.isPending}
                  onClick={() => choose.mutate(one)}
                >
                  <TemplateFacts one={one} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
