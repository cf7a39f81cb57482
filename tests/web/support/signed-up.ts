import { spawnSync } from 'node:child_process';

import { program } from './server.ts';
import { expect } from './test.ts';

// The program's invitation for somebody of a data directory that no server has open.
export function invitationOf(directory: string, email: string): string {
  const invited = spawnSync(program, ['user', 'invite', email, '--data', directory], { encoding: 'utf8' });
  const token = /sp_invite_\S+/.exec(invited.stdout)?.[0] ?? '';
  expect(token, `${invited.stdout}${invited.stderr}`).not.toBe('');
  return token;
}

// The password that is chosen with it.
export async function choosePassword(url: string, token: string, password: string): Promise<void> {
  const accepted = await fetch(`${url}/api/v1/invitations/accept`, {
    method: 'POST',
    body: JSON.stringify({ token, password }),
    headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
  });
  expect(accepted.status, await accepted.text()).toBe(200);
}
