#include "app/sales_pact/pact_course.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace salespact::app {
namespace {

// The first day on which it binds no more; nullopt while it isn't over.
std::optional<Date> end_of(const SalesPact& pact) {
  if (const auto* expired = std::get_if<PactExpired>(&pact.standing)) return expired->on;
  if (const auto* ended = std::get_if<PactTerminated>(&pact.standing)) return ended->on;
  return std::nullopt;
}

// Follows the standing of the pact through its history, by the same moves that made it; days on which the calendar
// was not turned are not missed.
class CourseReader {
 public:
  CourseReader(SalesPactRepository& pacts, const SalesPact& pact, const Clock& clock, std::string_view zone, Date today)
      : pacts_(pacts), pact_(pact), clock_(clock), zone_(zone), today_(today) {}

  PactCourse read() {
    for (const SalesPactEvent& event : pacts_.events(pact_.id)) take(event);
    go_to(today_);
    if (rests_since_) end_rest(today_ + 1);
    if (const auto over = end_of(pact_)) cut(*over);
    return std::move(course_);
  }

 private:
  void take(const SalesPactEvent& event) {
    const Date on = clock_.date_in(zone_, event.at);
    go_to(on);
    if (event.kind == SalesPactEventKind::signed_by_both && event.text) {
      const Countersigning signing = signing_of(*event.text);
      move(agreed(standing_, {.text = signing.text, .from = first_day_of(signing, on)}, on), on);
    } else if (event.kind == SalesPactEventKind::manager_changed) {
      move(at_rest(standing_, on), on);
    } else if (const auto* rests = std::get_if<PactSuspended>(&standing_);
               event.kind == SalesPactEventKind::taken_over && rests != nullptr) {
      move(taken_over(*rests, taken(*rests, event, on), on), on);
    }
  }

  [[nodiscard]] Countersigning signing_of(std::int64_t number) const {
    return {.text = number,
            .effective = pacts_.terms(pact_.id, number).value().effective,
            .easing = pacts_.text(pact_.id, number).value().easing};
  }

  // The text that the new manager has signed, which is told by the event.
  [[nodiscard]] NextText taken(const PactSuspended& rests, const SalesPactEvent& event, Date on) const {
    const std::int64_t number = event.text.value_or(text_to_take_over(rests));
    if (rests.next && rests.next->text == number) return *rests.next;
    return {.text = number, .from = std::max(pacts_.terms(pact_.id, number).value().effective.start, on)};
  }

  // What waited has come into force on its own day.
  void go_to(Date day) {
    const NextText* next = text_that_waits(standing_);
    if (next == nullptr || next->from > day) return;
    const Date from = next->from;
    move(on_day(standing_, from), from);
  }

  void move(PactStanding after, Date on) {
    standing_ = std::move(after);
    const auto* active = std::get_if<PactActive>(&standing_);
    const auto* rests = std::get_if<PactSuspended>(&standing_);
    if (rests != nullptr && !rests_since_) rests_since_ = on;
    if (active != nullptr) end_rest(on);
    const std::int64_t text = active != nullptr ? active->text : rests != nullptr ? rests->text : 0;
    if (text > 0 && (course_.texts.empty() || course_.texts.back().number != text)) begin(text, on);
  }

  void begin(std::int64_t number, Date from) {
    cut(from);
    auto terms = pacts_.terms(pact_.id, number).value();
    const DateRange days{from, terms.effective.end};
    course_.texts.push_back({number, std::move(terms), days});
  }

  void end_rest(Date on) {
    if (rests_since_ && *rests_since_ < on) course_.rests.push_back({*rests_since_, on - 1});
    rests_since_.reset();
  }

  void cut(Date from) {
    for (TextInForce& text : course_.texts) text.days.end = std::min(text.days.end, from - 1);
    std::erase_if(course_.texts, [](const TextInForce& text) { return text.days.end < text.days.start; });
  }

  SalesPactRepository& pacts_;
  const SalesPact& pact_;
  const Clock& clock_;
  std::string_view zone_;
  Date today_;
  PactCourse course_;
  PactStanding standing_ = PactUnsigned{};
  std::optional<Date> rests_since_;
};

}  // namespace

bool PactCourse::rested_in(const DateRange& days) const {
  return std::ranges::any_of(rests,
                             [&](const DateRange& rest) { return rest.start <= days.end && days.start <= rest.end; });
}

PactCourse course_of(SalesPactRepository& pacts, const SalesPact& pact, const Clock& clock, std::string_view zone,
                     Date today) {
  return CourseReader(pacts, pact, clock, zone, today).read();
}

}  // namespace salespact::app
