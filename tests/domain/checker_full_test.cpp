#include "domain/checker/full_check.hpp"
#include "domain/days.hpp"
#include "domain/metric/metric_library.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test
using salespact::Date;
using salespact::Framework;
using salespact::library_metric;
using salespact::LoadBand;
using salespact::Rational;
using salespact::RealismBand;
using salespact::TargetMode;
using salespact::test::day;

namespace {

std::vector<salespact::PastPeriod> past(std::initializer_list<std::int64_t> values, std::int64_t times) {
  std::vector<salespact::PastPeriod> out;
  for (const std::int64_t value : values) out.push_back({Rational(value * times), Rational(62)});
  return out;
}

constexpr std::int64_t thousand = 100'000;  // in minor units

salespact::TargetRequest absolute(std::int64_t value, std::int64_t baseline,
                                  salespact::Scoring scoring = salespact::Scoring::quota) {
  salespact::TargetRequest out;
  out.value = value;
  out.baseline = baseline;
  out.scoring = scoring;
  return out;
}

salespact::Workload load(std::int64_t percent) {
  salespact::Workload out;
  out.available = 16;
  out.hours = Rational::of(salespact::Int128{16} * percent, 100);
  out.load = Rational::of(percent, 100);
  out.band = percent > 100 ? LoadBand::overload : percent > 85 ? LoadBand::tight : LoadBand::ok;
  return out;
}

// G0 of DOMAIN 4.6.
Draft base() {
  Draft draft;
  draft.statement = "Grow new-business revenue from €400k to €460k in Q2 2027 by opening 12 partner accounts";
  draft.answered_for = true;
  draft.metric = library_metric("revenue");
  draft.target = absolute(460 * thousand, 400 * thousand);
  draft.says_how = true;
  draft.says_why = true;
  draft.own_past = past({350, 380, 400, 420, 430, 450, 470, 480}, thousand);
  draft.working_days = 62;
  draft.load = load(72);
  draft.has_source = true;
  draft.last_fact = day("2027-03-19");
  draft.resources = {{true, day("2027-04-10"), false}, {}};
  draft.serves_objective = true;
  draft.start = day("2027-04-01");
  draft.end = day("2027-06-30");
  draft.today = day("2027-03-20");
  draft.milestones = 2;
  draft.review_on = day("2027-05-15");
  draft.rhythm = Rhythm::weekly;
  draft.feedback_giver = "Dana";
  draft.rewarded = true;
  draft.shared = true;
  draft.can_be_amended = true;
  return draft;
}

Draft with_target(std::int64_t thousands) {
  Draft draft = base();
  draft.target = absolute(thousands * thousand, 400 * thousand);
  return draft;
}

Draft without_support(Draft draft) {
  draft.resources = {{}};
  return draft;
}

Draft hard(Draft draft) {
  draft.framework = Framework::hard;
  return draft;
}

PactMember member(const char* name) {
  PactMember out;
  out.name = name;
  out.actions = {{"Call each client of mine twice a month", true, true, day("2027-06-30")}};
  out.promises_given = 1;
  out.promises_received = 1;
  out.signed_terms = true;
  out.load = Rational::of(7, 10);
  return out;
}

// The retention pact of examples 61 to 64, complete.
Draft pact() {
  Draft draft = base();
  draft.framework = Framework::pact;
  draft.statement = "Raise client retention from 72% to 87% in Q2 2027 by calling each client twice a month";
  draft.metric = library_metric("retention_rate");
  draft.target = absolute(8'700, 7'200, salespact::Scoring::gap);
  draft.own_past = past({70, 71, 72, 73, 74, 75, 77, 78}, 100);
  draft.rhythm = Rhythm::biweekly;
  draft.pact = {{member("Ana"), member("Ben"), member("Cy"), member("Dee")}, true, true, true};
  return draft;
}

std::string found(const Draft& draft) {
  std::string out;
  for (const DraftFinding& one : check_draft(draft).findings) {
    CHECK_FALSE(one.message.empty());
    CHECK(one.message.find('{') == std::string::npos);  // every place of the text is filled
    CHECK(one.fix.find('{') == std::string::npos);
    CHECK_FALSE(one.field.empty());
    if (!out.empty()) out += ", ";
    out += salespact::text_of(one.rule);
  }
  return out.empty() ? "none" : out;
}

const DraftFinding& only(const FullCheck& check) {
  REQUIRE(check.findings.size() == 1);
  return check.findings.front();
}

}  // namespace

