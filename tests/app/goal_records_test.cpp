#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/office.hpp"
#include "app/record/void_record.hpp"
#include "app/report/today.hpp"
#include "base/decimal.hpp"
#include "base/id_time.hpp"
#include "store/open_store.hpp"

#include <map>
#include <random>
#include <set>

using namespace salespact;
using namespace salespact::test;

namespace {

struct Asked {
  Rational total = 0;
  std::int64_t unconverted = 0;
  std::vector<app::GoalRecord> records;
};

// All pages of a goal's records.
Asked all_records(app::Transaction& tx, app::NumbersKeeper& keeper, const app::Board& board,
                  const app::CompiledGoal& goal, app::RecordsQuestion question) {
  Asked out;
  std::set<std::string> seen;
  for (;;) {
    auto page = app::records_of(tx, keeper, board, goal, question);
    REQUIRE(page.has_value());
    CHECK(page->items.size() <= static_cast<std::size_t>(question.limit));
    for (app::GoalRecord& record : page->items) {
      CHECK(seen.insert(record.kind + record.id).second);
      out.total = out.total + record.exact_credit;
      out.unconverted += record.unconverted ? 1 : 0;
      out.records.push_back(std::move(record));
    }
    if (!page->next) return out;
    REQUIRE(page->items.size() == static_cast<std::size_t>(question.limit));
    question.cursor = page->next;
  }
}

// What the records come to by hand, against what the goal says.
void check_sum(app::Transaction& tx, app::NumbersKeeper& keeper, const app::Board& board, const app::CompiledGoal& goal,
               app::AsOf as_of, int limit) {
  const app::Measurer measurer(board.numbers);
  const DateRange range{goal.goal.period.range.start, std::min(as_of.facts_until, goal.goal.period.range.end)};
  const auto check_part = [&](const app::CompiledMetric& metric, app::RatioPart part) {
    const app::Measured measured = measurer.measure(metric, goal.owner, range, goal.money);
    const Asked asked =
        all_records(tx, keeper, board, goal, {.as_of = as_of, .part = part, .cursor = {}, .limit = limit});
    CHECK(asked.total == measured.value.value_or(Rational(0)));
    // A line of a split counts for its record's owner only, so the goal may know of fewer than there are records.
    CHECK((asked.unconverted == 0) == (measured.unconverted == 0));
  };
  if (goal.metric->source != app::NumberSource::ratio) return check_part(*goal.metric, app::RatioPart::numerator);
  check_part(board.numbers.metrics->numerator_of(*goal.metric), app::RatioPart::numerator);
  check_part(board.numbers.metrics->denominator_of(*goal.metric), app::RatioPart::denominator);
}

const std::string team =
    "Ana,ana@acme.example,Central/North,rep,,\nBen,ben@acme.example,Central/South,rep,,\n"
    "Cy,cy@acme.example,West,rep,,\n";

template <class Engine>
struct Book {
  Office<Engine> office;
  app::NumbersKeeper keeper{office.engine.store(), office.workspace.id};

  Book() { office.people(team); }

  void check_every_goal(int limit) {
    keeper.load(office.today);
    const auto board = keeper.current();
    office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
      for (const app::CompiledGoal& goal : board->sheet->goals()) {
        CAPTURE(goal.goal.title);
        for (const char* until : {"2027-02-11", "2027-03-31", "2027-04-15"}) {
          check_sum(tx, keeper, *board, goal, app::AsOf::end_of(day(until)), limit);
        }
      }
    });
  }
};

}  // namespace

TEST_CASE(
    "the records behind every goal of the demo come to its actual: splits, overlays, currencies, re-organisation") {
  const Date today = on("2026-11-21");
  const auto& company = demo_company(1, today);
  const auto store = store::make_memory_store();
  app::demo::store_company(*store, company, Instant{});
  app::NumbersKeeper keeper(*store, company.workspace.id);
  keeper.load(today);
  const auto board = keeper.current();
  int goals = 0;
  store->read(company.workspace.id, [&](app::Transaction& tx) {
    for (const app::CompiledGoal& goal : board->sheet->goals()) {
      // One goal in three: each asks through all the records of its period.
      if (++goals % 3 != 0 && goal.metric->source == app::NumberSource::sums) continue;
      CAPTURE(goal.goal.title);
      check_sum(tx, keeper, *board, goal, app::AsOf::live(today), 200);
    }
  });
  CHECK(goals > 150);
}

