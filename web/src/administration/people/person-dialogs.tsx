import { useState, type ReactNode } from 'react';

import { api, ifMatch, type Versioned } from '../../api';
import { ChangeDialog } from '../shared/change-dialog';
import type { PersonHistory } from '../shared/queries';
import { useTexts } from '../../texts';
import { AbsenceDialog, RemoveAbsenceDialog } from './absence-dialogs';
import type { Absence } from './absences';
import { DepartureDialog } from './departure-dialog';
import { DetailsDialog } from './details-dialog';
import { InviteDialog } from './invite-dialog';
import { MoveDialog } from './move-dialog';
import { EndRoleDialog, RoleDialog, type HeldRole } from './role-dialogs';

type Opened =
  | { readonly kind: 'move' | 'details' | 'role' | 'departure' | 'sessions' | 'invite' }
  | { readonly kind: 'end-role'; readonly role: HeldRole }
  | { readonly kind: 'absence'; readonly absence: Absence | null }
  | { readonly kind: 'remove-absence'; readonly absence: Absence };

export interface PersonDialogProps {
  readonly person: PersonHistory;
  readonly target: {
    readonly params: { readonly path: { readonly id: string } };
    readonly headers: Record<string, string>;
  };
  readonly onClose: () => void;
}

// The dialog that is open over a person's page, if any, with what every change of a person is sent to.
export function usePersonDialog(read: Versioned<PersonHistory>): { open: (what: Opened) => void; dialog: ReactNode } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const person = read.body;
  const props: PersonDialogProps = {
    person,
    target: { params: { path: { id: person.id } }, headers: ifMatch(read.etag) },
    onClose: () => setOpened(null),
  };
  return { open: setOpened, dialog: opened && <Dialog opened={opened} {...props} /> };
}

function Dialog({ opened, ...props }: PersonDialogProps & { readonly opened: Opened }) {
  switch (opened.kind) {
    case 'move':
      return <MoveDialog {...props} />;
    case 'details':
      return <DetailsDialog {...props} />;
    case 'role':
      return <RoleDialog {...props} />;
    case 'end-role':
      return <EndRoleDialog {...props} role={opened.role} />;
    case 'absence':
      return <AbsenceDialog {...props} absence={opened.absence} />;
    case 'remove-absence':
      return <RemoveAbsenceDialog {...props} absence={opened.absence} />;
    case 'departure':
      return <DepartureDialog {...props} />;
    case 'sessions':
      return <SessionsDialog {...props} />;
    case 'invite':
      return <InviteDialog email={props.person.email ?? ''} onClose={props.onClose} />;
  }
}

function SessionsDialog({ person, target, onClose }: PersonDialogProps) {
  const { t } = useTexts('administration/people');
  return (
    <ChangeDialog
      title={t('sessions.title', { name: person.name })}
      text={t('sessions.text')}
      action={t('sessions.action')}
      danger
      save={() => api.DELETE('/api/v1/people/{id}/sessions', { params: target.params })}
      onClose={onClose}
    />
  );
}
