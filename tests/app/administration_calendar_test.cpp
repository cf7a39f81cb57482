#include "app/administration_office.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

// Today is Thursday, 2027-04-15.
template <class Engine>
struct CalendarOffice : AdministrationOffice<Engine> {
  WorkCalendar calendar() {
    const auto all = app::list_work_calendars(this->engine.store(), this->workspace.id);
    return *std::ranges::find(all, this->workspace.work_calendar, &WorkCalendar::id);
  }
  auto set_days_off(const std::map<Date, std::int64_t>& days) {
    const WorkCalendar now = calendar();
    return app::change_work_calendar(this->desk(), this->by(), now.id, now.revision,
                                     {.name = {}, .weekdays = {}, .days_off = std::move(days)});
  }
  const PaceWeights& weights() {
    this->numbers.follow(this->today);
    boards.push_back(this->numbers.current());
    return *boards.back()->sheet->goals().at(0).weights;
  }
  std::vector<std::shared_ptr<const app::Board>> boards;  // weights refer to the calendars of their board
};

SeasonalityProfile season(std::vector<std::int64_t> shares) { return {{}, "Q4 heavy", std::move(shares), 1}; }
RampProfile ramp(std::vector<std::int64_t> months) { return {{}, "Slow start", std::move(months), 1}; }

}  // namespace

TEST_CASE_TEMPLATE("E23 a new holiday takes a day from what remains of a running goal, and none from what is over",
                   Engine, ON_EVERY_STORE) {
  CalendarOffice<Engine> office;
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  const PaceWeights before = office.weights();
  CHECK(before.working_days() == Rational(65));
  CHECK(before.working_days_elapsed(office.today) == Rational(11));
  CHECK(refusal(office.set_days_off({{day("2027-05-03"), 1000}, {day("2027-05-04"), 500}})).empty());
  const PaceWeights after = office.weights();
  for (Date at = day("2027-04-01"); at <= office.today; at = at + 1) {
    CHECK(after.working_days_elapsed(at) == before.working_days_elapsed(at));
  }
  CHECK(after.working_days() == Rational::of(127, 2));
  CHECK(after.working_days_remaining(office.today) == before.working_days_remaining(office.today) - Rational::of(3, 2));
  CHECK(after.elapsed_share(day("2027-06-30")) == Rational(1));
  CHECK(office.last_audit().after == "2027-05-03:1000 2027-05-04:500");
}

TEST_CASE_TEMPLATE("E23 while goals run, only days off after today are added", Engine, ON_EVERY_STORE) {
  CalendarOffice<Engine> office;
  const Date today = office.today;
  CHECK(refusal(office.set_days_off({{today - 1, 1000}, {today + 4, 500}})).empty());  // nothing runs yet
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  const std::string refused = "GOALS_RUNNING days_off";
  const Date held = today + 4;
  CHECK(refusal(office.set_days_off({{held, 500}})) == refused);                                     // the past
  CHECK(refusal(office.set_days_off({{today - 1, 1000}, {today, 1000}, {held, 500}})) == refused);   // today
  CHECK(refusal(office.set_days_off({{today - 1, 1000}, {held, 499}})) == refused);                  // less off
  CHECK(refusal(office.set_days_off({{today - 1, 1000}})) == refused);                               // taken away
  CHECK(refusal(office.set_days_off({{today - 1, 1000}, {today + 1, 1000}, {held, 501}})).empty());  // tomorrow
  CHECK(refusal(office.set_days_off({{today - 1, 1000},
                                     {today + 1, 1000},
                                     {held, 501},
                                     {day("2027-03-31"), 1000},
                                     {day("2027-07-01"), 1000}}))
            .empty());  // outside of every running goal
  const WorkCalendar now = office.calendar();
  const auto weekdays = [&](const char* mask) {
    return refusal(app::change_work_calendar(office.desk(), office.by(), now.id, now.revision,
                                             {.name = {}, .weekdays = std::bitset<7>(mask), .days_off = {}}));
  };
  CHECK(weekdays("0111111") == "GOALS_RUNNING weekdays");
  CHECK(weekdays("0000000") == "DAY_OFF_INVALID weekdays");
  CHECK(refusal(office.set_days_off({{today, 0}, {today + 1, 1001}})) ==
        "DAY_OFF_INVALID days_off, DAY_OFF_INVALID days_off");
}