TEST_CASE_TEMPLATE("G34 the records of a split deal: each person their share, overlay apart, the unit the whole",
                   Engine, ON_EVERY_STORE) {
  Book<Engine> book;
  book.office.deals("D-1,Ana:60;Ben:40;Cy:20!,100000.00,USD,won,Closed,2027-01-05,2027-02-10,Globex,GTX\n");
  book.office.quotas(
      "Ana,revenue,2027-Q1,100000,USD\nCy,revenue,2027-Q1,100000,USD\nCentral,revenue,2027-Q1,100000,USD\n"
      "West,revenue,2027-Q1,100000,USD\n");
  book.keeper.load(book.office.today);
  const auto board = book.keeper.current();
  std::map<std::string, std::vector<app::GoalRecord>> found;
  book.office.engine.store().read(book.office.workspace.id, [&](app::Transaction& tx) {
    for (const app::CompiledGoal& goal : board->sheet->goals()) {
      const auto owner = app::view_of(*board->numbers.directory, goal.owner, book.office.today).name;
      found[owner] = all_records(tx, book.keeper, *board, goal,
                                 {.as_of = app::AsOf::live(book.office.today), .cursor = {}, .limit = 5})
                         .records;
    }
  });
  REQUIRE(found["Ana"].size() == 1);
  CHECK(found["Ana"][0].credited == "60000.00");
  CHECK(found["Ana"][0].share == "60");
  CHECK_FALSE(found["Ana"][0].overlay);
  CHECK(found["Ana"][0].amount == "100000.00");
  CHECK(found["Ana"][0].account == "Globex");
  CHECK(found["Ana"][0].external_id == "D-1");
  CHECK(found["Ana"][0].day == day("2027-02-10"));
  REQUIRE(found["Cy"].size() == 1);
  CHECK(found["Cy"][0].credited == "20000.00");
  CHECK(found["Cy"][0].overlay);
  REQUIRE(found["Central"].size() == 1);
  CHECK(found["Central"][0].credited == "100000.00");
  CHECK_FALSE(found["Central"][0].share.has_value());
  CHECK(found["West"].empty());  // overlay credit rolls up nowhere
}

