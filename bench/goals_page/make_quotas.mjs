// node make_quotas.mjs PEOPLE.csv: quotas of these people, their teams, regions and company on standard output, some 2,000
// goals in an order in which every page of the list has some of everything. The same bytes every time.
import { readFileSync } from "node:fs";

const people = readFileSync(process.argv[2], "utf8")
  .trim()
  .split("\n")
  .slice(2) // header, operations
  .map((line) => line.split(","));
const teams = [...new Set(people.map((row) => row[2]))];
const regions = [...new Set(teams.map((team) => team.split("/")[0]))];

const quotas = [];
const add = (owner, metric, period, target, currency) => quotas.push({ owner, metric, period, target, currency });
for (const [index, [name]] of people.entries()) {
  const level = (index % 9) - 4;
  add(name, "revenue", "2024-Q3", 360_000 + level * 45_000, "USD");
  add(name, "revenue", "2024-Q4", 370_000 + level * 45_000, "USD");
  add(name, "deals_won", "2024", 80 + level * 10, "");
}
// A unit's targets by the number of people in it; a year has four quarters' business.
const ofUnit = (unit, size) => {
  for (const period of ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]) {
    add(unit, "revenue", period, size * 380_000, "USD");
  }
  add(unit, "revenue", "2023", size * 1_500_000, "USD");
  add(unit, "revenue", "2024", size * 1_700_000, "USD");
  add(unit, "deals_won", "2024-Q4", size * 30, "");
  add(unit, "win_rate", "2024-Q4", 32, "");
};
for (const unit of teams) ofUnit(unit, 10);
for (const unit of regions) ofUnit(unit, 100);

// 1,995 quotas in all; a fixed stride that shares no factor with their number mixes them.
const stride = 811;
console.log("owner,metric,period,target,currency");
for (let i = 0; i < quotas.length; i++) {
  const quota = quotas[(i * stride) % quotas.length];
  console.log(Object.values(quota).join(","));
}