TEST_CASE("E23 a goal runs until the end of its last day, unless it was closed or never agreed") {
  Goal goal;
  goal.period.range = {day("2027-01-01"), day("2027-03-31")};
  CHECK(app::is_running(goal, day("2027-03-31")));
  CHECK_FALSE(app::is_running(goal, day("2027-04-01")));
  for (const GoalState state : {GoalState::draft, GoalState::proposed, GoalState::closed, GoalState::cancelled}) {
    goal.state = state;
    CHECK_FALSE(app::is_running(goal, day("2027-02-01")));
  }
  for (const GoalState state : {GoalState::agreed, GoalState::paused, GoalState::closing}) {
    goal.state = state;
    CHECK(app::is_running(goal, day("2027-02-01")));
  }
}

TEST_CASE_TEMPLATE("the manager of exactly a unit keeps the calendar that only this unit goes by", Engine,
                   ON_EVERY_STORE) {
  CalendarOffice<Engine> office;
  const OrgUnit north = office.unit("North");
  const OrgUnit west = office.unit("West");
  const app::WorkCalendarTerms terms{.name = "North", .weekdays = std::bitset<7>("0001111"), .days_off = {}};
  office.as("Mo");
  CHECK(refusal(app::create_work_calendar(office.desk(), office.by(), terms)) == "not allowed");
  CHECK(refusal(app::create_work_calendar(office.desk(), office.by(), terms, west.id)) == "not allowed");
  CHECK(refusal(office.set_days_off({})) == "not allowed");  // the company's
  const auto own = app::create_work_calendar(office.desk(), office.by(), terms, north.id);
  REQUIRE(own.has_value());
  CHECK(office.unit("North").work_calendar == own->id);
  const auto rename = [&](const char* who, std::int64_t revision) {
    office.as(who);
    return refusal(app::change_work_calendar(office.desk(), office.by(), own->id, revision,
                                             {.name = "Four days", .weekdays = {}, .days_off = {}}));
  };
  CHECK(rename("Ana", 1) == "not allowed");
  CHECK(rename("Uma", 1) == "not allowed");  // above, not exactly of the unit
  CHECK(rename("Mo", 1).empty());
  CHECK(rename("Mo", 1) == "stale");
  office.as("Olu");
  const auto assign = [&](const OrgUnit& unit, std::optional<WorkCalendarId> calendar) {
    return app::assign_work_calendar(office.desk(), office.by(), unit.id, unit.revision, calendar);
  };
  CHECK(refusal(assign(west, WorkCalendarId{77})) == "CALENDAR_UNKNOWN work_calendar");
  CHECK(refusal(assign(west, own->id)).empty());
  CHECK(rename("Mo", 2) == "not allowed");  // West goes by it too now
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  CHECK(office.weights().working_days() == Rational(52));
  office.as("Olu");
  CHECK(refusal(assign(office.unit("North"), std::nullopt)) == "GOALS_RUNNING work_calendar");
  CHECK(refusal(assign(office.unit("West"), std::nullopt)).empty());
  const auto by_default = office.unit("Central");
  CHECK(refusal(assign(by_default, own->id)).empty());  // nobody of a running goal goes by Central's
}

