import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

interface Line {
  readonly id: string;
  readonly revision: number;
  readonly rep: { readonly name: string };
}

test('operations make a template of their own, a lead opens a pact from it and sees the draft beside it', async ({
  freshDemo: { url, accounts, password },
  newPageOf,
}) => {
  const [ops, lead] = [await newPageOf(url), await newPageOf(url)];
  await enter(ops.context(), url, accounts.ops.email, password);
  await enter(lead.context(), url, accounts.lead.email, password);
  await ops.goto('/administration/pact-templates');
  await expect(ops.getByRole('heading', { level: 1, name: 'Templates of sales pacts' })).toBeVisible();
  await ops.getByRole('button', { name: 'Make our own template of Account executive' }).click();
  const words = ops.getByRole('textbox', { name: 'What is in it' });
  const file = await words.inputValue();
  await words.fill('name,role');
  await expect(ops.getByText('This is no template')).toBeVisible();
  await expect(ops.getByRole('button', { name: 'Keep it' })).toBeDisabled();
  await words.fill(file.replace('"Account executive"', '"Cold chain sales"').replace('Discounts up to 5 %', 'Discounts up to 3 %'));
  await ops.getByRole('button', { name: 'Keep it' }).click();
  await expect(ops.getByRole('heading', { level: 2, name: 'Cold chain sales' })).toBeVisible();
  await settled(ops);
  await axe(ops);

  // The two of the demo end their pact, so that another can be opened.
  const rep = await newPageOf(url);
  await enter(rep.context(), url, accounts.rep.email, password);
  for (const side of [lead, rep]) {
    const request = side.context().request;
    const all = (await (await request.get(`${url}/api/v1/sales-pacts`)).json()) as Line[];
    const pact = all.find((each) => each.rep.name === accounts.rep.name);
    const ended = await request.post(`${url}/api/v1/sales-pacts/${pact?.id}/end`, {
      data: { reason: 'A new half-year' },
      headers: { origin: url, 'sec-fetch-site': 'same-origin', 'if-match': `"${pact?.revision}"` },
    });
    expect(ended.status()).toBe(200);
  }
  await lead.goto('/sales-pacts');
  await lead.getByRole('button', { name: 'Open a pact' }).click();
  const dialog = lead.getByRole('dialog', { name: 'Open a pact' });
  await dialog.getByRole('combobox', { name: 'With', exact: true }).fill('Andre');
  await lead.getByRole('option', { name: accounts.rep.name }).click();
  await dialog.getByRole('combobox', { name: 'Begin with' }).selectOption('Cold chain sales');
  await settled(lead);
  await axe(lead);
  await dialog.getByRole('button', { name: 'Open a pact' }).click();
  await expect(lead.getByText('Discounts up to 3 %')).toBeVisible();

  // The draft is read beside the template, and the formula goes into it.
  await lead.getByRole('link', { name: 'The draft' }).click();
  await lead.getByText('Beside the template of a role').click();
  await expect(lead.getByText('Nothing in this section is different from the template.')).toBeVisible();
  await lead.getByRole('button', { name: 'Take what the sales formula asks for' }).click();
  await expect(lead.getByText('The formula is in the draft')).toBeVisible();
  await settled(lead);
  await axe(lead);
});
