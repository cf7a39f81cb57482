import { axe, settled } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test("8.1 the rep checks in from Today in one dialog by keyboard: numbers filled in, confidence, an obstacle, help", async ({
  signedIn,
}) => {
  const page = await signedIn("rep", "/today");
  const due = page.getByRole("region", { name: "Check-ins" });
  await expect(due).toBeVisible();
  const button = due.getByRole("button", { name: /^Check in: Sales pact/ });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Check-in,/ });
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
  await dialog.getByLabel("What help is needed?").fill("Call the auditor");
  await expect(dialog.getByLabel("Of whom")).toHaveValue(/.+/);
  await settled(page);
  await axe(page);
  await page.setViewportSize({ width: 360, height: 780 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(360);
  await settled(page);
  await axe(page);
  await dialog.getByRole("button", { name: "Check in" }).click();
  await expect(dialog).toBeHidden();
  await expect(
    due.getByRole("button", { name: /^Check in: Sales pact/ }),
  ).toHaveCount(0);

  await page.getByRole("link", { name: "My standards" }).click();
  const said = page.getByRole("region", { name: "Check-ins" });
  await expect(said).toContainText("Two offers out");
  await expect(said).toContainText(`Confidence ${sure} of 10`);
  await expect(said).toContainText(
    "In the way: Security review (process, hinders)",
  );
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
  await expect(row).toContainText("asked, by");
  await settled(lead);
  await axe(lead);
  await row.getByRole("button", { name: `Decline: ${what}` }).click();
  await expect(
    lead.getByRole("dialog").getByRole("button", { name: "Decline" }),
  ).toBeDisabled();
  await lead.keyboard.press("Escape");
  await row.getByRole("button", { name: `Accept: ${what}` }).click();
  await lead
    .getByRole("dialog")
    .getByRole("button", { name: "Accept" })
    .click();
  await expect(row).toContainText("promised by");

  const rep = await signedIn("rep", "/today");
  const answers = rep.getByRole("region", { name: "Help you asked for" });
  const mine = answers.getByRole("listitem").filter({ hasText: what });
  await expect(mine).toContainText("promised by");
  await mine.getByRole("button", { name: `Done: ${what}` }).click();
  await expect(mine).toHaveCount(0);
  await lead.reload();
  await expect(
    needs
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
  await expect(section).toContainText(/checked in|talked about/);
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
