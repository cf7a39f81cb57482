// node prepare.mjs SALESPACT.DB REFERENCE.DB: the same company in the schema that a list of goals is quickest from:
// goals in the order of the list, one sum a day of each owner (person, team, region, company) and metric under a
// covering key of two numbers, and the days worked since the first day, so that a share of a period is a difference.
import Database from "better-sqlite3";

const [from, to] = process.argv.slice(2);
const source = new Database(from, { readonly: true });
source.defaultSafeIntegers(true);
const target = new Database(to);
target.exec(`
  PRAGMA journal_mode = WAL;
  CREATE TABLE owner (owner_no INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
    path TEXT NOT NULL);
  CREATE TABLE goal (id TEXT PRIMARY KEY, title TEXT NOT NULL, owner_no INTEGER NOT NULL REFERENCES owner,
    metric TEXT NOT NULL, series_no INTEGER NOT NULL, scoring TEXT NOT NULL, label TEXT NOT NULL, first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL, start_text TEXT NOT NULL, end_text TEXT NOT NULL, currency TEXT, target INTEGER NOT NULL,
    revision INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE daily (series_no INTEGER NOT NULL, day INTEGER NOT NULL, amount INTEGER NOT NULL,
    basis INTEGER NOT NULL, unconverted INTEGER NOT NULL,
    left_out INTEGER NOT NULL, PRIMARY KEY (series_no, day)) WITHOUT ROWID;
  CREATE TABLE working_day (day INTEGER PRIMARY KEY, worked_before INTEGER NOT NULL);
  CREATE TABLE delivery (latest INTEGER NOT NULL);
  CREATE TABLE api_token (hash BLOB PRIMARY KEY, person TEXT NOT NULL, may_read INTEGER NOT NULL, expires_at INTEGER,
    revoked_at INTEGER) WITHOUT ROWID;
  CREATE TABLE person (id TEXT PRIMARY KEY, status TEXT NOT NULL, is_ops INTEGER NOT NULL) WITHOUT ROWID;
`);

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const idText = (id) => {
  let text = "";
  for (let i = 0; i < 13; i++, id >>= 5n) text = alphabet[Number(id & 31n)] + text;
  return text;
};
const dayOf = (iso) => Date.parse(iso) / 86_400_000;

// Nobody moves in this company, so where somebody is now is where they have always been.
const units = new Map();
for (const row of source.prepare("SELECT unit_id, name FROM org_unit").all()) units.set(row.unit_id, { name: row.name });
for (const row of source.prepare("SELECT unit_id, parent_id FROM unit_parent").all()) {
  units.get(row.unit_id).parent = row.parent_id;
}
const pathOf = (id) => {
  const unit = units.get(id);
  if (unit.parent === undefined) return "";
  const above = pathOf(unit.parent);
  return above === "" ? unit.name : `${above}/${unit.name}`;
};
const unitsAbove = new Map(); // of a person, the own unit first
for (const row of source.prepare("SELECT person_id, unit_id FROM membership WHERE is_primary").all()) {
  const above = [];
  for (let at = row.unit_id; at !== undefined; at = units.get(at).parent) above.push(at);
  unitsAbove.set(row.person_id, above);
}

const ownerNumbers = new Map();
const addOwner = target.prepare("INSERT INTO owner VALUES (?, ?, ?, ?, ?)");
const takeOwners = target.transaction(() => {
  const add = (id, kind, name, path) => {
    ownerNumbers.set(id, ownerNumbers.size + 1);
    addOwner.run(ownerNumbers.size, kind, idText(id), name, path);
  };
  for (const id of units.keys()) add(id, "unit", units.get(id).name, pathOf(id));
  const addPerson = target.prepare("INSERT INTO person VALUES (?, ?, ?)");
  const roles = source.prepare("SELECT count(*) AS n FROM role_assignment WHERE person_id = ? AND role = 'ops'");
  for (const row of source.prepare("SELECT person_id, display_name, status FROM person").all()) {
    const above = unitsAbove.get(row.person_id);
    add(row.person_id, "person", row.display_name, above ? pathOf(above[0]) : "");
    addPerson.run(idText(row.person_id), row.status, roles.get(row.person_id).n > 0n ? 1 : 0);
  }
});
takeOwners();

