import { Button } from '@mantine/core';
import { IconChevronRight, IconFileSpreadsheet, IconFlask, type Icon } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';

import { problemOf } from '../api';
import { PageHeader } from '../parts/page-header';
import { ProblemNotice } from '../parts/problem-notice';
import { useSession } from '../session/session';
import { useTexts } from '../texts';
import { Checklist } from './checklist';
import { useLoadSample } from './sample-data';
import classes from './welcome-page.module.css';

// After the set-up: look around with invented data, or bring the own.
export function WelcomePage() {
  const { t } = useTexts('setup');
  const { workspace } = useSession();
  const navigate = useNavigate();
  const loading = useLoadSample(() => void navigate({ to: '/' }));
  return (
    <div className={classes.page}>
      <PageHeader title={t('welcome.heading', { company: workspace.name })} text={t('welcome.text')} />
      <div className={classes.choices}>
        <Choice icon={IconFileSpreadsheet} title={t('welcome.files.title')} text={t('welcome.files.text')}>
          <Button
            renderRoot={(props) => <Link to="/imports/new" {...props} />}
            size="md"
            rightSection={<IconChevronRight size={18} aria-hidden />}
          >
            {t('welcome.files.action')}
          </Button>
        </Choice>
        <Choice icon={IconFlask} title={t('welcome.sample.title')} text={t('welcome.sample.text')}>
          <Button variant="default" size="md" loading={loading.isPending} onClick={() => loading.mutate()}>
            {t('welcome.sample.action')}
          </Button>
        </Choice>
      </div>
      {loading.isError && <ProblemNotice problem={problemOf(loading.error)} />}
      <Checklist />
    </div>
  );
}

interface ChoiceProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Choice({ icon: ChoiceIcon, title, text, children }: ChoiceProps) {
  return (
    <section className={classes.choice}>
      <ChoiceIcon size={32} stroke={1.3} aria-hidden className={classes.icon} />
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      <div className={classes.action}>{children}</div>
    </section>
  );
}
