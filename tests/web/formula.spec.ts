import { axe, settled } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('a rep opens the sales formula from Today, moves a slider and sees the need change', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('link', { name: /^Sales formula/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sales formula' })).toBeVisible();
  const chain = page.getByRole('region', { name: 'What it takes each week' });
  await expect(chain.getByRole('listitem').last()).toContainText('Deals won');
  await settled(page);
  await axe(page);

  // More than the quarter has open deals for, whatever its day.
  await page.getByRole('textbox', { name: 'Another target' }).fill('2,000,000');
  await expect(page.getByText(/^To win \$[\d,]+ by .+ it takes [\d,]+ deals?\./)).toBeVisible();
  const needed = page.getByRole('definition').filter({ hasText: /÷ \$.+, rounded up/ });
  const size = page.getByRole('slider', { name: 'Deal size' });
  const before = await needed.textContent();
  await size.focus();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
  await expect(needed).not.toHaveText(before ?? '');
  await expect(page.getByText(/^assumed; the records say \$/)).toBeVisible();
  await expect(page).toHaveURL(/[?&]size=/);

  // What was assumed is in the address, and can be taken back.
  await page.reload();
  await expect(page.getByText(/^assumed; the records say \$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Deal size' }).click();
  await expect(needed).toHaveText(before ?? '');
  await expect(page).not.toHaveURL(/[?&]size=/);
  await page.getByRole('button', { name: 'Back to the records' }).click();
  await expect(page).not.toHaveURL(/[?&]target=/);
  await expect(page.getByRole('textbox', { name: 'Another target' })).toHaveValue('');
});

test('the chain is there as a table, with the levers, the open deals and the formula in numbers', async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('link', { name: /^Sales formula/ }).click();
  await page.getByRole('textbox', { name: 'Another target' }).fill('2000000');
  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: 'What it takes each week' });
  await expect(table.getByRole('row').last()).toContainText('Deals won');
  const levers = page.getByRole('region', { name: 'Strongest lever' });
  await expect(levers.getByRole('listitem').first()).toContainText(/fewer calls/);
  await expect(page.getByRole('table', { name: 'Open deals' })).toBeVisible();
  await expect(page.getByText(/^\d+ ÷ \(.+% × .+%\), rounded up$/).first()).toBeVisible();
  await settled(page);
  await axe(page);
});

test("a target that is typed counts in the place of the goal's", async ({ signedIn }) => {
  const page = await signedIn('rep', '/today');
  await page.getByRole('link', { name: /^Sales formula/ }).click();
  const target = page.getByRole('textbox', { name: 'Another target' });
  await target.fill('1');
  await expect(page.getByText('Target, assumed')).toBeVisible();
  await expect(page.getByText(/nothing more has to be won/i)).toBeVisible();
  await target.fill('1.2.3');
  await expect(page.getByText(/^Enter an amount such as 12000/)).toBeVisible();
});

test("a manager opens a rep's from the rep's page", async ({ signedIn }) => {
  const page = await signedIn('manager', '/team');
  await page.getByRole('link', { name: 'Diego Ramírez' }).first().click();
  await page.getByRole('link', { name: 'Sales formula' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sales formula' })).toBeVisible();
  await expect(page.getByText('Diego Ramírez')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Strongest lever' })).toBeVisible();
});

test('a viewer is told that there is none', async ({ signedIn, watch }) => {
  const rep = await signedIn('rep', '/today');
  const session = (await (await rep.context().request.get('/api/v1/session')).json()) as { person: { id: string } };
  watch.allow(/status of 404 .*\/sales-formula/);
  const page = await signedIn('viewer', `/people/${session.person.id}/formula`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Strongest lever' })).toBeHidden();
});
