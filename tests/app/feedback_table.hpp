#pragma once

#include "app/alignment_office.hpp"
#include "app/feedback/feedback.hpp"
#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"

#include <optional>
#include <string>

namespace salespact::test {

// Feedback at any table: of its pact, or of another subject that the test names.
template <class Table>
struct FeedbackTable : Table {
  std::optional<app::JournalSubject> subject;
  std::string last;  // thread

  app::JournalSubject about() {
    if constexpr (requires { this->pact; }) return subject.value_or(this->pact);
    return subject.value();
  }
  template <class Work>
  auto at(const std::string& who, const char* on, const Work& work) {
    this->today = day(on);
    this->as(who);
    this->numbers.follow(this->today);
    const auto board = this->numbers.current();
    const app::AdministrationPorts ports = this->desk();
    // The clock of these tests stands still: it goes on by the days since the first one.
    constexpr std::int64_t microseconds_a_day = 86'400'000'000;
    const Instant now{this->clock.now().microseconds + (this->today - day("2027-04-15")) * microseconds_a_day};
    const app::By asked{this->asker, {now, this->today}};
    return work(app::CheckInDesk{ports, asked, *board});
  }
  std::string start(const std::string& who, const char* on, const Feedback& said) {
    const auto done = at(who, on, [&](const auto& desk) { return app::start_feedback(desk, about(), said); });
    if (done) last = done->id.text();
    return refusal(done);
  }
  std::string say(const std::string& who, const char* on, FeedbackAct act, const std::string& text = "") {
    const auto id = app::JournalId::parse(last).value();
    return refusal(at(who, on, [&](const auto& desk) { return app::say_of_feedback(desk, id, {act, text}); }));
  }
  std::optional<app::FeedbackPage> feedback(const std::string& who, const char* on) {
    return at(who, on, [&](const auto& desk) {
      return app::read_feedback(desk.ports, desk.board, this->viewpoint(), about(), this->today);
    });
  }
  app::FeedbackDesk mine(const std::string& who, const char* on) {
    return at(who, on, [&](const auto& desk) {
      return app::read_feedback_desk(desk.ports, desk.board, this->viewpoint(), this->today);
    });
  }
  // "Who calls? late; …": what waits for somebody.
  std::string waiting(const std::string& who, const char* on) {
    std::string out;
    for (const app::FeedbackGlance& one : mine(who, on).waiting) {
      out += one.thread.text + (one.thread.overdue ? " late; " : "; ");
    }
    return out;
  }
  // "nobody" of a reader for whom the subject is not there.
  std::string near(const std::string& who, const char* on) {
    const auto page = feedback(who, on);
    if (!page) return "nothing";
    std::string out;
    for (const app::PactPerson& one : page->people) out += one.name + " ";
    return out;
  }
};

using SalesFeedback = FeedbackTable<PactTable>;
using TeamFeedback = FeedbackTable<MemoryTeam>;
using GoalFeedback = FeedbackTable<AlignmentOffice<contract::MemoryEngine>>;

}  // namespace salespact::test
