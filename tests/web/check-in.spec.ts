import { axe, settled } from "./support/axe.ts";
import { tabTo } from "./support/team-pact.ts";
import { expect, test } from "./support/test.ts";

test("8.1 the rep checks in from Today in one dialog by keyboard: numbers filled in, confidence, an obstacle, help", async ({
  signedIn,
}) => {
  const page = await signedIn("rep", "/today");
  const due = page.getByRole("region", { name: "Check-ins" });
  await expect(due).toBeVisible();
  const button = due.getByRole("button", { name: /^Check in: Sales pact/ });
  const row = due.getByRole("listitem").filter({ hasText: "Sales pact" });
  const until = /(Due until|Overdue:) .*\d/.exec(await row.innerText())?.[0] ?? "";
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Check-in: Sales pact" });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("dl")).toContainText("of");
  await expect(dialog.getByRole("radio", { checked: true })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const sure = await dialog.getByRole("radio", { checked: true }).inputValue();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Two offers out");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Security review");
  await expect(dialog.getByLabel("How much")).toBeVisible();

  // Another obstacle, one too many, and the keyboard is where it was.
  await tabTo(page, "button", /^Another obstacle$/);
  await page.keyboard.press("Enter");
  const others = dialog.getByRole("textbox", { name: "What else is in the way?" });
  await expect(others).toBeFocused();
  await page.keyboard.type("Two are on leave");
  await tabTo(page, "button", /^Another obstacle$/);
  await page.keyboard.press("Enter");
  await expect(others).toHaveCount(2);
  await page.keyboard.type("A slip");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: "Take out: A slip" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(others).toHaveCount(1);
  await expect(others).toBeFocused();

  await tabTo(page, "textbox", /^What help is needed\?$/);
  await page.keyboard.type("Call the auditor");
  await expect(dialog.getByLabel("Of whom")).toHaveValue(/.+/);
  await tabTo(page, "button", /^Ask for more help$/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Take the visit on Friday");
  await settled(page);
  await axe(page);
  await page.setViewportSize({ width: 360, height: 780 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(360);
  await settled(page);
  await axe(page);
  await tabTo(page, "button", /^Check in$/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(row.filter({ hasText: until })).toHaveCount(0);

  await page.getByRole("link", { name: "My standards" }).click();
  const said = page.getByRole("region", { name: "Check-ins" });
  await expect(said).toContainText("Two offers out");
  await expect(said.locator("dl").first()).toContainText(`Confidence${sure} of 10`);
  await expect(said).toContainText("In the way: Security review Process, hinders it");
  await expect(said).toContainText("In the way: Two are on leave");
  await expect(said).toContainText("Take the visit on Friday");
  await page.emulateMedia({ colorScheme: "dark" });
  await settled(page);
  await axe(page);
});

test("the lead is asked for help, promises it with a day, and the rep says that it was done", async ({
  signedIn,
}) => {
  const lead = await signedIn("lead", "/today");
  const needs = lead.getByRole("region", { name: "Help asked of you" });
  const what = "A word with their purchasing before the offer runs out";
  const row = needs
    .getByRole("listitem")
    .filter({ hasText: `Andre Dubois asks: ${what}` });
  await expect(row).toContainText("Wanted by");
  await settled(lead);
  await axe(lead);
  // By keyboard alone: no, after all yes.
  const decline = row.getByRole("button", { name: `Decline: ${what}` });
  await tabTo(lead, "button", /^Decline: A word/);
  await lead.keyboard.press("Enter");
  const declining = lead.getByRole("dialog", { name: "Decline the request of Andre Dubois" });
  await expect(declining.getByRole("button", { name: "Decline" })).toBeDisabled();
  await expect(declining.getByLabel("Why, which Andre Dubois reads")).toBeFocused();
  await lead.keyboard.press("Escape");
  await expect(declining).toBeHidden();
  await expect(decline).toBeFocused();
  await lead.keyboard.press("Shift+Tab");
  await expect(row.getByRole("button", { name: `Accept: ${what}` })).toBeFocused();
  await lead.keyboard.press("Enter");
  const accepting = lead.getByRole("dialog", { name: "Help Andre Dubois" });
  await expect(accepting.getByLabel("I do it by")).toBeFocused();
  await lead.keyboard.press("Enter");
  await expect(accepting).toBeHidden();
  await expect(row).toContainText("Promised by");

  const rep = await signedIn("rep", "/today");
  const answers = rep.getByRole("region", { name: "Help you asked for" });
  const mine = answers.getByRole("listitem").filter({ hasText: what });
  await expect(mine).toContainText("Promised by");
  await mine.getByRole("button", { name: `Done: ${what}` }).click();
  await expect(mine).toHaveCount(0);
  const after = await signedIn("lead", "/today");
  const debt = after.getByRole("region", { name: "Help asked of you" });
  await expect(debt).toContainText(/Answers took .* on average\./);
  await expect(
    debt
      .getByRole("listitem")
      .filter({ hasText: `Andre Dubois asks: ${what}` }),
  ).toHaveCount(0);
});

test("the lead reads what was said, and notes that it was talked about", async ({
  signedIn,
}) => {
  const page = await signedIn("lead", "/sales-pacts");
  await page.getByRole("link", { name: "Andre Dubois", exact: true }).click();
  await page.getByRole("link", { name: "How it is lived" }).click();
  const section = page.getByRole("region", { name: "Check-ins" });
  await expect(section).toContainText(/Checked in|Talked about/);
  const before = section.locator("summary");
  await before.focus();
  await page.keyboard.press("Enter");
  await expect(
    section.getByText("Little: three days at the trade fair").first(),
  ).toBeVisible();
  const talked = section.getByRole("button", { name: "Talked about" });
  const count = await talked.count();
  expect(count).toBeGreaterThan(0);
  await talked.first().click();
  await expect(talked).toHaveCount(count - 1);
  await settled(page);
  await axe(page);
});

test("2.6 what one wrote is changed for a day, with everything filled in, and added to after it", async ({
  signedIn,
}) => {
  const page = await signedIn("rep", "/today");
  await page
    .getByRole("region", { name: "Check-ins" })
    .getByRole("link", { name: "Demos Q4 2026" })
    .click();
  const section = page.getByRole("region", { name: "Check-ins" });
  await section.getByRole("button", { name: "Check in", exact: true }).click();
  const writing = page.getByRole("dialog", { name: "Check-in: Demos Q4 2026" });
  await writing.getByRole("radio", { name: "6" }).check({ force: true });
  await writing.getByLabel("What moved?").fill("One demo is agreed");
  await writing.getByLabel("What is in the way?").fill("The unit is in repair");
  await writing.getByLabel("How much").selectOption("3");
  await writing.getByLabel("Who can help").selectOption({ index: 1 });
  const helper = await writing.getByLabel("Who can help").locator("option:checked").innerText();
  await writing.getByLabel("What help is needed?").fill("Lend us yours");
  await writing.getByLabel("What comes next?").fill("Ask the workshop");
  await writing.getByRole("button", { name: "Check in" }).click();
  await expect(writing).toBeHidden();

  await expect(section).toContainText(
    `In the way: The unit is in repair Process, blocks it, help of ${helper}`,
  );
  await expect(section.getByText(/^Can be changed until/).first()).toBeVisible();
  await tabTo(page, "button", /^Change: /);
  await page.keyboard.press("Enter");
  const changing = page.getByRole("dialog", { name: "Change the check-in: Demos Q4 2026" });
  await expect(changing.getByRole("radio", { name: "6" })).toBeChecked();
  await expect(changing.getByLabel("What is in the way?")).toHaveValue("The unit is in repair");
  await expect(changing.getByLabel("How much")).toHaveValue("3");
  await expect(changing.getByLabel("Who can help").locator("option:checked")).toHaveText(helper);
  await expect(changing.getByLabel("What help is needed?")).toHaveValue("Lend us yours");
  await expect(changing.getByLabel("What comes next?")).toHaveValue("Ask the workshop");
  await settled(page);
  await axe(page);
  await changing.getByLabel("What moved?").fill("Two demos are agreed");
  await changing.getByRole("button", { name: "Change" }).click();
  await expect(changing).toBeHidden();
  await expect(section).toContainText("Two demos are agreed");
  await expect(section).not.toContainText("One demo is agreed");
  await expect(section.getByText("Lend us yours")).toHaveCount(1);

  // Who leads finds it before everything else of the day.
  const lead = await signedIn("lead", "/today");
  const needs = lead.getByRole("region", { name: "Who needs you" });
  const blocked = needs.getByRole("listitem").filter({ hasText: "Andre Dubois" });
  await expect(blocked).toContainText(`Blocked: The unit is in repair (${helper} is asked)`);
  const [first, due] = await Promise.all([
    needs.boundingBox(),
    lead.getByRole("region", { name: "Check-ins" }).boundingBox(),
  ]);
  expect(first?.y ?? 0).toBeLessThan(due?.y ?? 0);
  await settled(lead);
  await axe(lead);
  await lead.setViewportSize({ width: 360, height: 780 });
  await expect
    .poll(() => lead.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);

  const again = await signedIn("rep", "/today");
  await again.getByRole("link", { name: "My standards" }).click();
  const before = again.getByRole("region", { name: "Check-ins" });
  await before.locator("summary").click();
  await before.getByRole("button", { name: /^Add: / }).last().click();
  const adding = again.getByRole("dialog", { name: "Add to the check-in: Sales pact" });
  await expect(adding.getByLabel("What moved?")).toHaveValue("");
  await adding.getByLabel("What moved?").fill("The fair brought one more");
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await expect(adding).toBeHidden();
  await expect(before).toContainText("The fair brought one more");
});

test("Escape gives the check-in up and leaves the keyboard where it was", async ({
  signedIn,
}) => {
  const page = await signedIn("lead", "/today");
  const due = page.getByRole("region", { name: "Check-ins" });
  await tabTo(page, "button", /^Check in: No offer is lost alone$/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", {
    name: "Check-in: No offer is lost alone",
  });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(
    due.getByRole("button", { name: "Check in: No offer is lost alone" }),
  ).toBeFocused();
});

test("a goal's page has its check-ins and setbacks, for who may read them", async ({
  signedIn,
}) => {
  const page = await signedIn("rep", "/today");
  const due = page.getByRole("region", { name: "Check-ins" });
  await due.getByRole("link", { name: "Demos Q4 2026" }).click();
  const section = page.getByRole("region", { name: "Check-ins" });
  await expect(
    section.getByRole("button", { name: "Check in", exact: true }),
  ).toBeVisible();
  await expect(section).toContainText("Overdue");
  await tabTo(page, "button", /^Log a setback$/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Log a setback" });
  await expect(dialog.getByLabel("What went wrong?")).toBeFocused();
  await page.keyboard.type("The demo unit was in repair");
  await tabTo(page, "button", /^Log it$/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole("button", { name: "Log a setback" }),
  ).toBeFocused();
  const setbacks = page.getByRole("region", { name: "Setbacks" });
  await expect(setbacks).toContainText("The demo unit was in repair");
  await expect(setbacks).toContainText("Owner and manager");
  await settled(page);
  await axe(page);
  await page.setViewportSize({ width: 360, height: 780 });
  // The chart follows the window a frame later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);

  const path = new URL(page.url()).pathname;
  const above = await signedIn("exec", path);
  await expect(above.getByRole("heading", { level: 1 })).toBeVisible();
  await settled(above);
  await expect(above.getByText("The demo unit was in repair")).toHaveCount(0);
});
