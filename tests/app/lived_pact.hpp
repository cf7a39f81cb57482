#pragma once

#include "app/sales_pact/note_pact.hpp"
#include "app/sales_pact/read_pact_life.hpp"
#include "app/sales_pact_table.hpp"

#include <algorithm>

namespace salespact::test {

// The pact of Ana and Mo binds from Thursday, 15 April 2027: eight meetings a week from Monday, 19 April on, and an
// hour together each week.
template <class Engine>
struct LivedPactOn : PactTableOn<Engine> {
  LivedPactOn() { this->clock.moves = true; }

  void start() {
    SalesPactTerms wanted = this->terms();
    wanted.expectations.of_manager = {{.key = "p2", .text = "One hour together", .cadence = Cadence::week}};
    wanted.targets.floors.push_back(
        {.metric = "calls", .threshold = {10, 0}, .critical = false, .source = MasSource::self_reported});
    start(wanted);
  }
  void start(const SalesPactTerms& wanted) {
    REQUIRE(this->open("Mo") == "");
    REQUIRE(this->write("Mo", wanted) == "");
    REQUIRE(this->move("Ana", this->motives()) == "");
    REQUIRE(this->confirm("Mo") == "");
    REQUIRE(this->confirm("Ana") == "");
    REQUIRE(this->propose("Mo") == "");
    REQUIRE(this->sign("Ana", 1) == "");
  }
  void meetings(const char* on, int count, const char* owner = "Ana") { meetings(day(on), count, owner); }
  void meetings(Date on, int count, const char* owner = "Ana") {
    this->today = std::max(this->today, on);
    this->import(app::ImportKind::activities, "id,owner,type,occurred_on,count\n" + std::to_string(++last_) + "," +
                                                  owner + ",meeting," + on.iso() + "," + std::to_string(count) + "\n");
  }
  std::optional<app::PactLifeView> life(const std::string& who, const char* on) { return life(who, day(on)); }
  std::optional<app::PactLifeView> life(const std::string& who, Date on) {
    this->today = on;
    this->as(who);
    this->numbers.follow(this->today);
    return app::read_pact_life(this->desk(), *this->numbers.current(), this->viewpoint(), this->pact, this->today);
  }
  template <class Work>
  std::string note(const std::string& who, const char* on, const Work& work) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By asked = this->by();
    return refusal(work(app::SalesPactDesk{ports, asked, *board}));
  }
  std::string decide(const std::string& who, const char* on, LadderAct act, LadderStep step = LadderStep::none,
                     const std::string& reason = "", std::optional<DateRange> days = {}) {
    return note(who, on,
                [&](const auto& desk) { return app::decide_step(desk, this->pact, {act, step, days, reason}); });
  }
  std::string say(const std::string& who, const char* on, const char* due, PromiseAct act,
                  const std::string& why = "") {
    return note(who, on,
                [&](const auto& desk) { return app::say_of_promise(desk, this->pact, {"p2", day(due), act, why}); });
  }
  std::string report(const std::string& who, const char* on, const char* window, Decimal value) {
    return note(who, on, [&](const auto& desk) {
      return app::report_standard(desk, this->pact, {"calls", day(window), value});
    });
  }
  // Both sign another text on that day.
  void amend(const char* on, const SalesPactTerms& wanted) {
    this->go_to(on);
    REQUIRE(this->at_desk("Mo", [&](const auto& desk) {
      return app::open_sales_pact_amendment(desk, this->pact, this->revision);
    }) == "");
    REQUIRE(this->write("Mo", wanted) == "");
    REQUIRE(this->propose("Mo") == "");
    REQUIRE(this->sign("Ana", this->stored().pact.texts) == "");
    this->go_to(on);
  }
  // Ana belongs to another unit, whose manager has not signed the pact yet.
  void transfer(const char* on, const char* unit) {
    this->today = day(on);
    this->as("Olu");
    const Person ana = this->person("Ana");
    const app::AdministrationPorts ports = this->desk();
    REQUIRE(refusal(app::transfer_person(ports, this->by(), ana.id, ana.revision,
                                         {.unit = this->unit(unit).id, .from = this->today})) == "");
    this->go_to(on);
  }
  // Two missed weeks, of which the second is judged on Wednesday, 5 May.
  void miss_twice() {
    meetings("2027-04-20", 3);
    meetings("2027-04-28", 4);
    meetings("2027-05-04", 1, "Ben");
  }

 private:
  int last_ = 0;
};

}  // namespace salespact::test
