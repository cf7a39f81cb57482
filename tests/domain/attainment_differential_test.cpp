#include "attainment_example.hpp"
#include "domain/attainment/roster.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

namespace salespact::attainment {
namespace {

// The engine beside plain SQL over plain tables: random organisations with moves, gaps, re-organisations and swaps,
// facts with splits, overlays, house accounts, refunds, corrections and voids, in several currencies.

using Random = std::mt19937_64;

std::int64_t pick(Random& random, std::int64_t least, std::int64_t most) {
  return least + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most - least + 1));
}

const Date first_day = Date::of(2024, 1, 20).value();
constexpr std::int32_t span_days = 420;  // over a leap day and a year's end

Date random_day(Random& random) {
  if (pick(random, 0, 99) == 0) return Date::from_days(static_cast<std::int32_t>(pick(random, -25'567, 84'005)));
  return first_day + static_cast<std::int32_t>(pick(random, 0, span_days - 1));
}

struct Shape {
  std::uint32_t people;
  std::uint32_t units;
  std::uint32_t series;
};

// Stretches of time with gaps and with stretches that touch; the last may be open.
std::vector<Tenure> random_tenures(Random& random) {
  std::vector<Tenure> tenures;
  std::int32_t at = static_cast<std::int32_t>(pick(random, -30, 60));
  while (at < span_days && tenures.size() < 5) {
    const auto length = static_cast<std::int32_t>(pick(random, 1, 250));
    const bool open = pick(random, 0, 3) == 0;
    tenures.push_back({first_day + at, open ? std::nullopt : std::optional(first_day + at + length)});
    if (open) break;
    at += length + static_cast<std::int32_t>(pick(random, 0, 2) == 0 ? pick(random, 1, 40) : 0);
  }
  return tenures;
}

OrganisationRows random_rows(Random& random, const Shape& shape) {
  OrganisationRows rows{.people = shape.people, .units = shape.units, .root = 0, .memberships = {}, .parents = {}};
  for (PersonIndex person = 0; person < shape.people; ++person) {
    for (const Tenure& tenure : random_tenures(random)) {
      rows.memberships.push_back({person, static_cast<UnitIndex>(pick(random, 0, shape.units - 1)), tenure});
    }
  }
  for (UnitIndex unit = 1; unit < shape.units; ++unit) {
    for (const Tenure& tenure : random_tenures(random)) {
      rows.parents.push_back({unit, static_cast<UnitIndex>(pick(random, 0, shape.units - 1)), tenure});
    }
  }
  return rows;
}

// Parents are drawn freely; what makes a cycle is drawn again lower, so that units do swap places over time.
std::shared_ptr<const Organisation> random_organisation(Random& random, const Shape& shape) {
  OrganisationRows rows = random_rows(random, shape);
  for (int attempt = 0; attempt < 20; ++attempt) {
    auto organisation = Organisation::of(rows);
    if (organisation) return std::make_shared<const Organisation>(std::move(*organisation));
    REQUIRE(organisation.error() == OrganisationRefusal::cycle);
    for (auto& row : rows.parents) {
      if (row.parent >= row.unit && (attempt > 10 || pick(random, 0, 1) == 0)) {
        row.parent = static_cast<UnitIndex>(pick(random, 0, row.unit - 1));
      }
    }
  }
  return std::make_shared<const Organisation>(Organisation::of(rows).value());
}

Fact random_fact(Random& random, const Shape& shape) {
  Fact fact{.amount = pick(random, -40'000, 160'000),
            .count = pick(random, -1, 3),
            .series = static_cast<Series>(pick(random, 0, shape.series - 1)),
            .day = random_day(random)};
  const auto kind = pick(random, 0, 9);
  fact.credit = kind == 0 ? Credit::house : kind == 1 ? Credit::overlay : Credit::person;
  fact.owner = static_cast<std::uint32_t>(pick(random, 0, (kind == 0 ? shape.units : shape.people) - 1));
  return fact;
}

