#include "app/check_in_table.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

// DOMAIN section 5 on every store: G69 and G70, from a pact that a team has signed, what its members say in six weeks
// and the deals behind its goal to the health that they read.

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::array members{"Ana", "Ben", "Cy", "Di"};

// One commitment a week each, help on request, a check-in every two weeks, and the unit's quota of the quarter. It is
// read on Wednesday, 26 May, when 39 of the quarter's 65 working days are over.
template <class Engine>
struct LivedTeam : CheckInTable<TeamTable<Engine>> {
  LivedTeam() {
    this->quotas("Central/North,revenue,2027-Q2,100000,USD\n");
    TeamPactTerms wanted = this->terms();
    wanted.goal = PactGoal{quota().goal.id, {}};
    wanted.check_in_days = 14;
    for (SupportPromise& one : wanted.promises) one.kind = SupportKind::on_request;
    REQUIRE(this->open("Ana", wanted) == "");
    REQUIRE(this->freeze("Ana") == "");
    for (const char* who : members) REQUIRE(this->sign(who, 1) == "");
    REQUIRE(this->state() == "active");
  }

  app::CompiledGoal quota() {
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    REQUIRE(board->sheet->goals().size() == 1);
    return board->sheet->goals().front();
  }
  // 0.54 of the target where 0.60 of the time is over.
  void sell() {
    this->go_to("2027-04-20");
    REQUIRE(told(this->deals("D1,Ana,54000,USD,won,,,2027-04-20,,\n")) ==
            "1 new, 0 unchanged, 0 corrected, 0 rejected");
  }
  // 18 of 20: nothing is heard of Cy's second week and of Di's fourth.
  void keep_commitments() {
    constexpr std::array fridays{"2027-04-23", "2027-04-30", "2027-05-07", "2027-05-14", "2027-05-21"};
    for (std::size_t week = 0; week < fridays.size(); ++week) {
      this->go_to(fridays[week]);
      const std::string monday = (this->today - 4).iso();
      for (std::size_t who = 0; who < members.size(); ++who) {
        const bool silent = (who == 2 && week == 1) || (who == 3 && week == 3);
        if (silent) continue;
        REQUIRE(this->mark(members[who], this->key(who), MarkKind::kept, monday.c_str()) == "");
      }
    }
  }
  // 7 of 8: Di writes the second one on the first day on which it is overdue. Who is asked today is sure at 7.
  void write_check_ins() {
    for (const char* who : members) REQUIRE(this->check_in(who, "2027-04-23", "2027-04-19", sure(4)) == "");
    REQUIRE(this->check_in("Ana", "2027-05-07", "2027-05-03", sure(6)) == "");
    REQUIRE(this->check_in("Ben", "2027-05-07", "2027-05-03", sure(8)) == "");
    REQUIRE(this->check_in("Cy", "2027-05-07", "2027-05-03", sure(5)) == "");
    REQUIRE(this->check_in("Di", "2027-05-19", "2027-05-03", sure(9)) == "");
  }
  // 3 of 4: what Cy asks of Di is not given in time.
  void help() {
    const char* first = "2027-05-17";
    this->go_to(first);
    REQUIRE(this->mark("Cy", this->promise(3), MarkKind::asked, first) == "");
    constexpr std::array receivers{"Ben", "Cy", "Di"};
    const char* second = "2027-05-24";
    this->go_to(second);
    REQUIRE(this->mark("Cy", this->promise(3), MarkKind::denied, first) == "");
    for (std::size_t at = 0; at < receivers.size(); ++at) {
      REQUIRE(this->mark(receivers[at], this->promise(at), MarkKind::asked, second) == "");
      REQUIRE(this->mark(receivers[at], this->promise(at), MarkKind::confirmed, second) == "");
    }
  }
  std::optional<std::string> pace() {
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const auto rows = app::report_attainment(board->numbers, *board->sheet, {}, app::AsOf::live(this->today));
    REQUIRE(rows.has_value());
    return rows->at(0).pace_index;
  }
  std::string check_ins_on_time() {
    const auto page = this->check_ins("Ana", "2027-05-26").value();
    int kept = 0;
    int late = 0;
    for (const app::CheckInPerson& person : page.people) {
      for (const app::CheckInLine& line : person.windows) {
        if (line.on_time) ++(*line.on_time ? kept : late);
      }
    }
    return fmt::format("{} of {}", kept, kept + late);
  }
  app::TeamPactWhole read() {
    this->go_to("2027-05-26");
    return this->page("Ana")->whole.value();
  }
};

std::string in_words(const app::KeptLine& line) {
  return fmt::format("{} kept, {} half, {} missed", line.kept, line.half, line.missed);
}

}  // namespace

TEST_CASE_TEMPLATE("G69 pace 0.90, 18 of 20 commitments, 3 of 4 of help, 7 of 8 check-ins and confidence 7 are 85.50",
                   Engine, ON_EVERY_STORE) {
  LivedTeam<Engine> team;
  team.sell();
  team.keep_commitments();
  team.write_check_ins();
  team.help();
  const auto whole = team.read();
  CHECK(in_words(whole.commitments) == "18 kept, 0 half, 2 missed");
  CHECK(in_words(whole.support) == "3 kept, 0 half, 1 missed");
  CHECK(team.pace() == "0.900000");
  REQUIRE(whole.pace);
  CHECK(whole.pace->pace_index == team.pace());
  CHECK(team.check_ins_on_time() == "7 of 8");
  CHECK(whole.health.score == "85.50");
  CHECK(whole.health.level == PactHealth::healthy);
}

TEST_CASE_TEMPLATE("G70 the same without help that was due is 87.35", Engine, ON_EVERY_STORE) {
  LivedTeam<Engine> team;
  team.sell();
  team.keep_commitments();
  team.write_check_ins();
  const auto whole = team.read();
  CHECK(in_words(whole.commitments) == "18 kept, 0 half, 2 missed");
  CHECK(in_words(whole.support) == "0 kept, 0 half, 0 missed");
  CHECK(whole.health.score == "87.35");
  CHECK(whole.health.level == PactHealth::healthy);
}
