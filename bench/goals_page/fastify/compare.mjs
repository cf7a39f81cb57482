// node compare.mjs OURS THEIRS TOKEN AS_OF PAGES: follows the cursor on both servers, compares every field
// of every goal, and writes the addresses of all pages of 50 to PAGES, one a line.
import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const [ours, theirs, token, asOf, pagesFile] = process.argv.slice(2);
const get = async (base, path) => {
  const answer = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } });
  if (answer.status !== 200) throw new Error(`${base}${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

const addresses = [];
let goals = 0;
let different = 0;
let cursor = null;
do {
  const path = `/api/v1/goals?as_of=${asOf}${cursor === null ? "" : `&cursor=${cursor}`}`;
  const [left, right] = await Promise.all([get(ours, path), get(theirs, path)]);
  if (left.items.length !== right.items.length || left.next !== right.next) {
    throw new Error(`${path}: ${left.items.length} goals until ${left.next}, there ${right.items.length} until ${right.next}`);
  }
  for (const [i, goal] of left.items.entries()) {
    const other = right.items[i];
    for (const field of new Set([...Object.keys(goal), ...Object.keys(other)])) {
      if (isDeepStrictEqual(goal[field], other[field])) continue;
      if (++different <= 10) {
        console.error(`goal ${goal.id} ${field}: ${JSON.stringify(goal[field])}, there ${JSON.stringify(other[field])}`);
      }
    }
  }
  goals += left.items.length;
  if (left.items.length === 50) addresses.push(path); // only full pages are measured
  cursor = left.next;
} while (cursor !== null);

for (const [base, name] of [[ours, "Salespact"], [theirs, "Fastify"]]) {
  const answer = await fetch(base + addresses[0], { headers: { authorization: "Bearer sp_unknown" } });
  if (answer.status !== 401) throw new Error(`${name} answered ${answer.status} to an unknown token`);
}
writeFileSync(pagesFile, addresses.join("\n") + "\n");
console.log(`goals=${goals} pages=${addresses.length} different=${different}`);
process.exit(different === 0 ? 0 : 1);
