import { Button, Switch } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { problemOf } from '../../api';
import { pactTemplatesQuery, type PactTemplate } from '../../pact-templates/template-queries';
import { PageHeader, ProblemNotice, RowsSkeleton } from '../../parts';
import { useTexts } from '../../texts';
import { ImportDialog } from './import-dialog';
import classes from './pact-templates-page.module.css';
import { TemplateItem } from './template-item';

const route = getRouteApi('/signed-in/administration/pact-templates');

export interface Opened {
  readonly into: PactTemplate | null;
  readonly from: PactTemplate | null;
}

// What sales pacts begin with: the company's own templates, and those that come with the program.
export function PactTemplatesPage() {
  const { t } = useTexts('administration/pact-templates');
  const { retired = false } = route.useSearch();
  const navigate = route.useNavigate();
  const listing = useQuery(pactTemplatesQuery(retired));
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      <PageHeader title={t('title')} text={t('text')}>
        <Button
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => setOpened({ into: null, from: null })}
        >
          {t('new')}
        </Button>
      </PageHeader>
      <Switch
        label={t('retired')}
        checked={retired}
        onChange={(event) =>
          void navigate({ search: { retired: event.currentTarget.checked || undefined }, replace: true })
        }
      />
      {listing.isPending && <RowsSkeleton rows={6} />}
      {listing.isError && <ProblemNotice problem={problemOf(listing.error)} onRetry={() => void listing.refetch()} />}
      {listing.isSuccess && (
        <ul className={classes.list}>
          {listing.data.templates.map((one) => (
            <TemplateItem key={one.id} one={one} onOpen={setOpened} />
          ))}
        </ul>
      )}
      {opened && <ImportDialog into={opened.into} from={opened.from} onClose={() => setOpened(null)} />}
    </>
  );
}