TEST_CASE("4.6 41 the base goal has nothing against it") {
  const FullCheck check = check_draft(base());
  CHECK(found(base()) == "none");
  CHECK(check.score() == 100);
  CHECK_FALSE(check.blocks_proposal());
  CHECK(check.realism.band == RealismBand::challenging);
  CHECK(salespact::to_decimal_text(*check.realism.chance, 2) == "0.30");
}

TEST_CASE("4.6 42 a goal without an owner") {
  Draft draft = base();
  draft.answered_for = false;
  CHECK(found(draft) == "S5");
  CHECK(only(check_draft(draft)).final);
}

TEST_CASE("4.6 43 to 46 targets of every size beside the same past") {
  CHECK(found(with_target(800)) == "A1");
  CHECK(only(check_draft(with_target(800))).message == "1.67 × the best so far.");
  CHECK_FALSE(only(check_draft(with_target(800))).final);
  CHECK(found(without_support(with_target(600))) == "A2");
  CHECK(found(with_target(600)) == "none");
  CHECK(found(with_target(360)) == "M5, A3");
}

TEST_CASE("4.6 47 a percentage of nothing") {
  Draft draft = base();
  draft.target->mode = TargetMode::relative_percent;
  draft.target->value = 15;
  draft.target->baseline = 0;
  CHECK(found(draft) == "M2");
  CHECK(only(check_draft(draft)).final);
  draft.target->baseline.reset();
  CHECK(found(draft) == "M2");
  CHECK_FALSE(only(check_draft(draft)).final);
}

