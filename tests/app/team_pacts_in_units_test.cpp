#include "app/report/pact_reports.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string of(const std::optional<std::int64_t>& count) { return count ? std::to_string(*count) : "-"; }

// Pacts of North, which Mo leads, and of West, which Gil leads, each with as many members as a test wants.
struct TeamsInUnits : MemoryTeam {
  TeamPactId in_north;
  TeamPactId in_west;

  TeamsInUnits() {
    for (int i = 1; i <= 5; ++i) people(fmt::format("N{0},,Central/North,rep,,\nW{0},,West,rep,,\n", i));
  }
  TeamPactTerms terms_of(const std::vector<std::string>& members) {
    TeamPactTerms wanted = terms();
    wanted.lead = id_of(members.front());
    wanted.members.clear();
    wanted.commitments.clear();
    wanted.promises.clear();
    for (std::size_t i = 0; i < members.size(); ++i) {
      wanted.members.push_back({id_of(members[i]), {}});
      wanted.commitments.push_back(action(members[i], "Call five customers"));
      wanted.promises.push_back(help(members[i], members[(i + 1) % members.size()], "Listens in"));
    }
    wanted.commitments.front().quantity = Decimal{5, 0};
    return wanted;
  }
  // "W3" … as `unit`'s.
  static std::vector<std::string> those_of(const char* unit, int count) {
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i) names.push_back(fmt::format("{}{}", unit, i));
    return names;
  }
  TeamPactId signed_by(const std::vector<std::string>& members) {
    REQUIRE(open(members.front(), terms_of(members)) == "");
    REQUIRE(freeze(members.front()) == "");
    for (const std::string& name : members) REQUIRE(sign(name, 1) == "");
    REQUIRE(state() == "active");
    return pact;
  }
  void both(int north, int west) {
    in_north = signed_by(those_of("N", north));
    in_west = signed_by(those_of("W", west));
  }
  void keep(TeamPactId which, const std::string& who) {
    pact = which;
    REQUIRE(mark(who, key(0), MarkKind::kept, "2027-04-19") == "");
  }
  void is_executive(const std::string& name) {
    as("Olu");
    const Person one = person(name);
    const app::NewRole exec{Role::exec, unit("Acme").id, today, {}};
    REQUIRE(refusal(app::grant_role(desk(), by(), one.id, one.revision, exec)) == "");
  }
  template <class Tell>
  std::string told(const std::string& who, const Tell& tell) {
    numbers.follow(today);
    const auto board = numbers.current();
    std::optional<app::Viewpoint> viewer;
    if (!who.empty()) {
      as(who);
      viewer = viewpoint();
    }
    std::string text;
    for (const app::PactsRow& row :
         app::report_pacts({engine.store(), workspace.id, *board, clock, today, viewer ? &*viewer : nullptr})) {
      text += fmt::format("{} {}\n", row.unit.path.empty() ? "Acme" : row.unit.path, tell(row.team_pacts));
    }
    return text;
  }
  // "Central/North 2 active: 1 healthy, 0 unknown, 0 short" a row, "-" for what is withheld.
  std::string health(const std::string& who) {
    return told(who, [](const app::TeamPactsOfUnit& teams) {
      return fmt::format("{} active: {} healthy, {} unknown, {} short", teams.active, of(teams.healthy),
                         of(teams.unknown), of(teams.short_handed));
    });
  }
  std::string states(const std::string& who) {
    return told(who, [](const app::TeamPactsOfUnit& teams) {
      return fmt::format("{} forming, {} signing, {} ahead, {} active", teams.forming, teams.signing,
                         teams.signed_ahead, teams.active);
    });
  }
  std::string outcomes(const std::string& who) {
    return told(who, [](const app::TeamPactsOfUnit& teams) {
      return fmt::format("{} ended, {} dissolved: {} fulfilled, {} partly, {} not", teams.ended, teams.dissolved,
                         of(teams.fulfilled), of(teams.partly), of(teams.not_fulfilled));
    });
  }
};

}  // namespace