class Sql {
 public:
  Sql() { REQUIRE(sqlite3_open(":memory:", &connection_) == SQLITE_OK); }
  ~Sql() {
    for (auto& [text, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(connection_);
  }
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;

  void run(const char* text) { REQUIRE(sqlite3_exec(connection_, text, nullptr, nullptr, nullptr) == SQLITE_OK); }

  Sum ask(const std::string& text, const std::vector<std::int64_t>& values) {
    sqlite3_stmt*& statement = statements_[text];
    if (statement == nullptr)
      REQUIRE(sqlite3_prepare_v2(connection_, text.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    for (std::size_t i = 0; i < values.size(); ++i) {
      sqlite3_bind_int64(statement, static_cast<int>(i + 1), values[i]);
    }
    Sum sum{};
    if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_count(statement) == 2) {
      sum = {sqlite3_column_int64(statement, 0), sqlite3_column_int64(statement, 1)};
    }
    sqlite3_reset(statement);
    return sum;
  }

 private:
  sqlite3* connection_ = nullptr;
  std::map<std::string, sqlite3_stmt*> statements_;
};

// The unit above on the day, the root when there is none; facts' credit by climbing from the direct unit.
constexpr const char* schema = R"(
  CREATE TABLE fact(id INTEGER PRIMARY KEY, credit INT, owner INT, series INT, day INT, amount INT, count INT);
  CREATE TABLE membership(person INT, unit INT, since INT, until INT);
  CREATE TABLE parent(unit INT, above INT, since INT, until INT);
  CREATE INDEX fact_owner ON fact(credit, owner, series, day);
  CREATE INDEX membership_person ON membership(person);
  CREATE INDEX parent_unit ON parent(unit);
  CREATE TABLE credited(fact INT, unit INT, series INT, day INT, amount INT, count INT);
)";

constexpr const char* credit_facts = R"(
  DELETE FROM credited;
  WITH RECURSIVE step(fact, unit) AS (
    SELECT f.id, f.owner FROM fact f WHERE f.credit = 2
    UNION ALL
    SELECT f.id, COALESCE((SELECT m.unit FROM membership m
                            WHERE m.person = f.owner AND m.since <= f.day AND f.day < m.until), 0)
      FROM fact f WHERE f.credit = 0
    UNION ALL
    SELECT s.fact, COALESCE((SELECT p.above FROM parent p, fact f
                              WHERE p.unit = s.unit AND f.id = s.fact AND p.since <= f.day AND f.day < p.until), 0)
      FROM step s WHERE s.unit <> 0)
  INSERT INTO credited SELECT f.id, s.unit, f.series, f.day, f.amount, f.count FROM step s JOIN fact f ON f.id = s.fact;
  DROP INDEX IF EXISTS credited_unit;
  CREATE INDEX credited_unit ON credited(unit, series, day);
)";

constexpr const char* person_sum =
    "SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(count), 0) FROM fact "
    "WHERE credit IN (0, 1) AND owner = ? AND series = ? AND day BETWEEN ? AND ?";
constexpr const char* unit_sum =
    "SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(count), 0) FROM credited "
    "WHERE unit = ? AND series = ? AND day BETWEEN ? AND ?";
constexpr const char* unplaced_sum =
    "SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(count), 0) FROM fact f WHERE credit = 0 AND series = ? "
    "AND day BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person = f.owner "
    "AND m.since <= f.day AND f.day < m.until)";
// Members on day ?1 of the units below unit ?2 on that day.
constexpr const char* as_is_sum = R"(
  WITH RECURSIVE
    above(unit, up) AS (
      SELECT u.unit, COALESCE((SELECT p.above FROM parent p WHERE p.unit = u.unit AND p.since <= ?1 AND ?1 < p.until), 0)
        FROM (SELECT DISTINCT unit FROM parent UNION SELECT DISTINCT unit FROM membership
              UNION SELECT DISTINCT owner FROM fact WHERE credit = 2) u WHERE u.unit <> 0),
    below(unit) AS (SELECT ?2 UNION SELECT a.unit FROM above a JOIN below b ON a.up = b.unit)
  SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(count), 0) FROM fact f
   WHERE series = ?3 AND day BETWEEN ?4 AND ?5 AND (
     (credit = 2 AND owner IN (SELECT unit FROM below))
     OR (credit = 0 AND COALESCE((SELECT m.unit FROM membership m
                                   WHERE m.person = f.owner AND m.since <= ?1 AND ?1 < m.until), 0)
                        IN (SELECT unit FROM below))))";

constexpr std::int64_t open_end = 1'000'000;