const metrics = ["revenue", "deals_won", "win_rate"];
const seriesOf = (owner, metric) => ownerNumbers.get(owner) * metrics.length + metrics.indexOf(metric);
const daily = new Map();
let latest = 0;
const creditedFor = (person) => [person, ...unitsAbove.get(person)];
const credit = (owners, metric, day, amount, basis, unconverted) => {
  for (const owner of owners) {
    const key = `${seriesOf(owner, metric)} ${day}`;
    const sum = daily.get(key) ?? { amount: 0, basis: 0, unconverted: 0, left_out: 0 };
    sum.amount += amount;
    sum.basis += basis;
    sum.unconverted += unconverted;
    if (basis === 0) sum.left_out = 1;
    daily.set(key, sum);
  }
};

// Money is shared line by line, each rounded half away from zero; what is left goes to the largest share.
const lines = source.prepare(`SELECT person_id, share FROM deal_credit
  WHERE workspace_id = ? AND deal_id = ? AND revision = ? ORDER BY position`);
const shared = (deal) => {
  const credits = lines.all(deal.workspace_id, deal.deal_id, deal.revision);
  if (credits.length === 0) return [{ person: deal.owner_person_id, amount: Number(deal.amount_minor) }];
  const whole = 1_000_000n;
  const parts = credits.map((c) => ({
    person: c.person_id,
    share: c.share,
    amount: Number((deal.amount_minor * c.share + whole / 2n) / whole),
  }));
  const largest = parts.reduce((a, b) => (b.share >= a.share ? b : a));
  largest.amount += Number(deal.amount_minor) - parts.reduce((sum, part) => sum + part.amount, 0);
  return parts;
};
const deals = source.prepare(`SELECT workspace_id, deal_id, revision, owner_person_id, amount_minor, currency, status, created_on,
  closed_on FROM deal WHERE state = 'posted'`);
for (const deal of deals.iterate()) {
  latest = Math.max(latest, dayOf(deal.created_on));
  if (deal.status === "open") continue;
  const day = dayOf(deal.closed_on);
  latest = Math.max(latest, day);
  const won = deal.status === "won" ? 1 : 0;
  credit(creditedFor(deal.owner_person_id), "win_rate", day, won, 1, 0);
  if (!won) continue;
  credit(creditedFor(deal.owner_person_id), "deals_won", day, 1, 1, 0);
  const parts = shared(deal);
  if (deal.currency === "USD") {
    for (const part of parts) credit(creditedFor(part.person), "revenue", day, part.amount, 1, 0);
  } else {
    // No rate is known. The deal counts for its owner; whoever has another part of it only knows that there is one.
    credit(creditedFor(deal.owner_person_id), "revenue", day, 0, 0, 1);
    for (const part of parts) {
      if (part.person !== deal.owner_person_id) credit(creditedFor(part.person), "revenue", day, 0, 0, 0);
    }
  }
}

target.transaction(() => {
  const addDaily = target.prepare("INSERT INTO daily VALUES (?, ?, ?, ?, ?, ?)");
  for (const [key, sum] of daily) {
    const [series, day] = key.split(" ");
    addDaily.run(Number(series), Number(day), sum.amount, sum.basis, sum.unconverted,
      sum.left_out);
  }
  const addDay = target.prepare("INSERT INTO working_day VALUES (?, ?)");
  let worked = 0;
  for (let day = dayOf("2022-12-25"); day <= dayOf("2026-01-10"); day++) {
    addDay.run(day, worked);
    const weekday = new Date(day * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6) worked++;
  }
  target.prepare("INSERT INTO delivery VALUES (?)").run(latest);
  const addToken = target.prepare("INSERT INTO api_token VALUES (?, ?, ?, ?, ?)");
  for (const row of source.prepare("SELECT * FROM api_token").all()) {
    const until = row.expires_at === null ? null : Number(row.expires_at);
    const revoked = row.revoked_at === null ? null : Number(row.revoked_at);
    addToken.run(row.token_hash, idText(row.person_id), row.scopes.includes("read") ? 1 : 0, until, revoked);
  }
  const addGoal = target.prepare("INSERT INTO goal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const goals = source.prepare(`SELECT goal.*, metric_key FROM goal JOIN metric USING (workspace_id, metric_id)
    WHERE goal.state NOT IN ('draft', 'cancelled') ORDER BY goal_id`);
  for (const g of goals.iterate()) {
    const owner = g.owner_person_id ?? g.owner_unit_id;
    addGoal.run(idText(g.goal_id), g.title, ownerNumbers.get(owner), g.metric_key, seriesOf(owner, g.metric_key), g.scoring,
      g.period_label, dayOf(g.period_start), dayOf(g.period_end), g.period_start, g.period_end, g.currency,
      Number(g.target), Number(g.revision));
  }
})();
target.exec("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
