#include "app/administration_office.hpp"
#include "app/goal/check_goal_draft.hpp"
#include "app/goal_template/change_templates.hpp"
#include "app/goal_template/draft_of_template.hpp"
#include "app/goal_template/read_templates.hpp"
#include "domain/goal/template_library.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

GoalTemplate meetings() {
  GoalTemplate one;
  one.name = "Meetings";
  one.for_role = "Account executive";
  one.metric = "meetings";
  one.value = Decimal{40, 0};
  one.statement = "Hold {target} meetings in {period}";
  return one;
}

// Today is 2027-04-15; Olu is sales operations.
template <class Engine>
struct TemplateOffice : AdministrationOffice<Engine> {
  auto create(const GoalTemplate& one) { return app::create_template(this->desk(), this->by(), one); }
  auto rewrite(const app::KeptTemplate& kept, const GoalTemplate& one) {
    return app::rewrite_template(this->desk(), this->by(), kept.newest.id, kept.revision, one);
  }
  auto retire(const app::KeptTemplate& kept) {
    return app::retire_template(this->desk(), this->by(), kept.newest.id, kept.revision);
  }
  auto restore(const app::KeptTemplate& kept) {
    return app::restore_template(this->desk(), this->by(), kept.newest.id, kept.revision);
  }
  const app::Numbers& figures() {
    this->numbers.follow(this->today);
    pinned = this->numbers.current();
    return pinned->numbers;
  }
  app::TemplateListing listing(bool with_retired = false) {
    return app::read_templates(this->engine.store(), this->workspace.id, this->viewpoint(), figures(), with_retired);
  }
  std::optional<app::TemplateLine> line(std::string_view id) {
    return app::read_template(this->engine.store(), this->workspace.id, this->viewpoint(), figures(), id);
  }
  auto versions(std::string_view id) {
    return app::read_template_versions(this->engine.store(), this->workspace.id, figures(), id);
  }
  // Names of the company's own, in their order.
  std::vector<std::string> own(bool with_retired = false) {
    std::vector<std::string> names;
    for (const app::TemplateLine& each : listing(with_retired).templates) {
      if (each.origin == app::TemplateOrigin::own) names.push_back(each.content.name);
    }
    return names;
  }
  std::shared_ptr<const app::Board> pinned;
};
using Templates = TemplateOffice<contract::MemoryEngine>;

std::string refused(const GoalTemplate& one) {
  Templates office;
  return refusal(office.create(one));
}

}  // namespace

TEST_CASE_TEMPLATE("sales operations write templates in versions, retire them and offer them again", Engine,
                   ON_EVERY_STORE) {
  TemplateOffice<Engine> office;
  GoalTemplate content = meetings();
  content.name = "  Meetings ";
  const auto made = office.create(content);
  REQUIRE(made.has_value());
  CHECK(made->newest.content == meetings());
  CHECK(office.last_audit().action == "goal_template.created");
  CHECK(office.last_audit().after == "\"Meetings\" for Account executive, meetings, version 1");

  content = meetings();
  content.value = Decimal{50, 0};
  const auto written = office.rewrite(*made, content);
  REQUIRE(written.has_value());
  CHECK(written->newest.version == 2);
  CHECK(written->revision == 2);
  CHECK(office.last_audit().action == "goal_template.rewritten");
  CHECK(office.rewrite(*written, content)->newest.version == 2);  // nothing new
  CHECK(refusal(office.rewrite(*made, content)) == "stale");

  const auto gone = office.retire(*written);
  REQUIRE(gone.has_value());
  CHECK(office.last_audit().action == "goal_template.retired");
  CHECK(office.own().empty());
  CHECK(office.own(true) == std::vector<std::string>{"Meetings"});
  CHECK(refusal(office.rewrite(*gone, meetings())) == "TEMPLATE_RETIRED ");
  CHECK(office.retire(*gone)->revision == gone->revision);  // it is already

  const std::string id = made->newest.id.text();
  CHECK(office.line(id)->retired);
  const auto back = office.restore(*gone);
  REQUIRE(back.has_value());
  CHECK(office.last_audit().action == "goal_template.restored");
  CHECK(office.own() == std::vector<std::string>{"Meetings"});
  const auto versions = office.versions(id);
  REQUIRE(versions.size() == 2);
  CHECK(versions.front().content.target.value == Decimal{50, 0});
  CHECK(versions.back().content.target.value == Decimal{40, 0});
  CHECK(versions.back().written_by == "Olu");
}