TEST_CASE("DOMAIN 8.5 pacts of teams are counted by where they stand, in their unit and in those above") {
  TeamsInUnits teams;
  REQUIRE(teams.open("Ana", teams.terms()) == "");
  TeamPactTerms later = teams.terms_of({"N1", "N2"});
  later.effective.start = day("2027-05-01");
  for (ActionCommitment& one : later.commitments) one.days.start = later.effective.start;
  REQUIRE(teams.open("N1", later) == "");
  REQUIRE(teams.freeze("N1") == "");
  CHECK(teams.states("Eve") ==
        "Acme 1 forming, 1 signing, 0 ahead, 0 active\nCentral 1 forming, 1 signing, 0 ahead, 0 active\n"
        "Central/North 1 forming, 1 signing, 0 ahead, 0 active\nWest 0 forming, 0 signing, 0 ahead, 0 active\n");
  for (const char* name : {"N1", "N2"}) REQUIRE(teams.sign(name, 1) == "");
  teams.signed_by({"W1", "W2"});
  REQUIRE(teams.amend("W1") == "");  // what is amended is still active
  const std::string expected =
      "Acme 1 forming, 0 signing, 1 ahead, 1 active\nCentral 1 forming, 0 signing, 1 ahead, 0 active\n"
      "Central/North 1 forming, 0 signing, 1 ahead, 0 active\nWest 0 forming, 0 signing, 0 ahead, 1 active\n";
  CHECK(teams.states("Eve") == expected);
  CHECK(teams.states("Olu") == expected);
  CHECK(teams.states("") == expected);  // the command line of the machine
  CHECK(teams.states("Mo").empty());
  CHECK(teams.states("Vic").empty());
}

TEST_CASE("ADR 0102 how healthy pacts of teams are is told of five members, and of no four that are left") {
  TeamsInUnits teams;
  teams.both(5, 4);
  teams.go_to("2027-04-20");
  teams.keep(teams.in_north, "N1");
  // Were North shown, the company less North would be the four of West.
  const std::string expected =
      "Acme 2 active: 1 healthy, 1 unknown, 0 short\nCentral 1 active: - healthy, - unknown, - short\n"
      "Central/North 1 active: - healthy, - unknown, - short\nWest 1 active: - healthy, - unknown, - short\n";
  CHECK(teams.health("Eve") == expected);
  CHECK(teams.health("Olu") == expected);
  CHECK(teams.health("") == expected);
}

TEST_CASE("ADR 0102 five members in each of two units are told of in both, four in one alone in none") {
  TeamsInUnits teams;
  teams.both(5, 5);
  teams.go_to("2027-04-20");
  teams.keep(teams.in_west, "W1");
  CHECK(teams.health("Eve") ==
        "Acme 2 active: 1 healthy, 1 unknown, 0 short\nCentral 1 active: 0 healthy, 1 unknown, 0 short\n"
        "Central/North 1 active: 0 healthy, 1 unknown, 0 short\nWest 1 active: 1 healthy, 0 unknown, 0 short\n");
  TeamsInUnits alone;
  alone.active();  // Ana, Ben and Di of North, Cy of West
  CHECK(alone.health("Eve") ==
        "Acme 1 active: - healthy, - unknown, - short\nCentral 1 active: - healthy, - unknown, - short\n"
        "Central/North 1 active: - healthy, - unknown, - short\nWest 0 active: 0 healthy, 0 unknown, 0 short\n");
}

TEST_CASE("ADR 0102 members of two pacts are as many people as they are") {
  TeamsInUnits teams;
  teams.signed_by({"N1", "N2", "N3"});
  teams.signed_by({"N3", "N2", "N1"});
  CHECK(teams.health("Eve").find("Central/North 2 active: - healthy") != std::string::npos);
  teams.signed_by({"N1", "N4", "N5"});
  CHECK(teams.health("Eve").find("Central/North 3 active: 0 healthy, 3 unknown") != std::string::npos);
}

TEST_CASE("ADR 0102 a pact that the asker may look into hides nobody") {
  TeamsInUnits teams;
  teams.both(5, 4);
  teams.is_executive("N1");
  teams.is_executive("Gil");
  // Whoever is one of North's five would take them from the company, and have the four of West.
  CHECK(teams.health("N1") ==
        "Acme 2 active: - healthy, - unknown, - short\nCentral 1 active: 0 healthy, 1 unknown, 0 short\n"
        "Central/North 1 active: 0 healthy, 1 unknown, 0 short\nWest 1 active: - healthy, - unknown, - short\n");
  // Who leads West reads its pact anyway; North's five are told of to anybody.
  CHECK(teams.health("Gil") ==
        "Acme 2 active: 0 healthy, 2 unknown, 0 short\nCentral 1 active: 0 healthy, 1 unknown, 0 short\n"
        "Central/North 1 active: 0 healthy, 1 unknown, 0 short\nWest 1 active: 0 healthy, 1 unknown, 0 short\n");
}

