import { boundOf, record } from './support/figures.ts';
import { longestFrame } from './support/frames.ts';
import { startServe } from './support/server.ts';
import { choosePassword, invitationOf } from './support/signed-up.ts';
import { enter, expect, test } from './support/test.ts';

// What `make bench` says of a large team: COMPANY is a data directory with 500 people and some 2,000 goals, which
// bench/web/run.sh makes; its numbers are of 2024.
const company = process.env['COMPANY'] ?? '';
const asOf = '2024-11-14';
const frameBound = boundOf('FRAME_BOUND', 100);
const person = { email: 'ops@kelvane.example', password: 'seven ducks on a violet tram' };

test.setTimeout(180_000);

test('a team of 500 people is scrolled and sorted without a long frame', async ({ browser }) => {
  test.skip(company === '', 'COMPANY names no data directory; bench/web/run.sh makes one');
  const token = invitationOf(company, person.email);
  const server = await startServe(company);
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-US', viewport: { width: 1440, height: 900 } });
  try {
    await choosePassword(server.url, token, person.password);
    await enter(context, server.url, person.email, person.password);
    const page = await context.newPage();
    await page.goto(`/team?as_of=${asOf}`);
    const table = page.getByRole('table');
    await expect(table, '501 people and the header').toHaveAttribute('aria-rowcount', '502');
    await page.waitForTimeout(1000);
    await page.mouse.move(720, 600);

    const scrolling = await longestFrame(page, async () => {
      for (const step of [...Array<number>(60).fill(700), ...Array<number>(60).fill(-700)]) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(30);
      }
    });
    const jumping = await longestFrame(page, async () => {
      for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'End', 'Home']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(300);
      }
    });
    const sorting = await longestFrame(page, async () => {
      const headers = await table.getByRole('columnheader').getByRole('button').all();
      for (const header of [...headers, ...headers]) {
        await header.click();
        await page.waitForTimeout(400);
      }
    });
    record('Team of 500 with 2,000 goals: longest frame, scrolled', scrolling, frameBound, 'ms');
    record('Team of 500 with 2,000 goals: longest frame, by keys', jumping, frameBound, 'ms');
    record('Team of 500 with 2,000 goals: longest frame, sorted', sorting, frameBound, 'ms');
  } finally {
    await context.close();
    await server.stop();
  }
});