TEST_CASE_TEMPLATE("E23 fiscal years that hold running goals are neither cut nor named anew", Engine, ON_EVERY_STORE) {
  CalendarOffice<Engine> office;
  const auto set = [&](const FiscalCalendar& wanted) {
    return refusal(app::change_fiscal_calendar(office.desk(), office.by(), wanted));
  };
  FiscalCalendar retail{{}, "Retail", FiscalPattern::weeks_4_4_5, 1, YearEndRule::last,
                        6,  12,       FiscalLabelRule::end_year,  1};
  FiscalCalendar april{{}, "From April", FiscalPattern::gregorian,  4, YearEndRule::last,
                       6,  12,           FiscalLabelRule::end_year, 2};
  CHECK(set(retail).empty());
  CHECK(set(retail) == "stale");
  CHECK(set(april).empty());
  april.revision = 3;
  office.quotas("Ana,revenue,2027-01-01..2027-03-31,1000,USD\n");  // over
  april.start_month = 1;
  CHECK(set(april).empty());
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  retail.revision = april.revision = 4;
  CHECK(set(retail) == "GOALS_RUNNING ");
  april.start_month = 13;
  CHECK(set(april) == "START_MONTH_INVALID start_month");
  april.start_month = 1;
  april.name = "Calendar years";
  CHECK(set(april).empty());
  office.as("Mo");
  CHECK(set(april) == "not allowed");
}

TEST_CASE("a fiscal calendar is shown as it would cut the year of today, with what forbids it") {
  MemoryOffice office;
  FiscalCalendar april{{}, "From April", FiscalPattern::gregorian,  4, YearEndRule::last,
                       6,  12,           FiscalLabelRule::end_year, 1};
  const auto preview = [&] { return app::preview_fiscal_calendar(office.desk(), office.by(), april); };
  const auto free = preview();
  REQUIRE(free.has_value());
  CHECK(free->year.label == "FY2028");
  CHECK(free->year.range == DateRange{day("2027-04-01"), day("2028-03-31")});
  CHECK(free->quarters.size() == 4);
  CHECK(free->months.size() == 12);
  CHECK(free->refused.empty());
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  const auto bound = preview();
  REQUIRE(bound->refused.size() == 1);
  CHECK(bound->refused[0].code == "GOALS_RUNNING");
  CHECK(bound->refused[0].params == std::vector<std::pair<std::string, std::string>>{{"period", "2027-Q2"}});
  april.start_month = 13;
  CHECK(refusal(preview()) == "START_MONTH_INVALID start_month");
  office.as("Mo");
  CHECK(refusal(preview()) == "not allowed");
}

TEST_CASE_TEMPLATE("days off keep their names, and a name alone may change while goals run", Engine, ON_EVERY_STORE) {
  CalendarOffice<Engine> office;
  const auto set = [&](const std::map<Date, std::string>& names) {
    const WorkCalendar now = office.calendar();
    return refusal(app::change_work_calendar(office.desk(), office.by(), now.id, now.revision,
                                             {.name = {},
                                              .weekdays = {},
                                              .days_off = std::map<Date, std::int64_t>{{day("2027-04-05"), 1000}},
                                              .day_names = std::move(names)}));
  };
  CHECK(set({{day("2027-04-05"), " Founders' day "}}).empty());
  CHECK(office.calendar().day_names == std::map<Date, std::string>{{day("2027-04-05"), "Founders' day"}});
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  CHECK(set({{day("2027-04-05"), "Day of the founders"}}).empty());
  CHECK(office.last_audit().after.find("Day of the founders") != std::string::npos);
  CHECK(set({}).empty());
  CHECK(office.calendar().day_names.empty());
}

TEST_CASE_TEMPLATE("profiles are whole: shares of 100.00 %, ramps that reach the full quota", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const auto seasonal = [&](std::vector<std::int64_t> shares) {
    return refusal(app::create_seasonality_profile(office.desk(), office.by(), season(std::move(shares))));
  };
  CHECK(seasonal({2000, 2000, 2000, 3999}) == "SEASON_SHARES_NOT_WHOLE shares");
  CHECK(seasonal({2000, 2000, 2000, 4001}) == "SEASON_SHARES_NOT_WHOLE shares");
  CHECK(seasonal({2000, 2000, 2000, 4000}).empty());
  CHECK(seasonal({2500, 2500, 2500, 2500}) == "NAME_TAKEN name");
  const auto ramping = [&](std::vector<std::int64_t> months) {
    return refusal(app::create_ramp_profile(office.desk(), office.by(), ramp(std::move(months))));
  };
  CHECK(ramping({25, 50, 99}) == "RAMP_NEVER_FULL percent_by_month");
  CHECK(ramping(std::vector<std::int64_t>(121, 100)) == "TOO_MANY percent_by_month");
  CHECK(ramping({25, 50, 100}).empty());
  office.as("Uma");
  CHECK(seasonal({10000}) == "not allowed");
  CHECK(ramping({100}) == "not allowed");
}

