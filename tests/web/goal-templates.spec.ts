import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test('a manager gives a template of the library to a team', async ({ signedIn }) => {
  const page = await signedIn('manager', '/goals/many');
  await page.getByRole('button', { name: 'Start from a template' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Find a template' }).fill('proposals');
  await expect(dialog.getByRole('button', { name: /^Proposals sent/ })).toBeVisible();
  await settled(page);
  await axe(page);
  await dialog.getByRole('textbox', { name: 'Find a template' }).fill('nothing like it');
  await expect(dialog.getByText('No template has these words')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show all' }).click();
  await dialog.getByRole('button', { name: /^Meetings/ }).first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'What will be reached, by when?' })).toHaveValue(/\{target\}/);
  await expect(page.getByRole('combobox', { name: 'Metric' })).toHaveValue('meetings');
  await expect(page.getByRole('textbox', { name: 'Target', exact: true })).not.toHaveValue('');
  await page.getByRole('button', { name: /^Add \d+$/ }).click();
  // Two differ; of one the number can't be read, which the row says and which stands in the way of all.
  const target = (name: string) => page.getByRole('textbox', { name: `Target of ${name}` });
  const usual = await target('Mei Quintero').getAttribute('placeholder');
  const less = String(Number(usual) - 2);
  await target('Andre Dubois').fill(less);
  await target('Mei Quintero').fill('many');
  await target('Mei Quintero').blur();
  const mei = page.getByRole('row').filter({ hasText: 'Mei Quintero' });
  await expect(mei).toContainText("This can't be read as a number.");
  await expect(page.getByText(/^1 row can't be given like this/)).toBeVisible();
  await target('Mei Quintero').fill(less);
  await expect(mei).not.toContainText("can't be read");
  await expect(page.getByText('Tried just now. Nothing is given yet.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Andre Dubois' })).toContainText(less);
});

test('sales operations makes a template, and it is offered', async ({ freshDemo, newPageOf }) => {
  test.slow();
  const { url, accounts, password } = freshDemo;
  const [ops, rep] = [await newPageOf(url), await newPageOf(url)];
  await enter(ops.context(), url, accounts.ops.email, password);
  await enter(rep.context(), url, accounts.rep.email, password);
  await ops.goto(`${url}/administration/goal-templates`);
  await expect(ops.getByRole('heading', { name: 'No template of your own yet' })).toBeVisible();
  await ops.getByRole('button', { name: 'Copy Proposals sent' }).click();
  const dialog = ops.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Proposals in two days');
  await dialog.getByRole('textbox', { name: 'Target', exact: true }).fill('18');
  await settled(ops);
  await axe(ops);
  await dialog.getByRole('button', { name: 'Keep template' }).click();
  const own = ops.getByRole('region', { name: "Your company's" });
  await expect(own).toContainText('Proposals in two days');

  // A second version, and both can be read.
  await own.getByRole('button', { name: 'Edit Proposals in two days' }).click();
  await dialog.getByRole('textbox', { name: 'Target', exact: true }).fill('20');
  await dialog.getByRole('button', { name: 'Keep new version' }).click();
  await expect(dialog).toHaveCount(0);
  await own.getByRole('button', { name: 'Versions of Proposals in two days' }).click();
  await expect(dialog.getByRole('region', { name: 'Version 2' })).toContainText('Target 20');
  await expect(dialog.getByRole('region', { name: 'Version 1' })).toContainText('Target 18');
  await axe(ops);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await rep.goto(`${url}/goals/new`);
  await rep.getByRole('button', { name: 'Start from a template' }).click();
  await rep.getByRole('dialog').getByRole('button', { name: /^Proposals in two days/ }).click();
  await expect(rep.getByRole('textbox', { name: 'Target', exact: true })).toHaveValue('20');
  await expect(rep.getByRole('textbox', { name: 'What will be reached, by when?' })).toHaveValue(/^Send 20 proposals in /);

  // What is retired is offered no more, and comes back.
  await own.getByRole('button', { name: 'Retire Proposals in two days' }).click();
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(own).not.toContainText('Proposals in two days');
  await rep.reload();
  await rep.getByRole('button', { name: 'Start from a template' }).click();
  await expect(rep.getByRole('dialog').getByRole('button', { name: /^Proposals sent/ })).toBeVisible();
  await expect(rep.getByRole('dialog').getByRole('button', { name: /^Proposals in two days/ })).toHaveCount(0);
  await ops.getByRole('switch', { name: 'With retired ones' }).click();
  await own.getByRole('button', { name: 'Restore Proposals in two days' }).click();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(own.getByRole('button', { name: 'Retire Proposals in two days' })).toBeVisible();

  // A goal in writing becomes one.
  await ops.goto(`${url}/goals/new`);
  await ops.getByRole('textbox', { name: 'What will be reached, by when?' }).fill('Make 300 calls in the next quarter');
  await expect(ops.getByRole('combobox', { name: 'Metric' })).toHaveValue('calls');
  await ops.getByRole('button', { name: 'Keep as a template' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Sentence' })).toHaveValue('Make 300 calls in the next quarter');
  await expect(dialog.getByRole('combobox', { name: 'Metric' })).toHaveValue('calls');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Calls');
  await dialog.getByRole('textbox', { name: 'For the role' }).fill('Seller');
  await dialog.getByRole('button', { name: 'Keep template' }).click();
  await expect(own.getByRole('button', { name: 'Edit Calls' })).toBeVisible();
});