TEST_CASE("everybody reads templates, and only sales operations of the company write them") {
  Templates office;
  const auto made = office.create(meetings());
  REQUIRE(made.has_value());
  CHECK(office.listing().may_write);
  CHECK(office.line(made->newest.id.text())->may_edit);
  for (const char* name : {"Ana", "Mo", "Uma"}) {
    office.as(name);
    CHECK_FALSE(office.listing().may_write);
    CHECK_FALSE(office.line(made->newest.id.text())->may_edit);
    CHECK(office.own() == std::vector<std::string>{"Meetings"});
    CHECK(refusal(office.create(meetings())) == "not allowed");
    CHECK(refusal(office.rewrite(*made, meetings())) == "not allowed");
    CHECK(refusal(office.retire(*made)) == "not allowed");
    CHECK(refusal(office.restore(*made)) == "not allowed");
  }
  office.as("Olu");
  CHECK(refusal(app::retire_template(office.desk(), office.by(), {99}, 1)) == "not found");
}

TEST_CASE("a template that could not become a goal is refused with everything that is wrong") {
  GoalTemplate one = meetings();
  one.name = "";
  one.metric = "joy";
  one.statement = "Hold {amount} meetings";
  one.review_after_percent = 0;
  CHECK(refused(one) ==
        "TEXT_LENGTH name, BLANK_UNKNOWN statement, PERCENT_OUT_OF_RANGE review_after_percent, METRIC_UNKNOWN metric");
  one = meetings();
  one.value = Decimal{405, 1};
  CHECK(refused(one) == "NUMBER_INVALID target/value");
  one.value = Decimal{-1, 0};
  CHECK(refused(one) == "TARGET_OUT_OF_BOUNDS target/value");
  one.value = Decimal{0, 0};
  CHECK(refused(one) == "");
  one.value = Decimal{40, 0};
  one.stretch = Decimal{40, 0};
  CHECK(refused(one) == "STRETCH_NOT_BEYOND_TARGET target/stretch");
  one.stretch = Decimal{41, 0};
  CHECK(refused(one) == "");
  one = meetings();
  one.metric = "retention_rate";
  one.value = Decimal{1'001, 1};
  CHECK(refused(one) == "TARGET_OUT_OF_BOUNDS target/value");
  one.value = Decimal{100, 0};
  CHECK(refused(one) == "");
}

TEST_CASE("two templates on offer don't share a name, whatever its case") {
  Templates office;
  const auto first = office.create(meetings());
  GoalTemplate other = meetings();
  other.name = "MEETINGS";
  CHECK(refusal(office.create(other)) == "NAME_TAKEN name");
  const auto gone = office.retire(*first);
  REQUIRE(refusal(office.create(other)) == "");
  CHECK(refusal(office.restore(*gone)) == "NAME_TAKEN name");
}

TEST_CASE("the library stands behind the company's own, and says whose metric is in use") {
  Templates office;
  GoalTemplate last = meetings();
  last.name = "Zeal";
  REQUIRE(office.create(last).has_value());
  REQUIRE(office.create(meetings()).has_value());
  const auto seen = office.listing().templates;
  REQUIRE(seen.size() == 2 + template_library().size());
  CHECK(seen[0].content.name == "Meetings");
  CHECK(seen[1].content.name == "Zeal");
  CHECK(seen[2].id == template_library().front().key);
  CHECK(seen[2].origin == app::TemplateOrigin::library);
  CHECK(seen[2].metric_in_use);
  CHECK(seen[2].metric_name == "Revenue");
  CHECK_FALSE(seen[2].may_edit);
  CHECK(office.line("retention_up_points")->content.target.mode == "relative_points");
  CHECK_FALSE(office.line("nonsense").has_value());
  CHECK(office.versions("retention_up_points").size() == 1);
  CHECK(office.versions("nonsense").empty());

  REQUIRE(app::change_metric(office.desk(), office.by(), "market_share", office.read([](app::Transaction& tx) {
            const auto all = tx.metrics().all();
            return std::ranges::find(all, "market_share", &Metric::key)->revision;
          }),
                             {.state = MetricState::retired})
              .has_value());
  CHECK_FALSE(office.line("market_share_up")->metric_in_use);
  CHECK_FALSE(office.line("market_share_up")->metric_name.has_value());
  GoalTemplate share = meetings();
  share.name = "Share";
  share.metric = "market_share";
  CHECK(refusal(office.create(share)) == "METRIC_UNKNOWN metric");
}

TEST_CASE("a draft of a template has its milestones, its review and its help on days of the period") {
  const FiscalPeriod quarter{PeriodKind::quarter, "2027-Q3", {day("2027-07-01"), day("2027-09-30")}};  // 92 days
  const GoalTemplate& one = library_template("retention_up_points")->content;
  const app::GoalDraft draft = app::draft_of_template(one, quarter, day("2027-04-15"));
  CHECK(draft.statement == one.statement);
  CHECK(draft.period == "2027-Q3");
  CHECK(draft.framework == Framework::pact);
  CHECK(draft.mode == TargetMode::relative_points);
  CHECK(draft.value == Decimal{15, 0});
  CHECK_FALSE(draft.relative_meant);
  CHECK_FALSE(draft.baseline.has_value());
  CHECK_FALSE(draft.owner.has_value());
  REQUIRE(draft.milestones.size() == 2);
  CHECK(draft.milestones[0].due == day("2027-08-02"));  // 35 % of 92 days are 33
  CHECK(draft.milestones[1].due == day("2027-08-25"));
  CHECK(draft.review_on == day("2027-08-15"));
  REQUIRE(draft.resources.size() == 1);
  CHECK(draft.resources[0].due == day("2027-07-10"));
  CHECK(draft.resources[0].state == ResourceState::promised);
  // In the middle of the period, and when it is over.
  CHECK(app::draft_of_template(one, quarter, day("2027-08-01")).resources[0].due == day("2027-08-01"));
  CHECK(app::draft_of_template(one, quarter, day("2028-01-01")).resources[0].due == day("2027-09-30"));
  const auto& relative = library_template("retention_up_percent")->content;
  CHECK(app::draft_of_template(relative, quarter, day("2027-04-15")).relative_meant);
}

TEST_CASE("a template's sentence is filled with what the template knows") {
  const FiscalPeriod quarter{PeriodKind::quarter, "2027-Q3", {day("2027-07-01"), day("2027-09-30")}};
  const Currency dollar = *Currency::parse("USD");
  const Metric counted;
  GoalTemplate one = meetings();
  CHECK(app::filled_statement(one, quarter, &counted, dollar) == "Hold 40 meetings in Q3 2027");
  CHECK(app::filled_statement(one, quarter, nullptr, dollar) == "Hold {target} meetings in Q3 2027");
  one.mode = TargetMode::relative_percent;
  CHECK(app::filled_statement(one, quarter, nullptr, dollar) == "Hold 40% meetings in Q3 2027");
  one.value.reset();
  one.statement = "{owner} holds {target} meetings by {end}";
  CHECK(app::filled_statement(one, quarter, &counted, dollar) ==
        "{owner} holds {target} meetings by 30 September 2027");
}

TEST_CASE("the period of a draft is the one that is written, or the one that is written for today") {
  const FiscalCalendar calendar;
  const auto label = [&](std::optional<std::string_view> text) {
    const auto period = app::period_of_template(calendar, TemplateLength::quarter, text, day("2027-04-15"));
    return period ? period->label : "refused: " + period.error();
  };
  CHECK(label({}) == "2027-Q2");
  CHECK(label("2027-Q4") == "2027-Q4");
  CHECK(label("2027-H1") == "2027-H1");
  CHECK(label("soon").starts_with("refused: "));
}

TEST_CASE("every template of the library becomes a draft that names its metric's baseline at most") {
  Templates office;
  office.as("Mo");
  const app::Numbers& numbers = office.figures();
  const FiscalPeriod period{PeriodKind::quarter, "2027-Q3", {day("2027-07-01"), day("2027-09-30")}};
  for (const auto& [key, content] : template_library()) {
    CAPTURE(key);
    app::GoalDraft draft = app::draft_of_template(content, period, office.today);
    draft.owner = Owner(office.person("Ana").id);
    const auto checked = app::check_goal_draft(numbers, office.viewpoint(), draft, office.today);
    REQUIRE(checked.has_value());
    for (const auto& finding : checked->check.findings) {
      // What only the owner's past, the alignment and the members of a pact can answer.
      const bool owners = finding.rule == checker::Rule::M2 || finding.rule == checker::Rule::M1 ||
                          finding.rule == checker::Rule::H1 || finding.rule == checker::Rule::H2 ||
                          finding.rule == checker::Rule::A5 ||
                          (content.framework == Framework::pact && text_of(finding.rule).starts_with("P"));
      if (finding.severity == checker::Severity::error) CHECK_MESSAGE(owners, text_of(finding.rule));
      CHECK(finding.rule != checker::Rule::M4);
      CHECK(finding.rule != checker::Rule::H3);
      CHECK(finding.rule != checker::Rule::T7);
    }
  }
}