TEST_CASE("4.6 48 and 49 a percentage of a rate, and points without any past") {
  Draft draft = base();
  draft.metric = library_metric("retention_rate");
  draft.own_past = past({86, 87, 88, 89, 90, 91}, 100);
  draft.target = absolute(15, 9'000, salespact::Scoring::gap);
  draft.target->mode = TargetMode::relative_percent;
  CHECK(found(draft) == "M4, M5");
  const FullCheck check = check_draft(draft);
  CHECK(check.findings.front().params.at("relative") == "103.5 %");
  CHECK(check.findings.front().params.at("points") == "105 %");
  draft.relative_meant = true;
  CHECK(found(draft) == "M5");

  draft.target = absolute(1'500, 7'200, salespact::Scoring::gap);
  draft.target->mode = TargetMode::relative_points;
  draft.own_past.clear();
  CHECK(found(draft) == "A4");
}

TEST_CASE("4.6 50 to 54 alignment, load, age of the numbers and a second goal") {
  Draft draft = base();
  draft.serves_objective = false;
  CHECK(found(draft) == "R1");
  CHECK(only(check_draft(draft)).severity == Severity::warning);
  draft.must_be_aligned = true;
  CHECK(only(check_draft(draft)).severity == Severity::error);
  draft.may_stand_alone = true;
  CHECK(found(draft) == "none");

  draft = base();
  draft.load = load(118);
  CHECK(found(draft) == "A5");
  CHECK(only(check_draft(draft)).severity == Severity::error);
  CHECK(only(check_draft(draft)).message == "Needs 18.9 hours a week; there are 16.");
  draft.load = load(92);
  CHECK(found(draft) == "A5");
  CHECK(only(check_draft(draft)).severity == Severity::warning);

  draft = base();
  draft.last_fact = draft.today - 120;
  CHECK(found(draft) == "M6");
  draft.last_fact = draft.today - 30;
  CHECK(found(draft) == "none");
  draft.last_fact = draft.today - 31;
  CHECK(found(draft) == "M6");
  draft = base();
  draft.has_source = false;
  CHECK(found(draft) == "M6");

  draft = base();
  draft.conflicts = {{1, "Revenue Q2 2027 of Ana, 430,000"}};
  CHECK(found(draft) == "R3");
  CHECK(only(check_draft(draft)).severity == Severity::error);
  draft.conflicts.front().number = 4;
  CHECK(only(check_draft(draft)).severity == Severity::warning);
}

TEST_CASE("4.6 55 and 56 a period that is over, and one of two years") {
  Draft draft = base();
  draft.end = day("2027-03-31");
  draft.milestones = 0;
  draft.review_on.reset();
  draft.fiscal_period_near = "Q2 2027";
  CHECK(found(draft) == "T3");  // silences the others about time
  draft.start = day("2027-01-01");
  draft.end = day("2027-03-19");
  CHECK(found(draft) == "T3");
  draft.end = draft.today;
  CHECK(found(draft).find("T3") == std::string::npos);

  draft = base();
  draft.end = day("2029-03-31");
  draft.target->value = 460 * thousand * 8;
  draft.target->baseline = 400 * thousand * 8;
  draft.working_days = std::int64_t{62} * 8;
  draft.milestones = 0;
  draft.review_on.reset();
  CHECK(found(draft) == "T6, T7");
}

TEST_CASE("4.6 57 to 60 hard goals") {
  Draft draft = hard(base());
  draft.rewarded = false;
  draft.shared = false;
  CHECK(found(draft) == "H4, H7");
  CHECK(found(hard(with_target(800))) == "A1, H6");
  draft = hard(base());
  draft.serves_objective = false;
  CHECK(found(draft) == "R1, H2");
  draft.quotes_vision = true;
  CHECK(found(draft) == "R1");
  CHECK(found(hard(with_target(600))) == "none");
}

TEST_CASE("4.6 61 to 64 pacts") {
  Draft draft = pact();
  draft.pact.members[1].actions.clear();
  draft.pact.members[2].promises_received = 0;
  draft.pact.members[3].signed_terms = false;
  CHECK(found(draft) == "P3, P4, P5");
  const FullCheck check = check_draft(draft);
  CHECK(check.findings[0].params.at("who") == "Ben");
  CHECK(check.findings[1].params.at("who") == "Cy");
  CHECK(check.findings[2].params.at("who") == "Dee");
  CHECK(found(pact()) == "none");
  CHECK(salespact::to_decimal_text(*check.realism.of_best, 2) == "1.12");

  draft = pact();
  draft.pact.members.resize(1);
  draft.pact.members.front().signed_terms = false;
  draft.pact.members.front().promises_given = 0;
  CHECK(found(draft) == "P2");  // silences P4 and P5
  draft = pact();
  draft.rhythm = Rhythm::monthly;
  draft.pact.milestone_before_end = false;
  CHECK(found(draft) == "P6, P7");
}

TEST_CASE("H1 to H8 pass and fail on their own") {
  const auto changed = [](auto change) {
    Draft draft = hard(base());
    change(draft);
    return found(draft);
  };
  CHECK(changed([](Draft&) {}) == "none");
  CHECK(changed([](Draft& d) { d.start.reset(); }) == "T1, H1");
  CHECK(changed([](Draft& d) { d.resources = {{true, d.today - 1, false}}; }) == "H3");  // overdue
  CHECK(changed([](Draft& d) { d.resources = {{true, d.today - 1, true}}; }) == "none");
  CHECK(changed([](Draft& d) { d.resources = {{}}; }) == "H3");
  CHECK(changed([](Draft& d) { d.rhythm = Rhythm::quarterly; }) == "H5");
  CHECK(changed([](Draft& d) { d.rhythm = Rhythm::monthly; }) == "none");
  CHECK(changed([](Draft& d) { d.feedback_giver.clear(); }) == "H5");
  CHECK(changed([](Draft& d) { d.target->value = 420 * thousand; }) == "H6");  // realistic
  CHECK(changed([](Draft& d) { d.review_on = *d.start + 92; }) == "none");
  CHECK(changed([](Draft& d) { d.review_on = *d.start + 93; }) == "T7, H8");
  CHECK(changed([](Draft& d) { d.can_be_amended = false; }) == "H8");
}

TEST_CASE("H6 weighs as much as the target is out of reach") {
  const auto severity = [](std::int64_t thousands) {
    for (const DraftFinding& one : check_draft(hard(with_target(thousands))).findings) {
      if (one.rule == Rule::H6) return one.severity;
    }
    return Severity::warning;  // H6 is never one
  };
  CHECK(severity(420) == Severity::info);
  CHECK(severity(800) == Severity::error);
}

TEST_CASE("P1, P3, P8, P9 and P10 on their own") {
  const auto changed = [](auto change) {
    Draft draft = pact();
    change(draft);
    return found(draft);
  };
  CHECK(changed([](Draft& d) { d.serves_objective = false; }) == "R1, P1");
  CHECK(changed([](Draft& d) { d.pact.members[0].actions[0].text = "Call clients regularly"; }) == "P3");
  CHECK(changed([](Draft& d) { d.pact.members[0].actions[0].until.reset(); }) == "P3");
  CHECK(changed([](Draft& d) { d.pact.members[0].actions[0].counted = false; }) == "P3");
  CHECK(changed([](Draft& d) { d.can_be_amended = false; }) == "P8");
  CHECK(changed([](Draft& d) { d.pact.setback_rule = false; }) == "P9");
  CHECK(changed([](Draft& d) { d.pact.celebration = false; }) == "P7");
  CHECK(changed([](Draft& d) { d.pact.members[2].load = Rational::of(101, 100); }) == "P10");
  CHECK(changed([](Draft& d) { d.pact.members[2].load = Rational(1); }) == "none");
  CHECK(changed([](Draft& d) { d.own_past = past({50, 52, 54, 55}, 100); }) == "A1, P10");
}

TEST_CASE("S, M, A, R and T of fields on their own") {
  const auto changed = [](auto change) {
    Draft draft = base();
    change(draft);
    return found(draft);
  };
  CHECK(changed([](Draft& d) { d.metric = nullptr; }) == "S1");
  CHECK(changed([](Draft& d) { d.target.reset(); }) == "M1");
  CHECK(changed([](Draft& d) { d.statement = "Grow revenue significantly"; }) == "S3");
  CHECK(changed([](Draft& d) { d.statement = "Grow revenue soon"; }) == "T2");
  CHECK(changed([](Draft& d) { d.statement = "Grow revenue to €460k in Q2 and churn to 3%"; }) == "S4");
  CHECK(changed([](Draft& d) { d.says_how = false; }) == "none");  // the sentence tells it
  CHECK(changed([](Draft& d) { d.says_how = false, d.statement = "Grow revenue to €460k in Q2"; }) == "S6");
  CHECK(changed([](Draft& d) { d.target->stretch = 450 * thousand; }) == "M5");
  CHECK(changed([](Draft& d) { d.target->mode = TargetMode::relative_plan; }) == "M7");
  CHECK(changed([](Draft& d) { d.resources.clear(); }) == "A6");
  CHECK(changed([](Draft& d) { d.resources.clear(), d.needs_nothing = true; }) == "none");
  CHECK(changed([](Draft& d) { d.metric_of_role = false; }) == "R2");
  CHECK(changed([](Draft& d) { d.says_why = false; }) == "R4");
  CHECK(changed([](Draft& d) { d.fiscal_period_near = "Q2 2027"; }) == "T4");
  CHECK(changed([](Draft& d) { d.end = *d.start + 183, d.milestones = 0; }) == "none");  // 184 days
  CHECK(changed([](Draft& d) { d.end = *d.start + 184, d.milestones = 0; }) == "T6");
  CHECK(changed([](Draft& d) {
          d.own_past = past({200, 230}, thousand), d.team_past = past({400, 460, 480}, thousand);
        }) == "none");  // exactly twice the best pace
  CHECK(changed([](Draft& d) {
          d.own_past = past({200, 229}, thousand), d.team_past = past({400, 460, 480}, thousand);
        }) == "T8");
  CHECK(changed([](Draft& d) {
          d.metric = library_metric("meetings");
          d.target = absolute(90, 80);
          d.own_past = past({80, 85, 88, 95}, 1);
        }) == "M8");
}

TEST_CASE("a plain quota is asked only what makes it one") {
  Draft draft;
  draft.framework = Framework::plain;
  draft.today = day("2027-03-20");
  CHECK(found(draft) == "S1, S5, M1, T1");
  draft = base();
  draft.framework = Framework::plain;
  draft.statement.clear();
  draft.resources.clear();
  draft.serves_objective = false;
  draft.says_why = false;
  draft.says_how = false;
  draft.review_on.reset();
  CHECK(found(draft) == "none");
  draft.conflicts = {{4, "another period"}, {1, "the same again"}};
  CHECK(found(draft) == "R3");
}