TEST_CASE_TEMPLATE("whatever is posted, moved and voided: the records come to the actual, page by page", Engine,
                   ON_EVERY_STORE) {
  Book<Engine> book;
  std::mt19937 random(20270415);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  book.office.quotas(
      "Ana,revenue,2027-Q1,1000,USD\nAna,deals_won,2027-Q1,10,\nBen,new_customers,2027-Q1,10,\n"
      "Central,revenue,2027-Q1,1000,EUR\nCentral,new_customer_revenue,2027,1000,USD\nWest,pipeline,2027-Q1,1000,USD\n"
      "Central,win_rate,2027-Q1,40,\nCy,average_deal_size,2027,400,USD\nAna,days_to_win,2027-Q1,400,\n"
      "Ana,nps,2027,40,\nCentral,deals_created,2027-Q1,40,\n");
  book.office.measurements("n1,nps,Ana,2027-02-01,31,\nn2,nps,Ana,2027-03-01,29,\nn3,nps,Ben,2027-03-02,9,\n");
  const app::PostRequest sent{.source = "crm", .actor = std::nullopt, .actor_label = "test"};
  static const std::array<const char*, 6> owners{"Ana", "Ben:70;Cy:30", "Cy", "West", "Ana:100;Ben:50!", "Ben"};
  static const std::array<const char*, 3> states{"won", "lost", "open"};
  for (int i = 0; i < 70; ++i) {
    app::DealText text;
    text.id = std::to_string(below(45));
    text.owner = owners.at(static_cast<std::size_t>(below(6)));
    text.amount = std::to_string(below(2000) - 300) + "." + std::to_string(10 + below(90));
    text.currency = below(4) == 0 ? "EUR" : "USD";
    text.status = states.at(static_cast<std::size_t>(below(3)));
    text.created_on = (day("2026-12-20") + below(60)).iso();
    text.closed_on = (day("2027-01-05") + below(95)).iso();
    text.account = "Account " + std::to_string(below(9));
    const auto posted = app::post_deal(book.office.ports(), text, sent, book.office.moment());
    REQUIRE(posted.has_value());
    if (below(8) == 0 && posted->deal.state == RecordState::posted) {
      (void)app::void_deal(book.office.ports(), posted->deal.id, posted->deal.revision, sent, book.office.moment());
    }
  }
  book.office.people("Ana,ana@acme.example,West,rep,2027-02-15,\n");
  for (const int limit : {1, 9, 200}) book.check_every_goal(limit);
  // Rates: plan rates of one day, dated ones that change inside the quarter.
  book.office.engine.store().write(book.office.workspace.id, [&](app::Transaction& tx) {
    const Currency eur = *Currency::parse("EUR");
    const Currency usd = *Currency::parse("USD");
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::plan, day("2026-01-01"), 1'100'000});
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::dated, day("2026-01-01"), 1'070'000});
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::dated, day("2027-02-13"), 1'230'001});
    for (Goal goal : tx.goals().all()) {
      if (goal.currency && below(2) == 0) goal.rate_kind = RateKind::dated, (void)tx.goals().update(goal);
    }
    tx.changes().append(app::ChangeKind::bulk);
  });
  book.check_every_goal(7);
}

TEST_CASE("a record knows the import that brought it: of its source, while it was running") {
  const auto store = store::make_memory_store();
  constexpr std::int64_t second = 1'000'000;
  const Instant noon{1'800'000'000 * second};
  const auto id_at = [](Instant at) { return (at.microseconds / 1000 - id_epoch_milliseconds) << id_counter_bits; };
  CHECK(time_of_id(id_at(noon) + 17) == noon);
  app::ImportBatch batch;
  batch.kind = app::ImportKind::deals;
  batch.source = "hubspot";
  batch.file_name = "march.csv";
  batch.state = app::ImportState::applied;
  batch.id = {7};
  batch.started_at = noon;
  batch.ended_at = Instant{noon.microseconds + 5 * second};
  // Its end is the last instant that counts, a record of another source or time is not its own.
  CHECK(time_of_id(id_at(*batch.ended_at)) <= *batch.ended_at);
  Office<contract::MemoryEngine> office;
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) { tx.imports().insert(batch); });
  office.people(team);
  office.quotas("Ana,revenue,2027-Q1,100000,USD\n");
  const PersonId ana = [&] {
    PersonId found;
    office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
      for (const Person& person : tx.organisation().load().people) {
        if (person.display_name == "Ana") found = person.id;
      }
    });
    return found;
  }();
  std::vector<Deal> deals;
  for (const std::int64_t after : {-second, std::int64_t{0}, 5 * second, 6 * second}) {
    Deal deal = contract::some_deal(ana, "after " + std::to_string(after / second));
    deal.source = "hubspot";
    deal.id = {id_at({noon.microseconds + after})};
    deal.closed_on = day("2027-02-01");
    deals.push_back(deal);
  }
  deals.push_back(contract::some_deal(ana, "other source"));
  deals.back().id = {id_at({noon.microseconds + 2 * second})};
  deals.back().closed_on = day("2027-02-01");
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    tx.records().insert(deals);
    tx.changes().append(app::ChangeKind::bulk);
  });
  app::NumbersKeeper keeper(office.engine.store(), office.workspace.id);
  keeper.load(office.today);
  std::map<std::string, std::string> files;
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    const auto page = app::records_of(tx, keeper, *keeper.current(), keeper.current()->sheet->goals().front(),
                                      {.as_of = app::AsOf::live(office.today), .cursor = {}});
    for (const app::GoalRecord& record : page.value().items) {
      files[record.external_id] = record.brought_by ? record.brought_by->file_name : "";
    }
  });
  CHECK(
      files ==
      std::map<std::string, std::string>{
          {"after -1", ""}, {"after 0", "march.csv"}, {"after 5", "march.csv"}, {"after 6", ""}, {"other source", ""}});
}

