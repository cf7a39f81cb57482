import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { queryKeys } from '../api';
import { sessionGate } from '../api/session-gate';
import { useTexts } from '../texts';
import { useSession, type Session } from './session';
import classes from './session-ended-dialog.module.css';
import { SignInForm } from './sign-in-form';

// The session has ended while somebody works: asks for the password on top of the page, which stays as it is with
// everything typed. The requests that found the session ended wait in sessionGate and are sent again afterwards.
export function SessionEndedDialog({ ended }: { readonly ended: boolean }) {
  const { t } = useTexts('session');
  const { person } = useSession();
  const client = useQueryClient();
  const goOn = (session: Session): void => {
    // Somebody else: nothing of the first person may stay on the screen.
    if (session.person.id !== person.id) {
      globalThis.location.assign('/');
      return;
    }
    client.setQueryData(queryKeys.session, session);
    sessionGate.opened();
    void client.invalidateQueries({ queryKey: queryKeys.numbers });
  };
  const leave = (): void => {
    sessionGate.closed();
    globalThis.location.assign('/sign-in');
  };
  return (
    <Modal
      opened={ended}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('ended.title')}
      classNames={{ title: classes.title }}
      zIndex={1000}
    >
      <p className={classes.text}>{t('ended.text', { name: person.display_name })}</p>
      <SignInForm onSignedIn={goOn} emailFixed />
      <Button variant="subtle" color="gray" fullWidth mt="xs" onClick={leave}>
        {t('ended.leave')}
      </Button>
    </Modal>
  );
}
