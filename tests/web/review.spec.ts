import { axe, settled } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

test("8.4 a member proposes how the review ends, the lead starts from it by keyboard, and the amendment is open", async ({
  signedIn,
}) => {
  const rep = await signedIn("rep", "/today");
  const due = rep.getByRole("region", { name: "Reviews" });
  await expect(due).toContainText("No offer is lost alone");
  await expect(due).toContainText("You can propose");
  await due.getByRole("link", { name: "No offer is lost alone" }).click();
  const mine = rep.getByRole("region", { name: "Reviews" });
  await mine.getByRole("button", { name: /^Propose an answer/ }).click();
  const form = rep.getByRole("dialog", { name: /^Review of/ });
  await expect(form).toContainText("Commitments kept");
  await form
    .getByLabel("Is it still relevant?")
    .fill("Yes: every second tender is lost by a week");
  await form.getByLabel("Is it still achievable?").fill("Yes");
  await form
    .getByLabel("Does it still serve what it was meant to?")
    .fill("Yes");
  await form
    .getByLabel("What should change?")
    .fill("One more offer a week each");
  await expect(form.getByRole("button", { name: "Propose" })).toBeDisabled();
  await form.getByRole("radio", { name: "Adjust" }).check();
  await settled(rep);
  await axe(rep);
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form).toBeHidden();
  await expect(mine).toContainText("A proposal by Andre Dubois");

  const lead = await signedIn("lead", "/today");
  await expect(lead.getByRole("region", { name: "Reviews" })).toContainText(
    "You decide",
  );
  await lead
    .getByRole("link", { name: "No offer is lost alone" })
    .first()
    .click();
  const theirs = lead.getByRole("region", { name: "Reviews" });
  const open = theirs.getByRole("button", { name: /^Review now/ });
  await open.focus();
  await lead.keyboard.press("Enter");
  const decision = lead.getByRole("dialog", { name: /^Review of/ });
  await expect(decision.getByLabel("Is it still relevant?")).toBeFocused();
  await lead.keyboard.press("Escape");
  await expect(decision).toBeHidden();
  await expect(open).toBeFocused();
  await lead.keyboard.press("Enter");
  await decision
    .getByRole("button", { name: "Start from the answers of Andre Dubois" })
    .focus();
  await lead.keyboard.press("Enter");
  await expect(decision.getByLabel("What should change?")).toHaveValue(
    "One more offer a week each",
  );
  await lead.setViewportSize({ width: 360, height: 780 });
  expect(
    await lead.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(360);
  await lead.emulateMedia({ colorScheme: "dark" });
  await settled(lead);
  await axe(lead);
  await decision.getByRole("button", { name: "Decide" }).click();
  await expect(decision).toBeHidden();
  await expect(theirs).toContainText(
    /Hannah Nakagawa decided on .* to adjust it/,
  );
  await theirs.getByText("Answers and numbers of then").click();
  await expect(theirs).toContainText(
    "Yes: every second tender is lost by a week",
  );
  await expect(theirs).toContainText(
    /Andre Dubois proposed on .* to adjust it/,
  );
  await expect(
    lead.getByText("Being amended", { exact: false }).first(),
  ).toBeVisible();
  await settled(lead);
  await axe(lead);
});