void tell_organisation(Sql& sql, const OrganisationRows& rows) {
  sql.run("DELETE FROM membership; DELETE FROM parent;");
  const auto end = [](const Tenure& tenure) { return tenure.to ? tenure.to->days() : open_end; };
  for (const auto& row : rows.memberships) {
    sql.ask("INSERT INTO membership VALUES (?, ?, ?, ?)",
            {row.person, row.unit, row.tenure.from.days(), end(row.tenure)});
  }
  for (const auto& row : rows.parents) {
    sql.ask("INSERT INTO parent VALUES (?, ?, ?, ?)", {row.unit, row.parent, row.tenure.from.days(), end(row.tenure)});
  }
}

void tell_facts(Sql& sql, const std::vector<Fact>& facts) {
  sql.run("BEGIN; DELETE FROM fact;");
  for (const Fact& fact : facts) {
    sql.ask(
        "INSERT INTO fact(credit, owner, series, day, amount, count) VALUES (?, ?, ?, ?, ?, ?)",
        {static_cast<std::int64_t>(fact.credit), fact.owner, fact.series, fact.day.days(), fact.amount, fact.count});
  }
  sql.run("COMMIT;");
}

DateRange random_range(Random& random) {
  const Date a = random_day(random);
  const Date b = random_day(random);
  return pick(random, 0, 9) == 0 ? DateRange{a, b} : DateRange{std::min(a, b), std::max(a, b)};
}

// Every owner in every series over ranges, as was, as is and unplaced.
void compare(Sql& sql, const Snapshot& snapshot, Random& random, const Shape& shape) {
  std::size_t differences = 0;
  std::vector<DateRange> ranges{{Date::of(1900, 1, 1).value(), Date::of(2199, 12, 31).value()}};
  for (int i = 0; i < 3; ++i) ranges.push_back(random_range(random));
  const Date members_on = random_day(random);
  const Roster roster(snapshot.organisation(), members_on);
  for (const DateRange& range : ranges) {
    const std::int64_t from = range.start.days();
    const std::int64_t to = range.end.days();
    for (Series series = 0; series < shape.series; ++series) {
      const auto same = [&](const Sum& ours, const Sum& theirs) { differences += ours == theirs ? 0U : 1U; };
      for (PersonIndex person = 0; person < shape.people; ++person) {
        same(snapshot.sum(Owner::person(person), series, range), sql.ask(person_sum, {person, series, from, to}));
      }
      for (UnitIndex unit = 0; unit < shape.units; ++unit) {
        same(snapshot.sum(Owner::unit(unit), series, range), sql.ask(unit_sum, {unit, series, from, to}));
        same(roster.sum(snapshot, unit, series, range),
             sql.ask(as_is_sum, {members_on.days(), unit, series, from, to}));
      }
      same(snapshot.unplaced(series, range), sql.ask(unplaced_sum, {series, from, to}));
    }
  }
  CHECK(differences == 0);
}

// Every cell of two states is the same: any difference would show in the sum up to some day.
bool same_sums(const Snapshot& a, const Snapshot& b, const Shape& shape, const std::vector<Fact>& facts) {
  const auto same = [&](Owner owner, Series series, Date on) {
    return a.sum_up_to(owner, series, on) == b.sum_up_to(owner, series, on);
  };
  for (const Fact& fact : facts) {
    for (PersonIndex person = 0; person < shape.people; ++person) {
      if (!same(Owner::person(person), fact.series, fact.day)) return false;
    }
    for (UnitIndex unit = 0; unit < shape.units; ++unit) {
      if (!same(Owner::unit(unit), fact.series, fact.day)) return false;
    }
    if (a.unplaced(fact.series, {first_day, fact.day}) != b.unplaced(fact.series, {first_day, fact.day})) return false;
  }
  return true;
}

// A batch of new facts, corrections of old ones and voids; `facts` becomes what is then true.
std::vector<Change> random_changes(Random& random, const Shape& shape, std::vector<Fact>& facts) {
  std::vector<Change> changes;
  for (auto left = pick(random, 1, 60); left > 0; --left) {
    const auto kind = facts.empty() ? 0 : pick(random, 0, 3);
    if (kind <= 1) {
      facts.push_back(random_fact(random, shape));
      changes.push_back(example::added(facts.back()));
      continue;
    }
    Fact& old = facts[static_cast<std::size_t>(pick(random, 0, static_cast<std::int64_t>(facts.size()) - 1))];
    changes.push_back(example::removed(old));
    if (kind == 2) {
      old = random_fact(random, shape);
      changes.push_back(example::added(old));
    } else {
      old = facts.back();
      facts.pop_back();
    }
  }
  return changes;
}

