import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconMessageCheck, IconPencilCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { ChangeDialog } from '../administration/shared/change-dialog';
import { problemOf, queryKeys } from '../api';
import { useFormat } from '../format';
import { useTexts } from '../texts';
import { StateMark, type StateLook } from '../parts/state-mark';
import type { Subject } from './check-in-queries';
import classes from './check-in.module.css';
import {
  causes,
  log,
  say,
  setbacksQuery,
  shares,
  type Cause,
  type Setback,
  type SetbackAct,
  type Share,
} from './setback-queries';

const looks: Readonly<Record<Setback['state'], StateLook>> = {
  logged: [IconCircleDashed, 'quiet'],
  discussed: [IconMessageCheck, 'quiet'],
  change_agreed: [IconPencilCheck, 'fine'],
  verified: [IconCheck, 'good'],
};

// Who "the team" is: of a sales pact its two parties, of a goal its owner and who leads them.
function shareText(kind: Subject['kind'], share: Share): `setbacks.to.${Share | 'both' | 'lead'}` {
  if (share !== 'team' || kind === 'team_pact') return `setbacks.to.${share}`;
  return kind === 'sales_pact' ? 'setbacks.to.both' : 'setbacks.to.lead';
}

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
      {logging && <LogDialog subject={subject} onClose={() => setLogging(false)} />}
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
        <p className={classes.state}>
          <StateMark look={looks[setback.state]}>{t(`setbacks.state.${setback.state}`)}</StateMark>
          {[
            '',
            setback.by.name,
            format.date(setback.on),
            t(`kind.${setback.cause}`),
            t(shareText(kind, setback.share)),
          ].join(' · ')}
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
      {agreeing && <AgreeDialog setback={setback} onClose={() => setAgreeing(false)} />}
    </li>
  );
}

function AgreeDialog({ setback, onClose }: { readonly setback: Setback; readonly onClose: () => void }) {
  const { t } = useTexts('check-in');
  const [change, setChange] = useState(setback.change);
  return (
    <ChangeDialog
      title={t('setbacks.act.agree_change')}
      text={setback.what}
      action={t('setbacks.act.agree_change')}
      fields={['comment']}
      disabled={change.trim() === ''}
      save={() => say(setback.id, 'agree_change', change.trim())}
      onClose={onClose}
    >
      {(refused) => (
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={1000}
          label={t('setbacks.change')}
          error={refused('comment')}
          value={change}
          onChange={(event) => setChange(event.currentTarget.value)}
        />
      )}
    </ChangeDialog>
  );
}

function LogDialog({ subject, onClose }: { readonly subject: Subject; readonly onClose: () => void }) {
  const { t } = useTexts('check-in');
  const [what, setWhat] = useState('');
  const [learned, setLearned] = useState('');
  const [change, setChange] = useState('');
  const [cause, setCause] = useState<Cause>('process');
  const [share, setShare] = useState<Share>('team');
  return (
    <ChangeDialog
      title={t('setbacks.log')}
      action={t('setbacks.save')}
      fields={['what', 'learned', 'change']}
      disabled={what.trim() === ''}
      save={() => log(subject, { what: what.trim(), cause, learned: learned.trim(), change: change.trim(), share })}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <Textarea
            data-autofocus
            autosize
            maxLength={1000}
            label={t('setbacks.what')}
            error={refused('what')}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <Textarea
            autosize
            maxLength={1000}
            label={t('setbacks.learned')}
            error={refused('learned')}
            value={learned}
            onChange={(event) => setLearned(event.currentTarget.value)}
          />
          <Textarea
            autosize
            maxLength={1000}
            label={t('setbacks.change')}
            error={refused('change')}
            value={change}
            onChange={(event) => setChange(event.currentTarget.value)}
          />
          <div className={classes.pair}>
            <NativeSelect
              label={t('form.kind')}
              data={causes.map((value) => ({ value, label: t(`kind.${value}`) }))}
              value={cause}
              onChange={(event) => setCause(causes.find((one) => one === event.currentTarget.value) ?? 'process')}
            />
            <NativeSelect
              label={t('setbacks.share')}
              data={shares.map((value) => ({ value, label: t(shareText(subject.kind, value)) }))}
              value={share}
              onChange={(event) => setShare(shares.find((one) => one === event.currentTarget.value) ?? 'team')}
            />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}
