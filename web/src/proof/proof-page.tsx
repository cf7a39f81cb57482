import { Button } from '@mantine/core';
import { IconDownload, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';

import { problemOf } from '../api';
import { EmptyState, PageHeader, ProblemNotice, RowsSkeleton } from '../parts';
import { useTexts } from '../texts';
import { CheckpointFacts } from './checkpoint-facts';
import { HowToCheck } from './how-to-check';
import { proofQuery, type PactKind, type Proof } from './proof-queries';
import classes from './proof-page.module.css';
import { ProvenText } from './proven-text';

const salesPact = getRouteApi('/signed-in/sales-pacts/$id/proof');
const teamPact = getRouteApi('/signed-in/pacts/$id/proof');

export function SalesPactProof() {
  return <ProofPage kind="sales-pacts" id={salesPact.useParams().id} />;
}

export function TeamPactProof() {
  return <ProofPage kind="pacts" id={teamPact.useParams().id} />;
}

interface ProofPageProps {
  readonly kind: PactKind;
  readonly id: string;
}

// What was signed, where the log tells of it, and how anybody checks that without this program.
function ProofPage({ kind, id }: ProofPageProps) {
  const { t } = useTexts('proof');
  const proof = useQuery(proofQuery(kind, id));
  const signed = proof.data?.texts.some(({ signatures }) => signatures.length > 0) ?? false;
  return (
    <article className={classes.page}>
      <PageHeader title={t('title')} text={t('text')}>
        <Button
          variant="default"
          renderRoot={(props) =>
            kind === 'pacts' ? (
              <Link {...props} to="/pacts/$id" params={{ id }} />
            ) : (
              <Link {...props} to="/sales-pacts/$id" params={{ id }} />
            )
          }
        >
          {t('back')}
        </Button>
        {signed && (
          <Button
            component="a"
            href={`/api/v1/${kind}/${id}/export`}
            download
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('export')}
          </Button>
        )}
      </PageHeader>
      {proof.isPending && <RowsSkeleton rows={6} />}
      {proof.isError && <ProblemNotice problem={problemOf(proof.error)} onRetry={() => void proof.refetch()} />}
      {proof.isSuccess && !signed && (
        <EmptyState icon={IconRosetteDiscountCheck} title={t('none.title')} text={t(`none.${kind}`)} />
      )}
      {proof.isSuccess && signed && <Proven kind={kind} id={id} proof={proof.data} />}
    </article>
  );
}

function Proven({ kind, id, proof: { texts, checkpoint } }: ProofPageProps & { readonly proof: Proof }) {
  const { t } = useTexts('proof');
  const newest = [...texts].reverse();
  return (
    <>
      <p className={classes.note}>
        {t('noted')} {kind === 'sales-pacts' && t('private')}
      </p>
      {newest.map((text) => (
        <ProvenText key={text.number} kind={kind} pact={id} text={text} />
      ))}
      <section className={classes.section} aria-labelledby="checkpoint">
        <h2 id="checkpoint">{t('checkpoint.title')}</h2>
        <p>{t('checkpoint.text')}</p>
        {checkpoint === null ? (
          <p role="status">{t('checkpoint.none')}</p>
        ) : (
          <CheckpointFacts checkpoint={checkpoint} />
        )}
      </section>
      <HowToCheck
        file={`${kind === 'pacts' ? 'team-pact' : 'sales-pact'}-${id}.json`}
        text={newest.find(({ words_open }) => words_open)}
        checkpoint={checkpoint}
      />
    </>
  );
}
