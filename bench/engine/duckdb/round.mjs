// One round of the same work in DuckDB: load the CSV files, roll the daily unit cube up level by level through the
// effective-dated edges, answer all goals with hash joins and range filters. Prints CPU seconds; with --answers it
// compares every sum and every goal with the engine's files.
import { DuckDBInstance } from '@duckdb/node-api';

const [dir, compare] = [process.argv[2], process.argv.includes('--answers')];
const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await connection.run('SET preserve_insertion_order = false');
const run = (sql) => connection.run(sql);
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();

async function cpu(name, work) {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  console.log(`${name}=${((used.user + used.system) / 1e6).toFixed(6)}`);
}

const csv = (name, columns) => `read_csv('${dir}/${name}.csv', header = true, columns = ${columns})`;
const lastFactDay = 714;
const levels = [[125, 1125], [25, 125], [5, 25], [1, 5]]; // teams, areas, divisions, regions

await cpu('duckdb_load_s', async () => {
  await run(`CREATE TABLE fact AS FROM ${csv('fact',
    "{'person': 'INTEGER', 'series': 'INTEGER', 'day': 'INTEGER', 'amount': 'BIGINT', 'count': 'BIGINT'}")}`);
  for (const name of ['membership', 'parent', 'goal', 'leg', 'weight']) {
    await run(`CREATE TABLE ${name} AS FROM read_csv('${dir}/${name}.csv', header = true)`);
  }
});

for (let repeat = 0; repeat < 2; ++repeat) {
  await run('DROP TABLE IF EXISTS cube; DROP TABLE IF EXISTS weight_up_to;');
  await cpu('duckdb_build_s', async () => {
    await run(`CREATE TABLE cube AS
      SELECT m.unit::INTEGER AS unit, f.series, f.day, sum(f.amount)::BIGINT AS amount, sum(f.count)::BIGINT AS count
        FROM fact f JOIN membership m ON m.person = f.person AND f.day >= m.since AND f.day < m.until
       GROUP BY ALL`);
    for (const [first, end] of levels) {
      await run(`INSERT INTO cube
        SELECT p.above::INTEGER, c.series, c.day, sum(c.amount)::BIGINT, sum(c.count)::BIGINT
          FROM cube c JOIN parent p ON p.unit = c.unit AND c.day >= p.since AND c.day < p.until
         WHERE c.unit >= ${first} AND c.unit < ${end}
         GROUP BY ALL`);
    }
    await run(`CREATE TABLE weight_up_to AS
      SELECT day, sum(weight) OVER (ORDER BY day)::BIGINT AS total FROM weight UNION ALL SELECT -1, 0`);
  });
}

const sums = (table, owner, isUnit) => `
  SELECT l.leg, coalesce(sum(x.amount), 0)::BIGINT AS amount, coalesce(sum(x.count), 0)::BIGINT AS count
    FROM leg l LEFT JOIN ${table} x
      ON x.${owner} = l.owner AND x.series = l.series AND x.day BETWEEN l.first_day AND l.last_day
   WHERE l.is_unit = ${isUnit} GROUP BY l.leg`;

for (let repeat = 0; repeat < 3; ++repeat) {
  await run('DROP TABLE IF EXISTS leg_sum; DROP TABLE IF EXISTS figure;');
  await cpu('duckdb_goals_s', async () => {
    await run(`CREATE TABLE leg_sum AS ${sums('fact', 'person', 0)} UNION ALL ${sums('cube', 'unit', 1)}`);
    await run(`CREATE TABLE figure AS
      WITH part AS (
        SELECT l.goal,
               sum(CASE WHEN l.is_denominator = 0 THEN CASE WHEN l.is_count = 1 THEN s.count ELSE s.amount END ELSE 0 END)
                 ::BIGINT AS numerator,
               CASE WHEN max(l.is_denominator) = 0 THEN 1 ELSE
                 sum(CASE WHEN l.is_denominator = 1 THEN CASE WHEN l.is_count = 1 THEN s.count ELSE s.amount END ELSE 0 END)
               END::BIGINT AS denominator
          FROM leg l JOIN leg_sum s USING (leg) GROUP BY l.goal),
      elapsed AS (
        SELECT g.goal, g.target, p.numerator, p.denominator,
               CASE WHEN g.first_day > ${lastFactDay} THEN 0 ELSE u.total - b.total END AS elapsed,
               e.total - b.total AS whole
          FROM goal g JOIN part p USING (goal)
          JOIN weight_up_to b ON b.day = g.first_day - 1
          JOIN weight_up_to e ON e.day = g.last_day
          JOIN weight_up_to u ON u.day = least(g.last_day, ${lastFactDay}))
      SELECT goal, numerator, denominator,
             CASE WHEN whole = 0 THEN 0 ELSE (2 * target::HUGEINT * elapsed + whole) // (2 * whole) END::BIGINT AS expected,
             CASE WHEN denominator * target = 0 THEN 0 WHEN denominator < 0 THEN -numerator ELSE numerator END::BIGINT
               AS attainment_above,
             abs(denominator * target)::BIGINT AS attainment_below
        FROM elapsed`);
  });
}

if (compare) {
  const differing = async (ours, theirs, key, columns) => {
    const different = columns.map((c) => `o.${c} IS DISTINCT FROM t.${c}`).join(' OR ');
    const [[count]] = await rows(`SELECT count(*) FROM read_csv('${dir}/${ours}.csv', header = true) o
      FULL JOIN ${theirs} t USING (${key}) WHERE ${different}`);
    return Number(count);
  };
  const [[legs]] = await rows('SELECT count(*) FROM leg_sum');
  const [[goals]] = await rows('SELECT count(*) FROM figure');
  console.log(`legs=${legs}`);
  console.log(`goals=${goals}`);
  console.log(`different_legs=${await differing('our_leg', 'leg_sum', 'leg', ['amount', 'count'])}`);
  console.log(`different_goals=${await differing('our_goal', 'figure', 'goal',
    ['numerator', 'denominator', 'expected', 'attainment_above', 'attainment_below'])}`);
}
console.log(`duckdb_resident_mib=${(process.memoryUsage.rss() / 1048576).toFixed(0)}`);
