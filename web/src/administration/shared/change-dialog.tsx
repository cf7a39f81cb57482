import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';

import { problemOf, type Problem } from '../../api';
import { ProblemNotice } from '../../parts/problem-notice';
import { SignInForm } from '../../session/sign-in-form';
import { useTexts } from '../../texts';
import classes from './change-dialog.module.css';
import { useReadAgain } from './queries';

interface ChangeDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly fields?: readonly string[]; // what the server may refuse and a field of `children` shows
  readonly save: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly staysOpen?: boolean; // `save` shows what comes next
  readonly children?: (refused: (field: string) => string | undefined) => ReactNode;
}

// One change: what it is, its fields, what it means, and what the server said against it, each at its field. It is there
// as long as it is rendered, and what was typed stays until it is saved or given up.
export function ChangeDialog(props: ChangeDialogProps) {
  const {
    title,
    text,
    action,
    danger = false,
    disabled = false,
    fields = [],
    save,
    onClose,
    staysOpen = false,
    children,
  } = props;
  const { t } = useTexts('administration/shared');
  const readAgain = useReadAgain();
  useFocusReturn();
  const change = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await readAgain();
      if (!staysOpen) onClose();
    },
  });
  const problem = change.isError ? problemOf(change.error) : null;
  const { typed, setTyped, leaving } = useTypedWords(onClose);
  const refused = (field: string): string | undefined => problem?.field(field);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={!typed}
      closeOnEscape={!typed}
      classNames={{ title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {problem?.code === 'sign_in_again' ? (
        <>
          <p className={classes.text}>{t('signInAgain')}</p>
          <SignInForm emailFixed onSignedIn={() => change.mutate()} />
        </>
      ) : (
        <form
          className={classes.form}
          noValidate
          onInput={() => setTyped(true)}
          onSubmit={(event) => {
            event.preventDefault();
            if (!disabled) change.mutate();
          }}
        >
          {text !== undefined && <div className={classes.text}>{text}</div>}
          {children?.(refused)}
          {problem && <Refusal problem={problem} fields={fields} onRead={change.reset} />}
          <p role="status" className={classes.leaving}>
            {leaving && t('leaving')}
          </p>
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" {...(danger && { color: 'red' })} disabled={disabled} loading={change.isPending}>
              {action}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

interface RefusalProps {
  readonly problem: Problem;
  readonly fields: readonly string[];
  readonly onRead: () => void;
}

// What no field says, and somebody else's change in between.
function Refusal({ problem, fields, onRead }: RefusalProps) {
  const { t } = useTexts('administration/shared');
  const readAgain = useReadAgain();
  const [reading, setReading] = useState(false);
  if (problem.code === 'stale' || problem.status === 412) {
    const read = async (): Promise<void> => {
      setReading(true);
      await readAgain();
      onRead();
    };
    return (
      <div role="alert" className={classes.stale}>
        <strong>{t('stale.title')}</strong>
        <p>{t('stale.text')}</p>
        <Button variant="default" size="compact-md" loading={reading} onClick={() => void read()}>
          {t('stale.action')}
        </Button>
      </div>
    );
  }
  const shown = problem.fields.length > 0 && problem.fields.every(({ pointer }) => fields.includes(pointer.slice(1)));
  if (shown) {
    return (
      <p role="alert" className="visually-hidden">
        {t('refused')}
      </p>
    );
  }
  return <ProblemNotice problem={problem} />;
}

// What was typed is not lost to a click beside the dialog, nor to a single Esc.
function useTypedWords(onClose: () => void) {
  const [typed, setTyped] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!typed) return undefined;
    const hear = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') setLeaving(false);
      else if (leaving) onClose();
      else setLeaving(true);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [typed, leaving, onClose]);
  return { typed, setTyped, leaving };
}

function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
