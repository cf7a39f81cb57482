#pragma once

#include "app/administration_office.hpp"
#include "app/check_in/read_check_ins.hpp"
#include "app/check_in/write_check_in.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::test {

// Check-ins at any table: of the sales pact of Ana and Mo, or of the team's.
template <class Table>
struct CheckInTable : Table {
  using Table::Table;

  std::optional<app::JournalId> last;

  template <class Work>
  std::string at_journal(const std::string& who, const char* on, const Work& work) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    const app::By asked{this->asker, {this->moment_on(on), this->today}};
    const auto done = work(app::CheckInDesk{ports, asked, *board});
    if constexpr (requires { done->content; }) {
      if (done) last = done->id;
    }
    return refusal(done);
  }
  // The clock of these tests stands still: it goes on by the days since the first one.
  Instant moment_on(const char* on) {
    constexpr std::int64_t microseconds_a_day = 86'400'000'000;
    return {this->clock.now().microseconds + (day(on) - day("2027-04-15")) * microseconds_a_day};
  }
  std::string check_in(const std::string& who, const char* on, const char* window, const CheckIn& words) {
    return at_journal(who, on, [&](const auto& desk) {
      return app::write_check_in(desk, this->pact, {.window = day(window), .words = words});
    });
  }
  std::string excuse(const std::string& who, const char* on, const std::string& whom, const char* window,
                     const std::string& reason) {
    const PersonId person = this->person(whom).id;
    return at_journal(who, on, [&](const auto& desk) {
      return app::excuse_check_in(desk, this->pact, {person, day(window), reason});
    });
  }
  std::string discuss(const std::string& who, const char* on, app::JournalId id) {
    return at_journal(who, on, [&](const auto& desk) { return app::discuss_check_in(desk, id, std::nullopt); });
  }
  std::string say(const std::string& who, const char* on, const std::string& id, const app::SupportSaid& said) {
    return at_journal(
        who, on, [&](const auto& desk) { return app::say_of_support(desk, app::JournalId::parse(id).value(), said); });
  }
  std::optional<app::CheckInsPage> check_ins(const std::string& who, const char* on) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    return app::read_check_ins(this->desk(), *this->numbers.current(), this->viewpoint(), this->pact, this->today);
  }
  app::SupportDesk support(const std::string& who, const char* on) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    return app::read_support(this->desk(), *this->numbers.current(), this->viewpoint(), this->today);
  }
  std::vector<app::DueCheckIn> due(const std::string& who, const char* on) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    return app::due_check_ins(this->desk(), *this->numbers.current(), this->viewpoint(), this->today);
  }
};

inline CheckIn sure(int confidence, const char* moved = "") { return {.confidence = confidence, .moved = moved}; }

}  // namespace salespact::test