TEST_CASE_TEMPLATE("Today: the amounts add up, the change is the deals of the last working day and today", Engine,
                   ON_EVERY_STORE) {
  Book<Engine> book;
  book.office.today = day("2027-04-12");  // a Monday
  book.office.quotas("Ana,revenue,2027-Q2,65000,USD\nAna,meetings,2027-04,22,\nAna,revenue,2027-Q3,70000,USD\n");
  book.office.deals(
      "D-1,Ana,3000.00,USD,won,Closed,2027-01-05,2027-04-08,Globex,GTX\n"
      "D-2,Ana,1000.00,USD,won,Closed,2027-01-05,2027-04-09,Globex,GTX\n"
      "D-3,Ana:50;Ben:50,600.00,USD,won,Closed,2027-01-05,2027-04-12,Initech,GTX\n");
  book.keeper.load(book.office.today);
  const auto board = book.keeper.current();
  app::TodayPage page;
  book.office.engine.store().read(book.office.workspace.id, [&](app::Transaction& tx) {
    PersonId ana;
    for (const Person& person : tx.organisation().load().people) {
      if (person.display_name == "Ana") ana = person.id;
    }
    page = app::today_of(tx, book.keeper, *board, {.person = ana, .as_of = app::AsOf::live(book.office.today)}, {});
  });
  CHECK(page.working_day);
  CHECK(page.person.name == "Ana");
  CHECK(page.as_of == day("2027-04-11"));
  REQUIRE(page.goals.size() == 2);  // the third quarter's has not begun
  const app::TodayGoal& told = page.goals.front();
  CHECK(told.metric.key == "revenue");  // results before activities
  CHECK(told.goal.actual == "4300.00");
  // 65 working days, 7 have elapsed: 7,000.00 expected, 4,300.00 are the plan of 4.3 days.
  CHECK(told.buffer.working_days == "-2.7");
  REQUIRE(told.plan.has_value());
  CHECK(told.plan->kind == "needed");
  CHECK(told.plan->to_go == "60700.00");
  CHECK(told.plan->today->amount == "1051.72");  // (65,000 - 4,000) / 58
  CHECK(told.plan->done == "300.00");
  CHECK(told.plan->open == "751.72");
  CHECK(told.plan->days.size() == 7);
  CHECK(told.plan->days.front().day == day("2027-04-13"));
  CHECK(told.plan->days[3].day == day("2027-04-16"));
  CHECK(told.plan->days[4].day == day("2027-04-19"));
  CHECK(told.plan->per_day == "1051.72");
  std::int64_t sum =
      rescale(*parse_decimal(*told.plan->open), 2).value() + rescale(*parse_decimal(told.plan->later), 2).value();
  for (const app::PlannedDay& at : told.plan->days) sum += rescale(*parse_decimal(at.amount), 2).value();
  CHECK(sum == 60'700'00);
  CHECK(told.change.since == day("2027-04-09"));  // Friday
  CHECK(told.change.actual == "1300.00");
  CHECK(told.change.record_count == 2);
  REQUIRE(told.change.records.size() == 2);
  CHECK(told.change.records[0].external_id == "D-2");  // the largest first
  CHECK(told.change.records[1].credited == "300.00");
  CHECK(told.change.status_before == "too_early");  // 6 of 65 days
  CHECK(told.trend.back().actual == "4300.00");
  CHECK(told.trend.front().day == day("2027-04-01"));
  CHECK(told.data.until == day("2027-04-12"));
  CHECK(told.data.sources.size() == 1);
  CHECK(told.data.received_at.has_value());
  CHECK(page.goals.back().plan->today->amount == "1");  // 22 meetings over 16 days left
  CHECK(page.next_start == day("2027-07-01"));
}
