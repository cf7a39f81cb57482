#include "app/goal/check_goal_draft.hpp"
#include "app/report_desk.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

using Company = Desk<contract::MemoryEngine>;

std::string deal(int id, int amount, const char* closed_on) {
  return fmt::format("{},Ana,{},USD,won,,,{},,\n", id, amount, closed_on);
}

// Ana's quarters before the second of 2027: 100, 120, 110.
struct Desk2027 : Company {
  Desk2027() {
    people("Ana,ana@acme.example,Team,rep,,\nBen,,Team,rep,,\nMia,,Team,manager,,\nOlu,,,ops,,\n");
    deals(deal(1, 100, "2026-08-03") + deal(2, 120, "2026-11-02") + deal(3, 110, "2027-03-30"));
    look();
  }
  [[nodiscard]] app::GoalDraft draft(int value) const {
    app::GoalDraft out;
    out.statement = "Grow revenue from $110 to $130 in Q3 2027 by visiting two clients a week";
    out.owner = person("Ana");
    out.metric = "revenue";
    out.mode = TargetMode::absolute;
    out.value = Decimal{value, 0};
    out.period = "2027-Q3";
    out.why = "New clients buy for years";
    out.needs_nothing = true;
    out.stands_alone_because = "a trial";
    out.review_on = day("2027-08-15");
    return out;
  }
  [[nodiscard]] std::expected<app::CheckedDraft, app::FieldRefusals> checked(const std::string& who,
                                                                             const app::GoalDraft& draft) const {
    const app::Viewpoint viewer = seen_by(who);
    return app::check_goal_draft(kept->numbers, viewer, draft, today);
  }
  [[nodiscard]] std::string found(const app::GoalDraft& draft, const std::string& who = "Ana") const {
    const auto answer = checked(who, draft);
    std::string out;
    if (!answer) {
      for (const app::FieldRefusal& one : answer.error()) out += one.code + "@" + one.field + " ";
      return out;
    }
    for (const auto& one : answer->check.findings) out += std::string(text_of(one.rule)) + " ";
    return out;
  }
};

}  // namespace

TEST_CASE("a draft is judged by what its owner has reached before") {
  const Desk2027 desk;
  CHECK(desk.found(desk.draft(115)) == "");
  const auto challenging = desk.checked("Ana", desk.draft(115));
  REQUIRE(challenging.has_value());
  CHECK(challenging->check.realism.band == RealismBand::challenging);
  CHECK(challenging->check.target->target == 11500);
  CHECK(challenging->decimals == 2);
  CHECK(challenging->currency == Currency::parse("USD"));
  CHECK(challenging->history.size() == 3);
  CHECK(desk.found(desk.draft(170)) == "A2 ");
  CHECK(desk.found(desk.draft(300)) == "A1 T8 ");
  CHECK(desk.found(desk.draft(100)) == "A3 ");
}

TEST_CASE("whose draft it may be: one's own, and of those whom one leads") {
  const Desk2027 desk;
  CHECK(desk.found(desk.draft(115), "Mia") == "");
  CHECK(desk.found(desk.draft(115), "Olu") == "");
  CHECK(desk.found(desk.draft(115), "Ben") == "OWNER_UNKNOWN@owner ");
  app::GoalDraft of_team = desk.draft(130);
  of_team.owner = desk.unit("Team");
  CHECK(desk.found(of_team, "Mia") == "S5 A2 ");  // nobody answers for it yet
  of_team.accountable = desk.person("Mia");
  CHECK(desk.found(of_team, "Mia") == "A2 ");
  CHECK(desk.found(of_team, "Ben") == "OWNER_UNKNOWN@owner ");
}

TEST_CASE("what is not written yet is a finding, what can't be read is refused by its field") {
  const Desk2027 desk;
  CHECK(desk.found({}) == "S1 S5 S6 M1 A6 R1 R4 T1 ");
  app::GoalDraft draft = desk.draft(115);
  draft.metric = "happiness";
  draft.period = "soon";
  CHECK(desk.found(draft) == "METRIC_UNKNOWN@metric PERIOD_UNREADABLE@period ");
  draft = desk.draft(115);
  draft.value = Decimal{1150001, 4};  // 115.0001 dollars
  CHECK(desk.found(draft) == "NUMBER_INVALID@target ");
  draft.value = Decimal{1150000, 4};
  CHECK(desk.found(draft) == "");
  draft.period = "2027-07-02..2027-09-30";
  CHECK(desk.found(draft).find("T4") != std::string::npos);
}

TEST_CASE("a percentage of a rate asks which is meant") {
  Desk2027 desk;
  desk.deals("9,Ana,5,USD,lost,,,2026-11-03,,\n");
  desk.look();
  app::GoalDraft draft = desk.draft(0);
  draft.metric = "win_rate";
  draft.mode = TargetMode::relative_percent;
  draft.value = Decimal{15, 0};
  draft.baseline = Decimal{72, 0};
  const auto answer = desk.checked("Ana", draft);
  REQUIRE(answer.has_value());
  REQUIRE_FALSE(answer->check.findings.empty());
  const auto& asked = answer->check.findings.front();
  CHECK(text_of(asked.rule) == "M4");
  CHECK(asked.params.at("relative") == "82.8 %");
  CHECK(asked.params.at("points") == "87 %");
  CHECK(answer->check.target->target == 8280);
}

TEST_CASE("a second goal on the same metric at the same time is told, and hours are added up") {
  Desk2027 desk;
  desk.quotas("Ana,revenue,2027-Q3,500,USD\nAna,calls,2027-Q3,9000,\n");
  desk.look();
  const std::string found = desk.found(desk.draft(115));
  CHECK(found.find("R3") != std::string::npos);
  CHECK(found.find("A5") != std::string::npos);  // the calls alone fill the week
  app::GoalDraft later = desk.draft(115);
  later.period = "2027-Q4";
  CHECK(desk.found(later).find("R3") == std::string::npos);
}
