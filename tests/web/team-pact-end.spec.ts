import { axe, settled } from './support/axe.ts';
import { pactNamed, pactOf, tabTo, teamOfFour } from './support/team-pact.ts';
import { expect, test } from './support/test.ts';

test('a member leaves by keyboard; those who are left end the pact when all of them have said so', async ({
  freshDemo,
  newPageOf,
}) => {
  test.setTimeout(180_000);
  const { url, accounts, password } = freshDemo;
  const { lead, rep, third, fourth } = await teamOfFour(freshDemo, newPageOf);
  const { pact } = await pactNamed(rep, url, 'No offer is lost alone');

  // What leaving means is said before it is done, and Escape changes nothing.
  await rep.goto(`/pacts/${pact.id}`);
  await tabTo(rep, 'button', /^Leave the pact$/);
  await rep.keyboard.press('Enter');
  const leaving = rep.getByRole('dialog', { name: 'Leave the pact' });
  await expect(leaving.getByRole('combobox')).toBeFocused();
  await settled(rep);
  await axe(rep);
  await rep.keyboard.press('Escape');
  await expect(leaving).toBeHidden();
  await expect(rep.getByRole('button', { name: 'Leave the pact' })).toBeFocused();
  await rep.keyboard.press('Enter');
  await tabTo(rep, 'button', /^Leave it$/);
  await rep.keyboard.press('Enter');
  await expect(rep.getByText(`${accounts.rep.name} is a member until`)).toBeVisible();
  await expect(rep.getByRole('button', { name: 'Leave the pact' })).toHaveCount(0);
  await lead.goto(`/pacts/${pact.id}`);
  await expect(lead.getByText(`${accounts.rep.name} is a member until`)).toBeVisible();

  // Each member says it with the password; it binds until the last of them has.
  const members = [third, fourth, rep, lead];
  for (const [at, page] of members.entries()) {
    await page.goto(`/pacts/${pact.id}`);
    await page.getByRole('button', { name: 'End the pact', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'End it' })).toBeDisabled();
    if (at === 0) await dialog.getByLabel('Why').fill('The territory is split anew');
    await dialog.getByLabel('Your password, once more').fill(password);
    await dialog.getByRole('button', { name: 'End it' }).click();
    await expect(dialog).toBeHidden();
    if (at < members.length - 1) {
      expect((await pactOf(page, url, pact.id)).pact.state).toBe('active');
      await expect(page.getByText('The territory is split anew').first()).toBeVisible();
    }
  }
  await expect(lead.getByText('Dissolved').first()).toBeVisible();
  await settled(lead);
  await axe(lead);
});