TEST_CASE("ADR 0102 to sales operations of one unit the pacts of others are not there") {
  TeamsInUnits teams;
  teams.people("Ola,,West,ops,,\n");
  teams.both(5, 5);
  CHECK(teams.health("Ola") == "West 1 active: 0 healthy, 1 unknown, 0 short\n");
}

TEST_CASE("a team that somebody has left without a new text is short-handed") {
  TeamsInUnits teams;
  teams.both(5, 5);
  teams.pact = teams.in_west;
  teams.revision = teams.stored().pact.revision;
  REQUIRE(teams.leave("W5") == "");
  CHECK(teams.health("Olu").find("West 1 active: 0 healthy, 1 unknown, 0 short") != std::string::npos);
  teams.go_to("2027-04-22");
  // Four are left there, and five in North.
  CHECK(teams.health("Olu") ==
        "Acme 2 active: 0 healthy, 2 unknown, 1 short\nCentral 1 active: - healthy, - unknown, - short\n"
        "Central/North 1 active: - healthy, - unknown, - short\nWest 1 active: - healthy, - unknown, - short\n");
}

TEST_CASE("what became of pacts is told in the fiscal quarter in which they ended, of five members") {
  TeamsInUnits teams;
  teams.both(5, 5);
  const TeamPactId given_up = teams.signed_by({"W1", "W2"});
  REQUIRE(teams.dissolve("W1", app::DissolvingAs::member, "Another plan") == "");
  REQUIRE(teams.dissolve("W2", app::DissolvingAs::member, "") == "");
  REQUIRE(teams.open("W3", teams.terms_of({"W3", "W4"})) == "");
  REQUIRE(teams.dissolve("W3", app::DissolvingAs::member, "Never mind") == "");  // nobody had signed
  CHECK(given_up != teams.pact);
  CHECK(teams.outcomes("Eve").ends_with("West 0 ended, 1 dissolved: 0 fulfilled, 0 partly, 0 not\n"));
  // Their last day is the quarter's: on the day after another quarter runs.
  teams.go_to("2027-07-01");
  CHECK(teams.outcomes("Eve").starts_with("Acme 0 ended, 0 dissolved: 0 fulfilled, 0 partly, 0 not\n"));

  TeamsInUnits shorter;
  for (const char* unit : {"N", "W"}) {
    TeamPactTerms wanted = shorter.terms_of(TeamsInUnits::those_of(unit, 5));
    wanted.effective.end = day("2027-06-15");
    for (ActionCommitment& one : wanted.commitments) one.days.end = wanted.effective.end;
    REQUIRE(shorter.open(fmt::format("{}1", unit), wanted) == "");
    REQUIRE(shorter.freeze(fmt::format("{}1", unit)) == "");
    for (const std::string& name : TeamsInUnits::those_of(unit, 5)) REQUIRE(shorter.sign(name, 1) == "");
  }
  shorter.go_to("2027-06-16");
  REQUIRE(shorter.close("W2", TeamOutcome::partly, "Ask earlier") == "");
  CHECK(shorter.outcomes("Eve") ==
        "Acme 2 ended, 0 dissolved: 0 fulfilled, 1 partly, 0 not\n"
        "Central 1 ended, 0 dissolved: 0 fulfilled, 0 partly, 0 not\n"
        "Central/North 1 ended, 0 dissolved: 0 fulfilled, 0 partly, 0 not\n"
        "West 1 ended, 0 dissolved: 0 fulfilled, 1 partly, 0 not\n");
}

TEST_CASE("ADR 0102 what became of the pact of four is withheld") {
  TeamsInUnits teams;
  TeamPactTerms wanted = teams.terms_of(TeamsInUnits::those_of("W", 4));
  wanted.effective.end = day("2027-06-15");
  for (ActionCommitment& one : wanted.commitments) one.days.end = wanted.effective.end;
  REQUIRE(teams.open("W1", wanted) == "");
  REQUIRE(teams.freeze("W1") == "");
  for (const std::string& name : TeamsInUnits::those_of("W", 4)) REQUIRE(teams.sign(name, 1) == "");
  teams.go_to("2027-06-16");
  REQUIRE(teams.close("W2", TeamOutcome::fulfilled, "Ask earlier") == "");
  CHECK(teams.outcomes("Eve").ends_with("West 1 ended, 0 dissolved: - fulfilled, - partly, - not\n"));
  CHECK(teams.outcomes("W1").empty());
}
