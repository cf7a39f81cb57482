import { Button } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconMessageCheck, IconPencilCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';

import { problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import { StateMark, type StateLook } from '../parts/state-mark';
import type { Subject } from './check-in-queries';
import classes from './check-in.module.css';
import { say, setbacksQuery, type Setback, type SetbackAct } from './setback-queries';
import { shareText } from './setback-shares';

const LogDialog = lazy(() => import('./setback-dialogs').then((file) => ({ default: file.LogDialog })));
const AgreeDialog = lazy(() => import('./setback-dialogs').then((file) => ({ default: file.AgreeDialog })));

const looks: Readonly<Record<Setback['state'], StateLook>> = {
  logged: [IconCircleDashed, 'quiet'],
  discussed: [IconMessageCheck, 'quiet'],
  change_agreed: [IconPencilCheck, 'fine'],
  verified: [IconCheck, 'good'],
};

// What went wrong, what was learned, and how far the change is; it feeds no score.
export default function Setbacks({ subject }: { readonly subject: Subject }) {
  const { t } = useTexts('check-in');
  const page = useQuery(setbacksQuery(subject));
  const [logging, setLogging] = useState(false);
  if (!page.isSuccess || (!page.data.may_log && page.data.setbacks.length === 0)) return null;
  return (
    <section className={classes.section} aria-labelledby="setbacks">
      <div className={classes.top}>
        <h2 id="setbacks" className={classes.heading}>
          {t('setbacks.title')}
        </h2>
        {page.data.may_log && (
          <Button variant="default" onClick={() => setLogging(true)}>
            {t('setbacks.log')}
          </Button>
        )}
      </div>
      {page.data.setbacks.length === 0 && <p className={classes.hint}>{t('setbacks.none')}</p>}
      <ul className={classes.list}>
        {page.data.setbacks.map((one) => (
          <Row key={one.id} kind={subject.kind} setback={one} />
        ))}
      </ul>
      {logging && (
        <Suspense fallback={null}>
          <LogDialog subject={subject} onClose={() => setLogging(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Row({ kind, setback }: { readonly kind: Subject['kind']; readonly setback: Setback }) {
  const { t } = useTexts('check-in');
  const format = useFormat();
  const client = useQueryClient();
  const [agreeing, setAgreeing] = useState(false);
  const step = useMutation({
    mutationFn: (act: SetbackAct) => say(setback.id, act),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.numbers }),
  });
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.text}>{setback.what}</p>
        {setback.learned !== '' && (
          <p className={classes.comment}>{t('setbacks.learnedIs', { text: setback.learned })}</p>
        )}
        {setback.change !== '' && <p className={classes.comment}>{t('setbacks.changeIs', { text: setback.change })}</p>}
        <p className={classes.facts}>
          <StateMark look={looks[setback.state]}>{t(`setbacks.state.${setback.state}`)}</StateMark>
          <span>
            {[
              setback.by.name,
              format.date(setback.on),
              t(`kind.${setback.cause}`),
              t(shareText(kind, setback.share)),
            ].join(' · ')}
          </span>
        </p>
      </div>
      <div className={classes.buttons}>
        {setback.may.map((act) => (
          <Button
            key={act}
            size="compact-sm"
            variant="default"
            aria-label={t(`setbacks.act.${act}Of`, { what: setback.what })}
            loading={step.isPending}
            onClick={() => (act === 'agree_change' ? setAgreeing(true) : step.mutate(act))}
          >
            {t(`setbacks.act.${act}`)}
          </Button>
        ))}
        {step.isError && (
          <p role="alert" className={classes.problem}>
            {problemOf(step.error).message}
          </p>
        )}
      </div>
      {agreeing && (
        <Suspense fallback={null}>
          <AgreeDialog setback={setback} onClose={() => setAgreeing(false)} />
        </Suspense>
      )}
    </li>
  );
}
