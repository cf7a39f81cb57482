import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconCircle, IconCircleCheckFilled, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';

import { api, ok, queryKeys, type Schemas } from '../api';
import { hasRole, useSession } from '../session/session';
import { useTexts } from '../texts';
import classes from './checklist.module.css';

type Item = Schemas['ChecklistItemView'];

const checklistKey = [...queryKeys.numbers, 'checklist'];

// What is still to do in the first days. Any page may place it; it shows itself to whoever administers the company, until
// everything is done or it was put away.
export function Checklist() {
  const { t } = useTexts('setup');
  const session = useSession();
  const heading = useId();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: checklistKey,
    queryFn: () => ok(api.GET('/api/v1/checklist')),
    enabled: hasRole(session, 'ops'),
    retry: false,
  });
  const dismissal = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/checklist')),
    onSuccess: () => client.invalidateQueries({ queryKey: checklistKey }),
  });
  if (!list.data || list.data.dismissed) return null;
  const done = list.data.items.filter((item) => item.done).length;
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.head}>
        <div>
          <h2 id={heading} className={classes.title}>
            {list.data.complete ? t('checklist.complete') : t('checklist.title')}
          </h2>
          <p className={classes.text}>{t('checklist.progress', { done, count: list.data.items.length })}</p>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('checklist.dismiss')}
          title={t('checklist.dismiss')}
          loading={dismissal.isPending}
          onClick={() => dismissal.mutate()}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <ul className={classes.items}>
        {list.data.items.map((item) => (
          <li key={item.step}>
            <ChecklistItem item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChecklistItem({ item }: { readonly item: Item }) {
  const { t } = useTexts('setup');
  const words = (
    <span className={classes.words}>
      <span className={classes.name}>{t(`checklist.steps.${item.step}.title`)}</span>
      {!item.done && <span className={classes.hint}>{t(`checklist.steps.${item.step}.hint`)}</span>}
    </span>
  );
  if (item.done) {
    return (
      <div className={classes.item} data-done>
        <IconCircleCheckFilled size={20} aria-hidden className={classes.check} />
        {words}
        <span className="visually-hidden">{t('checklist.done')}</span>
      </div>
    );
  }
  return (
    <a href={item.link} className={classes.item}>
      <IconCircle size={20} stroke={1.5} aria-hidden className={classes.circle} />
      {words}
      <IconChevronRight size={16} aria-hidden className={classes.arrow} />
    </a>
  );
}
