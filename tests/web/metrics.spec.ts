import { axe } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

test('a metric is put together, tried on the records that are there, and made', async ({ freshDemo, newPageOf, watches }) => {
  test.slow();
  const page = await newPageOf(freshDemo.url);
  await enter(page.context(), freshDemo.url, freshDemo.accounts.ops.email, freshDemo.password);
  await page.goto('/administration/metrics');
  await page.getByRole('button', { name: 'New metric' }).click();
  const dialog = page.getByRole('dialog', { name: 'New metric' });
  await dialog.getByLabel('Name', { exact: true }).fill('Lost on price');
  await expect(dialog.getByLabel('Key')).toHaveValue('lost_on_price');
  await dialog.getByLabel('What of it').selectOption({ label: 'How many they are' });
  await dialog.getByRole('textbox', { name: 'Values' }).fill('lost');
  const preview = dialog.getByRole('status', { name: 'What the rule counts' });
  await expect(preview).toContainText('Counts deals where Status is “lost”, on the day they close.');
  await expect(preview).toContainText(/[1-9][\d,]* of [\d,]+ deals count/);
  await expect(dialog.getByLabel('Unit')).toHaveValue('count');
  await axe(page);

  watches.at(-1)?.allow(/status of 422 .*\/rule-previews/);
  await dialog.getByRole('button', { name: 'Write the rule as text' }).click();
  const rule = dialog.getByLabel('Rule', { exact: true });
  await rule.fill('deals where status = lost: sum closed_on');
  await expect(dialog.getByRole('alert')).toContainText('`amount` or `days`');
  await expect(dialog.locator('mark')).toHaveText('closed_on');
  const make = dialog.getByRole('button', { name: 'Make the metric' });
  await expect(make).toBeDisabled();
  await rule.fill('deals where status = lost: count on closed_on');
  await expect(make).toBeEnabled();
  await make.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Lost on price')).toBeVisible();
});