TEST_CASE_TEMPLATE("E11 rates are added at any time; the plan rate of a running goal is frozen", Engine,
                   ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const Currency usd = *Currency::parse("USD");
  const Currency eur = *Currency::parse("EUR");
  office.deals("1,Ana,100,EUR,won,,2027-01-01,2027-04-02,,\n");
  office.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  const auto put = [&](std::vector<ExchangeRate> rates) {
    return refusal(app::put_exchange_rates(office.desk(), office.by(), office.settings().revision, rates));
  };
  const auto measured = [&] {
    return office.followed({.metric = "revenue", .by = app::OwnerKind::unit, .period = "2027-Q2"}).substr(0, 14);
  };
  CHECK(measured() == "company 0.00, ");
  CHECK(put({{eur, eur, RateKind::plan, day("2027-01-01"), 0}}) ==
        "RATE_INVALID rates/0/to, RATE_INVALID rates/0/rate");
  CHECK(put({}) == "TOO_MANY rates");
  CHECK(put({{eur, usd, RateKind::plan, day("2027-01-01"), 1'100'000}}).empty());  // there was none
  CHECK(measured() == "company 110.00");
  CHECK(put({{eur, usd, RateKind::plan, day("2027-04-01"), 1'200'000}}) == "GOALS_RUNNING rates");
  CHECK(put({{usd, eur, RateKind::plan, day("2027-01-01"), 2'000'000}}).empty());  // its own pair keeps the goal's
  CHECK(put({{eur, usd, RateKind::plan, day("2027-01-01"), 1'100'000},
             {eur, usd, RateKind::plan, day("2027-04-02"), 1'200'000},
             {eur, usd, RateKind::dated, day("2027-01-01"), 1'300'000}})
            .empty());
  CHECK(measured() == "company 110.00");
  const auto list = app::list_exchange_rates(office.engine.store(), office.workspace.id);
  CHECK(list.rates.size() == 4);
  CHECK(refusal(app::put_exchange_rates(office.desk(), office.by(), list.revision - 1, list.rates)) == "stale");
}

TEST_CASE_TEMPLATE("the company's settings change; its currency stays once there are facts", Engine, ON_EVERY_STORE) {
  AdministrationOffice<Engine> office;
  const auto change = [&](const app::WorkspaceChange& wanted) {
    return refusal(app::change_workspace(office.desk(), office.by(), office.settings().revision, wanted));
  };
  CHECK(change({.name = "",
                .locale = "de_CH",
                .week_start = 8,
                .timezone = "Mars/Olympus",
                .base_currency = {},
                .fiscal_calendar = FiscalCalendarId{77},
                .work_calendar = WorkCalendarId{77}}) ==
        "NAME_INVALID name, LOCALE_INVALID locale, NUMBER_INVALID week_start, ZONE_UNKNOWN timezone, CALENDAR_UNKNOWN "
        "fiscal_calendar, CALENDAR_UNKNOWN work_calendar");
  app::WorkspaceChange euro;
  euro.base_currency = *Currency::parse("EUR");
  CHECK(change(euro).empty());
  office.deals("1,Ana,100,EUR,won,,2027-01-01,2027-02-02,,\n");
  CHECK(change(euro).empty());  // no change
  euro.base_currency = *Currency::parse("USD");
  CHECK(change(euro) == "CURRENCY_FIXED currency");
  app::WorkspaceChange rest;
  rest.name = "Acme Europe";
  rest.locale = "de-CH";
  rest.week_start = 7;
  CHECK(change(rest).empty());
  office.numbers.follow(office.today);
  const app::Numbers& numbers = office.numbers.current()->numbers;
  CHECK(numbers.workspace.week_start == 7);
  CHECK(numbers.directory->company() == "Acme Europe");
  office.as("Mo");
  CHECK(change(rest) == "not allowed");
}