// Splits of one deal: shares of an amount over several owners that add up, the rest to the last.
void add_splits(Random& random, const Shape& shape, std::vector<Fact>& facts) {
  Fact deal = random_fact(random, shape);
  deal.credit = Credit::person;
  std::int64_t left = deal.amount;
  for (auto owners = pick(random, 2, 4); owners > 0; --owners) {
    Fact share = deal;
    share.owner = static_cast<PersonIndex>(pick(random, 0, shape.people - 1));
    share.amount = owners == 1 ? left : deal.amount * 30 / 100;
    left -= share.amount;
    facts.push_back(share);
  }
}

void run_story(std::uint64_t seed) {
  CAPTURE(seed);
  Random random(seed);
  const Shape shape{.people = static_cast<std::uint32_t>(pick(random, 1, 12)),
                    .units = static_cast<std::uint32_t>(pick(random, 1, 9)),
                    .series = static_cast<std::uint32_t>(pick(random, 1, 3))};
  std::vector<Fact> facts;
  for (auto left = pick(random, 0, 900); left > 0; --left) facts.push_back(random_fact(random, shape));
  for (int i = 0; i < 20; ++i) add_splits(random, shape, facts);
  auto organisation = random_organisation(random, shape);
  Engine engine = example::engine_with(organisation, shape.series, facts);

  Sql sql;
  sql.run(schema);
  for (int chapter = 0; chapter < 3; ++chapter) {
    tell_organisation(sql, organisation->rows());
    tell_facts(sql, facts);
    sql.run(credit_facts);
    compare(sql, *engine.snapshot(), random, shape);
    for (int batch = 0; batch < 3; ++batch) {
      REQUIRE(engine.apply(random_changes(random, shape, facts)).has_value());
    }
    if (chapter % 2 == 0) {
      organisation = random_organisation(random, shape);
      engine.reorganise(organisation);
    }
    std::ranges::shuffle(facts, random);
    const Engine fresh = example::engine_with(organisation, shape.series, facts);
    CHECK(same_sums(*engine.snapshot(), *fresh.snapshot(), shape, facts));
  }
}

TEST_CASE("every sum equals plain SQL's on random organisations that change over and over") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) run_story(seed);
}

TEST_CASE("the comparison with SQL is not blind: one fact more on either side shows") {
  Random random(7);
  const Shape shape{.people = 4, .units = 4, .series = 2};
  const auto organisation = random_organisation(random, shape);
  std::vector<Fact> facts;
  for (int i = 0; i < 50; ++i) facts.push_back(random_fact(random, shape));
  Engine engine = example::engine_with(organisation, shape.series, facts);
  const Engine fresh = example::engine_with(organisation, shape.series, facts);
  CHECK(same_sums(*engine.snapshot(), *fresh.snapshot(), shape, facts));
  REQUIRE(engine.apply(std::vector{example::added({.count = 1, .owner = 3, .series = 0, .day = facts[0].day})})
              .has_value());
  facts.push_back({.count = 1, .owner = 3, .series = 0, .day = facts[0].day});
  CHECK(!same_sums(*engine.snapshot(), *fresh.snapshot(), shape, facts));
}

TEST_CASE("sums are the same for every order of arrival and every way of arriving") {
  Random random(11);
  const Shape shape{.people = 30, .units = 12, .series = 40};
  const auto organisation = random_organisation(random, shape);
  std::vector<Fact> facts;
  for (int i = 0; i < 4000; ++i) facts.push_back(random_fact(random, shape));
  const Engine bulk = example::engine_with(organisation, shape.series, facts);
  std::ranges::shuffle(facts, random);
  const Engine shuffled = example::engine_with(organisation, shape.series, facts);
  Engine one_by_one(organisation, shape.series);
  for (const Fact& fact : facts) REQUIRE(one_by_one.apply(std::vector{example::added(fact)}).has_value());
  const std::vector<Fact> sample(facts.begin(), facts.begin() + 400);
  CHECK(same_sums(*bulk.snapshot(), *shuffled.snapshot(), shape, sample));
  CHECK(same_sums(*bulk.snapshot(), *one_by_one.snapshot(), shape, sample));
}

}  // namespace
}  // namespace salespact::attainment
