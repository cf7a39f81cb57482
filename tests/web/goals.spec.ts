import type { Page } from '@playwright/test';

import { axe, settled } from './support/axe.ts';
import { enter, expect, test } from './support/test.ts';

const sentence = (page: Page) => page.getByRole('textbox', { name: 'What will be reached, by when?' });
const dialog = (page: Page) => page.getByRole('dialog');

// A day of the running year's end, and the quarter after it, whatever day the test runs on.
async function nextQuarter(page: Page): Promise<string> {
  const label = await page.evaluate(async () => {
    const answer = (await (await fetch('/api/v1/workspace')).json()) as { fiscal_quarter: { label: string } };
    return answer.fiscal_quarter.label;
  });
  const [year = '', quarter = ''] = label.split('-Q');
  return quarter === '4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(quarter) + 1}`;
}

const spoken = (label: string): string => label.replace(/^(.*)-(Q\d)$/, '$2 $1');

// Tab until the control has the keyboard, as a person without a pointer does.
async function tabTo(page: Page, name: RegExp | string, role: 'button' | 'textbox' | 'combobox' | 'checkbox' = 'button') {
  const control = page.getByRole(role, { name, exact: typeof name === 'string' });
  for (let step = 0; step < 120; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}

test('a rep and a manager write, propose, counter, agree, amend and decide', async ({ freshDemo, newPageOf }) => {
  test.slow();
  const { url, accounts, password } = freshDemo;
  const [rep, manager] = [await newPageOf(url), await newPageOf(url)];
  await enter(rep.context(), url, accounts.rep.email, password);
  await enter(manager.context(), url, accounts.manager.email, password);

  // The sentence fills the fields.
  await rep.goto(`${url}/goals/new`);
  const period = await nextQuarter(rep);
  await sentence(rep).fill(`Win 12 deals in ${spoken(period)} by calling every open account`);
  await expect(rep.getByRole('combobox', { name: 'Metric' })).toHaveValue('deals_won');
  await expect(rep.getByRole('combobox', { name: 'Period' })).toHaveValue(period);
  await expect(rep.getByRole('textbox', { name: 'Target', exact: true })).toHaveValue('12');
  await expect(rep.getByText('Read from your sentence').first()).toBeVisible();
  const panel = rep.getByRole('complementary', { name: 'What the checker asks' });
  await expect(panel).toContainText('× your best period');
  await expect(panel.getByRole('img', { name: /comparable periods/ })).toBeVisible();
  await settled(rep);
  await axe(rep);

  // What was set by hand stays, and the sentence says where it is otherwise.
  await rep.getByRole('textbox', { name: 'Target', exact: true }).fill('14');
  await expect(rep.getByText('Your sentence says 12.')).toBeVisible();

  // Questions are answered with one click, or lead to their field.
  await panel.getByRole('button', { name: 'Nothing is needed' }).click();
  await expect(panel.getByText('Which tools, time and people does it need?')).toHaveCount(0);
  await panel.getByRole('button', { name: /^Review on/ }).click();
  await expect(panel.getByText(/No review within/)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Answer: Why this, why now?' }).click();
  await expect(rep.getByRole('textbox', { name: 'Why this, why now' })).toBeFocused();
  await rep.keyboard.type('Deals pay for the rest.');

  // What was typed outlives the page.
  await rep.reload();
  await expect(rep.getByRole('textbox', { name: 'Why this, why now' })).toHaveValue('Deals pay for the rest.');
  await expect(rep.getByText('What you had typed was kept on this device.')).toBeVisible();

  await rep.getByRole('button', { name: 'Propose' }).click();
  await expect(rep.getByRole('region', { name: 'Agreement' })).toContainText('Proposed.');
  await settled(rep);
  await axe(rep);
  const address = rep.url();

  // Whoever leads above reads the same questions, and wants more. (It waits for the nearest lead.)
  await manager.goto(address);
  const agreement = manager.getByRole('region', { name: 'Agreement' });
  await expect(agreement).toContainText('It is your turn.');
  await expect(manager.getByRole('complementary', { name: 'What the checker asks' })).toContainText('How far is it?');
  await agreement.getByRole('button', { name: 'Want changes' }).click();
  await expect(dialog(manager).getByRole('button', { name: 'Want changes' })).toBeDisabled();
  await dialog(manager).getByRole('textbox', { name: 'Your counter-figure' }).fill('16');
  await dialog(manager).getByRole('textbox', { name: 'Reason' }).fill('You won more before.');
  await axe(manager);
  await dialog(manager).getByRole('button', { name: 'Want changes' }).click();
  await expect(agreement).toContainText('wanted changes');
  await expect(agreement).toContainText('16');

  // The rep writes it anew.
  await rep.goto(`${url}/goals/waiting`);
  await expect(rep.getByText('You won more before.')).toBeVisible();
  await rep.getByRole('link', { name: /^Change it/ }).click();
  await expect(rep.getByRole('textbox', { name: 'Target', exact: true })).toHaveValue('14');
  await rep.getByRole('textbox', { name: 'Target', exact: true }).fill('15');
  await rep.getByRole('button', { name: 'Propose' }).click();
  await expect(rep.getByRole('region', { name: 'Agreement' })).toContainText('Proposed.');

  // An error can be set aside by who agrees, with a reason; then both agree.
  await expect(agreement.getByRole('button', { name: 'Agree' })).toBeVisible();
  const errors = manager.getByRole('button', { name: 'Set aside' });
  for (let left = await errors.count(); left > 0; left -= 1) {
    await errors.first().click();
    await dialog(manager).getByRole('textbox').fill('It is what we want to try.');
    await dialog(manager).getByRole('button', { name: 'Set aside' }).click();
    await expect(dialog(manager)).toHaveCount(0);
    await expect(errors).toHaveCount(left - 1);
  }
  await agreement.getByRole('button', { name: 'Agree' }).click();
  await dialog(manager).getByRole('button', { name: 'Agree' }).click();
  await expect(manager.getByRole('region', { name: 'Agreement' })).toContainText('Agreed; it begins on its first day.');
  await settled(manager);
  await axe(manager);

  // The rep asks for another target, and the manager decides.
  await rep.goto(address);
  const own = rep.getByRole('region', { name: 'Agreement' });
  await own.getByRole('button', { name: 'Ask for another target' }).click();
  await expect(dialog(rep)).toContainText('seven days after the agreement');
  await dialog(rep).getByRole('textbox', { name: 'New target' }).fill('13');
  await dialog(rep).getByRole('textbox', { name: 'What has changed' }).fill('The fair was cancelled.');
  await axe(rep);
  await dialog(rep).getByRole('button', { name: 'Ask for it' }).click();
  await expect(own).toContainText('asks for another target');
  await expect(own.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  await expect(agreement).toContainText('15 → 13');
  await agreement.getByRole('button', { name: 'Agree to it' }).click();
  await dialog(manager).getByRole('button', { name: 'Agree to it' }).click();
  await expect(agreement).toContainText(/15 → 13 from/);
  await expect(own).toContainText('agreed to another target');
});

test('a percentage of a rate is never guessed: one click says which is meant', async ({ signedIn }) => {
  const page = await signedIn('rep', '/goals/new');
  await sentence(page).fill('Improve the win rate by 15% over the next quarter');
  const panel = page.getByRole('complementary', { name: 'What the checker asks' });
  await expect(page.getByRole('combobox', { name: 'Metric' })).toHaveValue('win_rate');
  await panel.getByRole('button', { name: /^From [\d.]+\s% ?, as in/ }).click();
  await expect(page.getByText('That is', { exact: false }).first()).toBeVisible();
  await panel.getByRole('button', { name: /^Points: [\d.]+/ }).click();
  await expect(page.getByRole('combobox', { name: 'Target as' })).toHaveValue('relative_points');
  await expect(panel.getByText(/by that many points, or by that part of itself/)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show “Improve” in the sentence' }).or(sentence(page)).first().click();
});

test('the words that are asked about are shown in the sentence', async ({ signedIn }) => {
  const page = await signedIn('rep', '/goals/new');
  await sentence(page).fill('Hold regular meetings in Q1');
  await page.getByRole('button', { name: 'Show “regular” in the sentence' }).click();
  await expect(sentence(page)).toBeFocused();
  const chosen = await sentence(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(chosen).toBe('regular');
});

test('a goal is written with the keyboard alone', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.rep.email, password);
  await page.goto(`${url}/goals`);
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  const link = page.getByRole('link', { name: 'New goal' });
  for (let step = 0; step < 60 && !(await link.evaluate((element) => element === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await tabTo(page, 'What will be reached, by when?', 'textbox');
  await page.keyboard.type('Make 300 calls in the next quarter');
  await expect(page.getByRole('combobox', { name: 'Metric' })).toHaveValue('calls');
  await expect(page.getByRole('textbox', { name: 'Target', exact: true })).toHaveValue('300');
  await tabTo(page, /^Answer: How will you get there/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How' })).toBeFocused();
  await page.keyboard.type('Every morning from nine to ten.');
  await tabTo(page, 'Save draft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Goal in writing' })).toBeVisible();
  await expect(page).toHaveURL(/\/goals\/\w+\/edit$/);
  await expect(page.getByRole('textbox', { name: 'How' })).toHaveValue('Every morning from nine to ten.');
});

test('the list is filtered by its address', async ({ signedIn }) => {
  const page = await signedIn('manager', '/goals?status=off_track');
  const rows = page.getByRole('list', { name: 'Goals' }).getByRole('listitem');
  await expect(rows.first()).toContainText('Off track');
  await page.getByRole('textbox', { name: 'Goal or owner' }).fill('pipeline');
  await expect(page).toHaveURL(/name=pipeline/);
  await expect(rows.first()).toContainText('pipeline');
  await page.getByText('Proposed', { exact: true }).click();
  await expect(page).toHaveURL(/state=proposed/);
  await expect(page.getByRole('heading', { name: 'No goal here' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the usual ones' }).click();
  await expect(page).not.toHaveURL(/state=|status=|name=/);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/goals\/\w+$/);
});

// Another target for the rep's running goal in demos, which waits in the demo, is agreed to.
async function agreedAmendment(url: string, page: Page): Promise<void> {
  await page.evaluate(async (origin) => {
    const read = async (path: string): Promise<unknown> => JSON.parse((await (await fetch(`${origin}/api/v1/${path}`)).text()) || 'null') as unknown;
    const { items } = (await read('goals?limit=200&metric=demos')) as { items: { id: string; state: string; framework: string }[] };
    for (const { id } of items.filter(({ state, framework }) => state === 'active' && framework === 'smart')) {
      const before = (await read(`goals/${id}/agreement`)) as { revision: number; amendments: { state: string }[] } | null;
      if (!before?.amendments.some(({ state }) => state === 'asked')) continue;
      const answer = await fetch(`${origin}/api/v1/goals/${id}/amendments/decision`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': `"${before.revision}"`, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ agree: true, comment: '' }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return;
    }
    throw new Error('no amendment waits in the demo');
  }, url);
}

test('an agreed amendment is marked in the chart, told beside it and in the table; one that is asked for is not', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.rep.email, password);
  await page.goto(`${url}/goals/waiting`);
  await page.getByRole('link', { name: /^Look at it: Demos/ }).click();
  const chart = page.getByRole('figure', { name: 'Pace' });
  await expect(chart.locator('svg.recharts-surface')).toBeVisible();
  await expect(chart.locator('.target-change')).toHaveCount(0);
  await expect(chart.getByText('Target changed')).toHaveCount(0);

  const lead = await newPageOf(url);
  await enter(lead.context(), url, accounts.manager.email, password);
  await lead.goto(url);
  await agreedAmendment(url, lead);
  await page.reload();
  await expect(chart.locator('.target-change')).toHaveCount(1);
  await expect(chart.getByRole('listitem').filter({ hasText: 'Target changed' })).toBeVisible();
  await expect(chart).toHaveAccessibleDescription(/the target is 14 instead of 18/);

  const mark = (await chart.locator('.target-change line').boundingBox())!;
  await page.mouse.move(mark.x, mark.y + mark.height / 2);
  await expect(chart.getByText('18 → 14')).toBeVisible();
  await expect(chart.getByText('The market has changed')).toBeVisible();

  await chart.getByRole('button', { name: 'Table' }).click();
  await expect(chart.getByRole('columnheader', { name: 'Target changed' })).toBeVisible();
  await expect(chart.getByRole('cell', { name: '18 → 14: The market has changed' })).toHaveCount(1);
  await settled(page);
  await axe(page);
});

test('a target below zero can be typed and is kept', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.rep.email, password);
  await page.goto(`${url}/goals/new`);
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('nps');
  await page.getByRole('combobox', { name: 'Period' }).selectOption(await nextQuarter(page));
  const target = page.getByRole('textbox', { name: 'Target', exact: true });
  await expect(target).toHaveAttribute('inputmode', 'text');
  await target.fill('-');
  await expect(page.getByText("This can't be read as a number.")).toHaveCount(0);
  await target.pressSequentially('10');
  await expect(page.getByText('A number below zero is no target here.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goal in writing' })).toBeVisible();
  await expect(page).toHaveURL(/\/goals\/\w+\/edit$/);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(target).toHaveValue('-10');
});

test('a goal on a product is kept with its product, beside a plan that it is compared with', async ({ freshDemo, newPageOf }) => {
  const { url, accounts, password } = freshDemo;
  const page = await newPageOf(url);
  await enter(page.context(), url, accounts.rep.email, password);
  await page.goto(`${url}/goals/new`);
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('nps');
  const part = page.getByRole('button', { name: /^Only some/ });
  await expect(part).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Metric' }).selectOption('revenue');
  await page.getByRole('combobox', { name: 'Period' }).selectOption(await nextQuarter(page));
  await part.click();
  const product = page.getByRole('textbox', { name: 'Values' });
  await product.fill('CoolBox 40, CoolBox 60');
  await page.getByRole('combobox', { name: 'Target as' }).selectOption({ label: 'A change from a plan' });
  await page.getByRole('textbox', { name: 'More than the plan by' }).fill('10');
  const plan = page.getByRole('combobox', { name: 'Compared with' });
  await expect(plan.locator('option')).not.toHaveCount(1);
  await plan.selectOption({ index: 1 });
  await settled(page);
  await axe(page);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goal in writing' })).toBeVisible();
  await expect(page).toHaveURL(/\/goals\/\w+\/edit$/);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(product).toHaveValue('CoolBox 40, CoolBox 60');
  await expect(page.getByRole('textbox', { name: 'More than the plan by' })).toHaveValue('10');
  await expect(plan).not.toHaveValue('');
});

test('a sentence in another language is asked about once, not at every pause, and said calmly', async ({ signedIn, watch }) => {
  watch.allow(/status of 422 .*goals\/check/);
  const page = await signedIn('rep', '/goals/new');
  const answers: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/goals/check')) answers.push(response.status());
  });
  const refused = () => answers.filter((status) => status === 422).length;
  await sentence(page).fill('Den Umsatz bis zum Ende');
  const hint = page.getByText(/English is understood so far/);
  await expect(hint).toHaveCount(1);
  for (const more of [' des', ' Quartals', ' auf', ' 12']) {
    const before = answers.length;
    await sentence(page).pressSequentially(more);
    await expect.poll(() => answers.length, 'the draft is judged all the same').toBeGreaterThan(before);
  }
  await expect(hint).toBeVisible();
  expect(refused()).toBe(1);

  // Deleted and typed again it is known; in English it is read.
  await sentence(page).fill('Den Umsatz bis zum Ende');
  await expect(hint).toBeVisible();
  await sentence(page).fill('Win 12 deals in Q1');
  await expect(hint).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Metric' })).toHaveValue('deals_won');
  expect(refused()).toBe(1);
});
