import { expect, test } from './support/test.ts';

test('a double click says it once', async ({ signedIn }) => {
  const words = 'Said once, clicked twice';
  const rep = await signedIn('rep', '/today');
  await rep.getByRole('link', { name: 'My standards' }).click();
  const section = rep.getByRole('region', { name: 'Feedback' });
  await section.getByRole('button', { name: 'Give feedback' }).click();
  const dialog = rep.getByRole('dialog', { name: 'Give feedback' });
  await dialog.getByRole('textbox').first().fill(words);
  await dialog.getByRole('button', { name: 'Say it' }).dblclick();
  await expect(dialog).toBeHidden();
  await rep.reload();
  await expect(section.getByRole('listitem').filter({ hasText: words })).toHaveCount(1);
});

test('what was typed into a dialog is lost neither to a click beside it nor to one Esc', async ({ signedIn }) => {
  const lead = await signedIn('lead', '/today');
  await lead.getByRole('button', { name: 'Check in: No offer is lost alone' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Check-in: No offer is lost alone' });
  const moved = dialog.getByLabel('What moved?');
  await moved.fill('Two offers went out');
  await lead.mouse.click(4, 400);
  await expect(moved).toHaveValue('Two offers went out');
  await lead.keyboard.press('Escape');
  await expect(dialog.getByRole('status')).toHaveText('Esc once more gives up what you typed.');
  await expect(moved).toHaveValue('Two offers went out');
  await lead.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('paper is white when the screen is dark', async ({ signedIn }) => {
  const rep = await signedIn('rep', '/today');
  await rep.emulateMedia({ colorScheme: 'dark' });
  const scheme = () => rep.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
  await expect.poll(scheme).toBe('dark');
  await rep.evaluate(() => {
    window.addEventListener('beforeprint', (event) => {
      if (event.isTrusted) document.body.dataset['paper'] = document.documentElement.dataset['mantineColorScheme'];
    });
  });
  await rep.pdf();
  expect(await rep.evaluate(() => document.body.dataset['paper'])).toBe('light');
  await expect.poll(scheme).toBe('dark');
});
