// node server.mjs REFERENCE.DB PORT: GET /api/v1/goals as Salespact answers it, from SQL. One prepared statement a page;
// who asks is looked up for every request; JSON is written by a compiled schema.
import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import Fastify from "fastify";

const [file, port] = process.argv.slice(2);
const db = new Database(file, { readonly: true });
db.pragma("mmap_size = 268435456");
db.pragma("cache_size = -65536");

const findToken = db.prepare(`SELECT may_read, expires_at, revoked_at, status, is_ops FROM api_token
  JOIN person ON person.id = api_token.person WHERE hash = ?`);
const findPage = db.prepare(`
  SELECT g.id, g.title, o.kind, o.id AS owner_id, o.name, o.path, g.metric, g.label, g.first_day, g.last_day,
    g.start_text, g.end_text, g.currency, g.scoring, g.target, g.revision,
    SUM(d.amount) AS amount, SUM(d.basis) AS basis, SUM(d.unconverted) AS unconverted,
    MAX(d.left_out) AS left_out
  FROM goal AS g
  CROSS JOIN owner AS o ON o.owner_no = g.owner_no
  LEFT JOIN daily AS d ON d.series_no = g.series_no AND d.day BETWEEN g.first_day AND MIN(g.last_day, :as_of)
  WHERE g.id > :after GROUP BY g.id ORDER BY g.id LIMIT :limit`);

const latestFact = db.prepare("SELECT latest FROM delivery").pluck().get();
const firstDay = db.prepare("SELECT MIN(day) FROM working_day").pluck().get();
const workedBefore = Int32Array.from(db.prepare("SELECT worked_before FROM working_day ORDER BY day").pluck().all());
const worked = (from, to) => (to < from ? 0 : workedBefore[to + 1 - firstDay] - workedBefore[from - firstDay]);

const rounded = (value) => (value < 0 ? -Math.round(-value) : Math.round(value)); // half away from zero
const scaled = (units, decimals) => (rounded(units) / 10 ** decimals).toFixed(decimals);
const fraction = (top, bottom) => scaled((top * 1e6) / bottom, 6);

function statusOf(goal, reached, pace, elapsed, all, small) {
  if (latestFact < goal.first_day) return "no_data";
  if (reached) return "reached";
  if (elapsed < all && (elapsed * 10 < all || elapsed < 3)) return "too_early";
  if (pace === null) return "off_track";
  if (pace >= 1.05) return "ahead";
  if (pace >= 0.95) return "on_track";
  if (pace >= 0.8) return "at_risk";
  return small ? "at_risk" : "off_track";
}

// DOMAIN 3.2-3.4 for quotas. Amounts are in hundredths, counts are whole; doubles hold them exactly.
function rowOf(goal, asOf, asOfText) {
  const isRate = goal.metric === "win_rate";
  const decimals = goal.metric === "deals_won" ? 0 : 2;
  const unit = 10 ** decimals;
  const all = worked(goal.first_day, goal.last_day);
  const elapsed = worked(goal.first_day, Math.min(asOf, goal.last_day));
  const left = worked(Math.max(asOf + 1, goal.first_day), goal.last_day);
  const basis = goal.basis ?? 0;
  // A rate is top/bottom in hundredths of a percent; sums are top/1.
  const top = (goal.amount ?? 0) * (isRate ? 10_000 : 1);
  const bottom = isRate ? basis : 1;
  const known = bottom !== 0;
  const carried = goal.kind === "person" && !isRate;
  const paced = !isRate; // a rate is expected at its target from the first day on
  const expected = paced ? (goal.target * elapsed) / all : goal.target;
  const reached = known && top >= goal.target * bottom;
  const pace = !known || elapsed === 0 ? null : paced ? (top * all) / (goal.target * elapsed) : top / bottom / goal.target;
  const projected = !known || (paced && elapsed === 0) ? null : paced ? (top * all) / elapsed : top / bottom;
  const required = !known ? null : reached ? 0 : left === 0 ? null : (goal.target * bottom - top) / bottom / left;
  const calculated = (value) => (value === null ? null : scaled((value * 100) / unit, 2));
  return {
    id: goal.id,
    title: goal.title,
    owner: { kind: goal.kind, id: goal.owner_id, name: goal.name, path: goal.path },
    metric: goal.metric,
    period: { label: goal.label, start: goal.start_text, end: goal.end_text },
    currency: goal.currency,
    scoring: goal.scoring,
    target: scaled(goal.target, decimals),
    actual: known ? scaled(top / bottom, decimals) : null,
    attainment: known ? fraction(top, bottom * goal.target) : null,
    expected: calculated(expected),
    pace_index: pace === null ? null : paced ? fraction(top * all, goal.target * elapsed) : fraction(top, bottom * goal.target),
    projection: calculated(projected),
    required_per_working_day: calculated(required),
    status: known ? statusOf(goal, reached, pace, elapsed, all, isRate && basis < 10) : "no_data",
    // Everybody of the bench is there for all of each period, without ramp or long leave: the quota is carried whole.
    effective_target: carried ? scaled(goal.target, decimals) : null,
    fair_attainment: carried ? fraction(top, bottom * goal.target) : null,
    elapsed_share: fraction(elapsed, all),
    stale: Math.max(0, Math.min(asOf, goal.last_day) - latestFact) > 7,
    unconverted: Math.max(goal.unconverted ?? 0, goal.left_out ?? 0),
    as_of: asOfText,
    revision: goal.revision,
  };
}

const text = { type: "string" };
const maybe = { type: "string", nullable: true };
const whole = { type: "integer" };
const object = (properties) => ({ type: "object", properties });
const goalSchema = object({
  id: text, title: text, owner: object({ kind: text, id: text, name: text, path: text }), metric: text,
  period: object({ label: text, start: text, end: text }), currency: maybe, scoring: text, target: text, actual: maybe,
  attainment: maybe, expected: maybe, pace_index: maybe, projection: maybe, required_per_working_day: maybe,
  status: text, effective_target: maybe, fair_attainment: maybe, elapsed_share: text, stale: { type: "boolean" }, unconverted: whole, as_of: text, revision: whole,
});
const pageSchema = object({ items: { type: "array", items: goalSchema }, next: maybe });
const querySchema = object({
  as_of: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  cursor: { type: "string", minLength: 13, maxLength: 13 },
  limit: { type: "integer", minimum: 1, maximum: 200, default: 50 },
});

const app = Fastify();
app.addHook("onRequest", async (request, reply) => {
  const sent = request.headers.authorization ?? "";
  const token = sent.startsWith("Bearer ")
    ? findToken.get(createHash("sha256").update(sent.slice(7)).digest())
    : undefined;
  const alive = token && token.revoked_at === null && (token.expires_at === null || Date.now() * 1000 < token.expires_at);
  if (!alive || token.status === "departed") return reply.code(401).send({ code: "sign_in_required" });
  if (!token.may_read || !token.is_ops) return reply.code(403).send({ code: "role_missing" });
});
app.get("/api/v1/goals", { schema: { querystring: querySchema, response: { 200: pageSchema } } }, (request, reply) => {
  const { as_of: asOfText, cursor = "", limit } = request.query;
  const asOf = Date.parse(asOfText) / 86_400_000;
  const found = findPage.all({ after: cursor, limit: limit + 1, as_of: asOf });
  const more = found.length > limit;
  if (more) found.pop();
  const items = found.map((goal) => rowOf(goal, asOf, asOfText));
  reply.header("cache-control", "no-store").send({ items, next: more ? items[items.length - 1].id : null });
});
await app.listen({ host: "127.0.0.1", port: Number(port) });
