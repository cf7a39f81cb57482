import { axe, settled } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test("2.6 a concern in a sales pact by keyboard, answered by the lead from Today, reopened and resolved", async ({
  signedIn,
}) => {
  const concern = "Two cold calls a day leave no time for offers";
  const rep = await signedIn("rep", "/today");
  await rep.getByRole("link", { name: "My standards" }).click();
  const section = rep.getByRole("region", { name: "Feedback" });
  await section.getByRole("button", { name: "Give feedback" }).focus();
  await rep.keyboard.press("Enter");
  const dialog = rep.getByRole("dialog", { name: "Give feedback" });
  await expect(dialog).toContainText("The two of you read it");
  await expect(dialog.getByLabel("To whom")).toHaveCount(0);
  await expect(dialog.getByRole("radio", { checked: true })).toBeFocused();
  await rep.keyboard.press("ArrowRight");
  await rep.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("radio", { name: "Concern" })).toBeChecked();
  await rep.keyboard.press("Tab");
  await rep.keyboard.type(concern);
  await rep.keyboard.press("Tab");
  await rep.keyboard.type("Standards");
  await settled(rep);
  await axe(rep);
  await rep.setViewportSize({ width: 360, height: 780 });
  expect(
    await rep.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(360);
  await settled(rep);
  await axe(rep);
  await dialog.getByRole("button", { name: "Say it" }).click();
  await expect(dialog).toBeHidden();
  const thread = section
    .getByRole("listitem")
    .filter({ hasText: concern })
    .first();
  await expect(thread).toContainText("Concern to Hannah Nakagawa");
  await expect(thread).toContainText("on “Standards”");
  await expect(thread).toContainText("waits for Hannah Nakagawa");

  const lead = await signedIn("lead", "/today");
  const waiting = lead.getByRole("region", { name: "Waits for your answer" });
  const asked = waiting.getByRole("listitem").filter({ hasText: concern });
  await expect(asked).toContainText("Andre Dubois");
  await expect(asked).toContainText("waits for you");
  await settled(lead);
  await axe(lead);
  await asked.getByRole("button", { name: `Answer: ${concern}` }).focus();
  await lead.keyboard.press("Enter");
  const answer = lead.getByRole("dialog", { name: "Answer" });
  await expect(answer).toContainText(concern);
  await expect(answer.getByRole("button", { name: "Answer" })).toBeDisabled();
  await lead.keyboard.type("One a day until June");
  await answer.getByRole("button", { name: "Answer" }).click();
  await expect(asked).toHaveCount(0);

  const again = await signedIn("rep", "/today");
  const answered = again.getByRole("region", {
    name: "Answers to your feedback",
  });
  await expect(answered).toContainText("One a day until June");
  await answered.getByRole("button", { name: `Add to it: ${concern}` }).click();
  await again
    .getByRole("dialog")
    .getByLabel("What is to be added")
    .fill("And in July?");
  await again
    .getByRole("dialog")
    .getByRole("button", { name: "Add to it" })
    .click();
  await expect(answered).toHaveCount(0);
  await again.getByRole("link", { name: "My standards" }).click();
  const open = again.getByRole("region", { name: "Feedback" });
  await expect(open).toContainText("waits for Hannah Nakagawa");
  await open.getByRole("button", { name: `Resolve: ${concern}` }).click();
  await again.getByRole("dialog").getByLabel("A last word").fill("We talked");
  await again
    .getByRole("dialog")
    .getByRole("button", { name: "Resolve" })
    .click();
  await expect(open.locator("summary")).toContainText("One that is settled");
  await open.locator("summary").focus();
  await again.keyboard.press("Enter");
  await expect(open.getByRole("list", { name: "Answers" })).toContainText(
    "We talked",
  );
  await again.emulateMedia({ colorScheme: "dark" });
  await settled(again);
  await axe(again);
});

test("in the room of a team's pact a colleague is praised by name, and finds it on Today", async ({
  signedIn,
}) => {
  const page = await signedIn("rep", "/pacts");
  await page
    .getByRole("link", { name: "No offer is lost alone", exact: true })
    .click();
  const section = page.getByRole("region", { name: "Feedback" });
  await section.getByRole("button", { name: "Give feedback" }).click();
  const dialog = page.getByRole("dialog", { name: "Give feedback" });
  await dialog.getByText("Praise", { exact: true }).click();
  await dialog
    .getByLabel("What was good?")
    .fill("The rehearsal on Monday saved the offer");
  await dialog
    .getByLabel("To whom")
    .selectOption({ label: "Hannah Nakagawa" });
  await dialog.getByRole("button", { name: "Say it" }).click();
  await expect(dialog).toBeHidden();
  await expect(section).toContainText("Praise for Hannah Nakagawa");
  await expect(section.getByRole("button", { name: /^Resolve/ })).toHaveCount(
    0,
  );
  const lead = await signedIn("lead", "/today");
  await expect(
    lead.getByRole("region", { name: "Praise for you" }),
  ).toContainText("The rehearsal on Monday saved the offer");
});

test("on a goal a question waits for whose goal it is", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  await page.getByRole("link", { name: "Diego Ramírez" }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Diego Ramírez" }),
  ).toBeVisible();
  await page.getByRole("link", { name: /^Revenue/ }).first().click();
  const section = page.getByRole("region", { name: "Feedback" });
  await section.getByRole("button", { name: "Give feedback" }).click();
  const dialog = page.getByRole("dialog", { name: "Give feedback" });
  await expect(dialog).toContainText("Everybody who may read this goal");
  await dialog
    .getByLabel("What would you like to know?")
    .fill("Which three deals carry it?");
  await dialog.getByRole("button", { name: "Say it" }).click();
  await expect(section).toContainText("waits for Diego Ramírez");
  await expect(section).toContainText("overdue from");
});
