import type { Page } from "@playwright/test";

import { axe, settled } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

const grid = (page: Page) =>
  page.getByRole("table", { name: /people and their goals/ });

// The people of the grid in their order, once it is there.
async function names(page: Page): Promise<string[]> {
  await expect(
    grid(page).locator('tbody th[scope="row"] a').first(),
  ).toBeVisible();
  return grid(page).locator('tbody th[scope="row"] a').allTextContents();
}

test("a manager sees who needs help first, in words, and what they are short of together", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  await expect(
    page.getByRole("heading", { level: 1, name: "Americas" }),
  ).toBeVisible();
  await expect(
    page.getByText(
      /\d+ of \d+ needs? help\. Together that is \$[\d,]+ short of pace in Revenue/,
    ),
  ).toBeVisible();
  const first = grid(page).locator('tbody th[scope="row"]').first();
  await expect(first).toContainText(/\d+ days? behind/);
  // Those whom nothing is asked of come last.
  await expect(
    grid(page).locator('tbody th[scope="row"]').last(),
  ).toContainText("no goal is running");
  await expect(page.getByText(/as of/)).toBeVisible();
  await expect(page.getByText(/: data until/)).toBeVisible();
});

test("who waits for something from the manager comes before who is behind", async ({
  signedIn,
}) => {
  const page = await signedIn("lead", "/team");
  const people = grid(page).locator('tbody th[scope="row"]');
  await expect(people.first()).toContainText(
    /waits for what you promised|needs support/,
  );
});

test("filter, order and grouping are in the address and come back after a reload", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  const all = Number(await grid(page).getAttribute("aria-rowcount")) - 1;
  await expect.poll(async () => (await names(page)).length).toBe(all);
  await page.getByRole("button", { name: /^Need help/ }).click();
  await expect(page).toHaveURL(/show=help/);
  await expect.poll(async () => (await names(page)).length).toBeLessThan(all);
  await page.getByRole("button", { name: "Person" }).click();
  await expect(page).toHaveURL(/sort=name/);
  await page.getByRole("switch", { name: "By unit" }).click();
  await expect(page).toHaveURL(/grouped=true/);
  await expect(
    grid(page)
      .getByText(/to help/)
      .first(),
  ).toBeVisible();
  const shown = await names(page);
  await page.reload();
  await expect(
    grid(page)
      .getByText(/to help/)
      .first(),
  ).toBeVisible();
  await expect.poll(() => names(page)).toEqual(shown);
  await page.goBack();
  await expect(page).not.toHaveURL(/grouped/);
});

test("a name is found as it is typed, without its marks, and a filter that fits nobody says so", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  await page.getByLabel("Find a name").fill("ramirez");
  await expect.poll(() => names(page)).toEqual(["Diego Ramírez"]);
  await page.getByLabel("Find a name").fill("nobody of that name");
  await expect(
    page.getByRole("heading", { name: "Nobody fits this filter" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Show everybody" }).click();
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(5);
});

test("the grid is walked with the arrow keys, and Enter opens the goal", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement
          ?.closest("[data-column]")
          ?.getAttribute("data-column") ?? "",
    );
  await grid(page).locator('tbody th[scope="row"] a').first().focus();
  const second = (await names(page))[1];
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveText(second ?? "");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("1");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/goals\//);
});

test("a rep sees the colleagues by name, without an order that has a last place", async ({
  signedIn,
  demo,
}) => {
  const page = await signedIn("rep", "/team");
  await expect(page.getByText(/people, by name/)).toBeVisible();
  const shown = await names(page);
  expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, "en")));
  expect(shown).toContain(demo.accounts.rep.name);
  await expect(page.getByText(/days? behind/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Need help/ })).toHaveCount(0);
});

test("the team's CSV has the rows of the page", async ({ signedIn }) => {
  const page = await signedIn("manager", "/team?show=help");
  const shown = await names(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^team-americas-.*\.csv$/);
  const stream = await file.createReadStream();
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  for (const name of shown) expect(text).toContain(name);
  expect(text).toContain("pace_index");
});

test("a person leads to their goals, the time before, and a comparison", async ({
  signedIn,
}) => {
  const page = await signedIn("manager", "/team");
  const [name = ""] = await names(page);
  await grid(page).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const header = page.getByRole("banner").or(page.locator("main header"));
  await expect(header.getByText(/^data until \w+ \d+, \d{4}$/)).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Running now" }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "Places and roles" }),
  ).toBeVisible();
  await page.getByText("A year before").click();
  await expect(page).toHaveURL(/against=year_before/);
  await expect(page.getByText(/beside Q\d 20\d\d/)).toBeVisible();
  await settled(page);
  await axe(page);
  await page.getByRole("link", { name: "Compare periods" }).click();
  await expect(page).toHaveURL(/\/compare\?person=/);
  await expect(page.getByRole("table")).toContainText(name);
  await page.getByRole("button", { name: "Everybody" }).click();
  await page.getByRole("switch", { name: "Whole periods" }).click();
  await expect(page).toHaveURL(/whole=true/);
  await page.reload();
  await expect(
    page.getByRole("switch", { name: "Whole periods" }),
  ).toBeChecked();
});
