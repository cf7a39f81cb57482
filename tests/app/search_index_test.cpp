#include "app/search/search_index.hpp"
#include "app/access_company.hpp"
#include "app/office.hpp"
#include "base/search_text.hpp"
#include "base/text.hpp"

#include <random>
#include <set>

using namespace salespact;
using namespace salespact::test;

namespace {

// AccessCompany with names of people, and goals as they are added.
class Names {
 public:
  AccessCompany people;
  std::vector<Goal> goals;
  std::vector<Objective> objectives;

  Names() {
    name(ana, "Ana López"), name(ben, "Ben Øst"), name(dee, "Dee Anand"), name(cy, "Cy Müller-Ångström");
    name(sid, "Siobhán O'Neill"), name(mo, "Mo"), name(max, "Max"), name(gil, "Gil Anders");
    for (Person& person : people.rows.people) {
      if (person.id == max) person.email = "maximilian.quast@acme.example";
      if (person.id == gil) person.status = PersonStatus::departed;
    }
    revenue_.id = {7'001};
    revenue_.key = "revenue";
    revenue_.name = "Revenue";
    revenue_.rule = "deals where status = won: count on closed_on";
  }

  void name(PersonId id, const std::string& text) {
    for (Person& person : people.rows.people) {
      if (person.id == id) person.display_name = text;
    }
  }
  GoalId goal(const std::string& title, const Owner& owner, Visibility visibility = Visibility::unit,
              const char* from = "2027-01-01", const char* to = "2027-03-31", GoalState state = GoalState::active) {
    Goal made;
    made.id = {static_cast<std::int64_t>(8'000 + goals.size())};
    made.title = title;
    made.owner = owner;
    made.metric = revenue_.id;
    made.period = {PeriodKind::custom, std::string(from) + ".." + to, {test::day(from), test::day(to)}};
    made.visibility = visibility;
    made.state = state;
    goals.push_back(made);
    return made.id;
  }
  [[nodiscard]] app::Numbers numbers() const {
    app::Numbers numbers;
    numbers.directory = std::make_shared<const app::Directory>(people.rows, access_day, "Company");
    numbers.metrics = std::make_shared<const app::MetricCatalogue>(std::vector{revenue_});
    numbers.goals = std::make_shared<const std::vector<Goal>>(goals);
    numbers.objectives = std::make_shared<const std::vector<Objective>>(objectives);
    return numbers;
  }
  [[nodiscard]] app::SearchResult find(PersonId who, std::string_view query) const {
    return app::SearchIndex(numbers()).find(query, access_day, people.seen_by(who));
  }
  // "Ana López, Team A": names in their order.
  [[nodiscard]] std::string found(PersonId who, std::string_view query) const {
    std::string text;
    for (const app::SearchHit& hit : find(who, query).items) text += (text.empty() ? "" : ", ") + hit.name;
    return text;
  }

 private:
  Metric revenue_;
};

}  // namespace

TEST_SUITE("search") {
  TEST_CASE("names are found by their beginning, by words inside and by parts of words, marks and case aside") {
    const Names names;
    CHECK(names.found(olu, "lopez") == "Ana López");
    CHECK(names.found(olu, "LÓPEZ") == "Ana López");
    CHECK(names.found(olu, "ost") == "Ben Øst");
    CHECK(names.found(olu, "angstrom") == "Cy Müller-Ångström");
    CHECK(names.found(olu, "ström mul") == "Cy Müller-Ångström");
    CHECK(names.found(olu, "neill") == "Siobhán O'Neill");
    CHECK(names.found(olu, "iobh") == "Siobhán O'Neill");
    CHECK(names.found(olu, "lopez dee").empty());  // every word has to fit
    CHECK(names.found(olu, "   ").empty());
    CHECK(names.found(olu, "nobody at all").empty());
  }

  TEST_CASE(
      "the beginning of a name goes before the beginning of a word, that before what stands beside, inside last") {
    const Names names;
    CHECK(names.found(olu, "an") ==
          "Ana López, Cy Müller-Ångström, Dee Anand, Gil Anders, Siobhán O'Neill, Company");  // Gil has left
    CHECK(names.found(olu, "quast") == "Max");                                                // his e-mail
    CHECK(names.found(olu, "north") == "North, Team A, Team B");                              // their paths
    CHECK(names.found(olu, "m") == "Max, Mo, Cy Müller-Ångström");  // one letter is never looked for inside
  }

  TEST_CASE("objectives are found by title and owner, those that go on first, drafts by those who may see them") {
    Names names;
    const auto objective = [&](const char* title, ObjectiveState state) {
      Objective one;
      one.id = {static_cast<std::int64_t>(9'100 + names.objectives.size())};
      one.title = title;
      one.owner = mo;
      one.state = state;
      names.objectives.push_back(one);
    };
    objective("Conquer the Arctic", ObjectiveState::achieved);
    objective("Conquer the moon", ObjectiveState::active);
    objective("Conquer the sea", ObjectiveState::draft);
    CHECK(names.found(ana, "conquer") == "Conquer the moon, Conquer the Arctic");
    CHECK(names.found(eve, "conquer") == "Conquer the moon, Conquer the sea, Conquer the Arctic");
    CHECK(names.found(mo, "conquer sea") == "Conquer the sea");
    CHECK(names.found(uma, "conquer sea").empty());
    const auto hit = names.find(ana, "arctic").items.at(0);
    CHECK(hit.kind == app::SearchKind::objective);
    CHECK(hit.detail == "Mo");
    CHECK_FALSE(hit.current);
  }

  TEST_CASE("goals are found by title, owner, metric and period, those that run today first") {
    Names names;
    names.goal("Grow the North", north, Visibility::unit, "2026-01-01", "2026-12-31");
    names.goal("Keep the North", north);
    names.goal("New accounts", ana);
    names.goal("A draft of the North", north, Visibility::unit, "2027-01-01", "2027-03-31", GoalState::draft);
    CHECK(names.found(olu, "north the") == "Keep the North, Grow the North");
    CHECK(names.found(olu, "lopez") == "Ana López, New accounts");
    CHECK(names.found(olu, "revenue 2026") == "Grow the North");
    const auto hits = names.find(olu, "new acc").items;
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == app::SearchKind::goal);
    CHECK(hits[0].detail == "Ana López");
    CHECK(hits[0].period == "2027-01-01..2027-03-31");
    CHECK(hits[0].metric == "revenue");
    CHECK(hits[0].metric_name == "Revenue");
    CHECK(hits[0].current);
  }

  TEST_CASE("a hit tells where it is, and what has gone") {
    const Names names;
    const auto of_ana = names.find(olu, "ana l").items.at(0);
    CHECK(of_ana.kind == app::SearchKind::person);
    CHECK(of_ana.id == ana.text());
    CHECK(of_ana.detail == "North/Team A");
    const auto team = names.find(olu, "team a").items.at(0);
    CHECK(team.kind == app::SearchKind::unit);
    CHECK(team.detail == "North");
    CHECK_FALSE(names.find(olu, "gil").items.at(0).current);
  }

  TEST_CASE("of many, twenty at most, some of each kind, and only a word that there are more") {
    Names names;
    for (int i = 0; i < 40; ++i) names.goal("Team goal " + std::to_string(100 + i), team_a);
    const auto result = names.find(olu, "team");
    CHECK(result.items.size() == 20);
    CHECK(result.more);
    CHECK(result.items.at(0).kind == app::SearchKind::unit);  // of the same fit people and units go first
    CHECK(result.items.at(2).name == "Team C");
    CHECK_FALSE(names.find(olu, "lopez").more);
    // Whoever sees none of them learns nothing of how many there are.
    const auto of_sid = names.find(sid, "team goal");
    CHECK(of_sid.items.empty());
    CHECK_FALSE(of_sid.more);
  }

  TEST_CASE("D10: everybody finds exactly what they may see") {
    Names names;
    for (const Visibility visibility : {Visibility::unit, Visibility::workspace, Visibility::private_to_line}) {
      for (const PersonId person : {ana, cy, mo}) names.goal("X goal of a person", person, visibility);
      for (const OrgUnitId unit : {company, north, team_a}) names.goal("X goal of a unit", unit, visibility);
    }
    for (Person& person : names.people.rows.people) person.display_name = "X " + person.display_name;
    for (OrgUnit& unit : names.people.rows.units) unit.name = "X " + unit.name;
    for (const PersonId who : {ana, ben, dee, cy, sid, mo, max, cora, uma, eve, olu, vic, sue, fay, nia, joe}) {
      CAPTURE(who.value);
      const app::Viewpoint viewer = names.people.seen_by(who);
      std::set<std::string> allowed;
      const app::VisibleOwners visible(viewer);
      for (const PersonId id : visible.people()) allowed.insert("p" + id.text());
      for (const OrgUnitId id : visible.units()) allowed.insert("u" + id.text());
      for (const Goal& goal : names.goals) {
        if (app::may_read_goal(viewer, goal)) allowed.insert("g" + goal.id.text());
      }
      // One at a time, since twenty are shown at most.
      std::set<std::string> found;
      for (const std::string query :
           {"x a", "x b", "x c", "x d", "x s", "x m", "x g", "x u", "x n", "x t", "x co", "x 0"}) {
        for (const auto& hit : names.find(who, query).items) {
          found.insert((hit.kind == app::SearchKind::person ? "p"
                        : hit.kind == app::SearchKind::unit ? "u"
                                                            : "g") +
                       hit.id);
        }
      }
      for (const std::string& one : found) CHECK(allowed.contains(one));
      if (allowed.size() <= 20) {
        const auto all = names.find(who, "x").items;
        CHECK(all.size() == allowed.size());
        CHECK_FALSE(names.find(who, "x").more);
      } else {
        CHECK(names.find(who, "x").items.size() == 20);
        CHECK(names.find(who, "x").more);
      }
    }
  }

  TEST_CASE("random names: what fits is found, whatever else there is") {
    std::mt19937 random(20271121);
    Names names;
    const auto below = [&](int limit) { return static_cast<std::size_t>(random() % static_cast<unsigned>(limit)); };
    const std::vector<std::string> parts{"an", "na", "lo", "é", "Ö", "ss", "b ", "-c", "x", "ł"};
    for (Person& person : names.people.rows.people) {
      person.email.reset();
      person.display_name = "Q";
      for (std::size_t i = below(5) + 1; i > 0; --i) person.display_name += parts.at(below(10));
      person.display_name = std::string(trimmed(person.display_name));
    }
    for (OrgUnit& unit : names.people.rows.units) unit.name = "zzz";
    for (int round = 0; round < 300; ++round) {
      std::string query = parts.at(below(10)) + parts.at(below(10));
      const std::string term = search_folded(query);
      if (term.size() < 2 || term.find(' ') != std::string::npos) continue;
      std::set<std::string> expected;
      const app::VisibleOwners visible(names.people.seen_by(uma));
      for (const Person& person : names.people.rows.people) {
        const bool fits = search_folded(person.display_name).find(term) != std::string::npos;
        if (fits && visible.contains(person.id)) expected.insert(person.id.text());
      }
      std::set<std::string> found;
      for (const auto& hit : names.find(uma, query).items) found.insert(hit.id);
      CAPTURE(query);
      CHECK(found == expected);
    }
  }

  TEST_CASE("the index is kept while names and goals are the same, and made anew when they change") {
    Names names;
    app::SearchKeeper keeper;
    const app::Numbers numbers = names.numbers();
    const auto first = keeper.of(numbers);
    CHECK(keeper.of(numbers) == first);
    names.goal("Something new", ana);
    CHECK(keeper.of(names.numbers()) != first);
  }
}
