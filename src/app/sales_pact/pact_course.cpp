#include "app/sales_pact/pact_course.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace salespact::app {
namespace {

// The first day on which it binds no more; nullopt while it isn't over.
std::optional<Date> end_of(const SalesPact& pact) {
  if (const auto* expired = std::get_if<PactExpired>(&pact.standing)) return expired->on;
  if (const auto* ended = std::get_if<PactTerminated>(&pact.standing)) return ended->on;
  return std::nullopt;
}

class CourseReader {
 public:
  CourseReader(SalesPactRepository& pacts, const SalesPact& pact, const Clock& clock, std::string_view zone, Date today)
      : pacts_(pacts), pact_(pact), clock_(clock), zone_(zone), today_(today) {}

  PactCourse read() {
    PactCourse course;
    signatures_ = pacts_.signatures(pact_.id);
    for (const SalesPactText& text : pacts_.texts(pact_.id)) take(course, text);
    if (const auto over = end_of(pact_)) cut(course, *over);
    take_rests(course);
    return course;
  }

 private:
  [[nodiscard]] Date day_of(Instant at) const { return clock_.date_in(zone_, at); }

  // The day on which the second of the two signed it; nullopt: one of them has not.
  [[nodiscard]] std::optional<Date> agreed_on(std::int64_t number) const {
    std::map<SigningCapacity, Date> signed_on;
    for (const Signature& one : signatures_) {
      if (one.text == number) signed_on.emplace(one.capacity, day_of(one.at));
    }
    const auto rep = signed_on.find(SigningCapacity::rep);
    const auto manager = signed_on.find(SigningCapacity::manager);
    if (rep == signed_on.end() || manager == signed_on.end()) return std::nullopt;
    return std::max(rep->second, manager->second);
  }

  // As countersign() decides from which day it binds.
  void take(PactCourse& course, const SalesPactText& text) {
    const auto agreed = agreed_on(text.number);
    if (!agreed) return;
    auto terms = pacts_.terms(pact_.id, text.number).value();
    Date from = std::max(terms.effective.start, *agreed);
    if (text.easing) from = std::max(from, *agreed + days_before_easing);
    if (from > today_) return;
    cut(course, from);
    const DateRange days{from, terms.effective.end};
    course.texts.push_back({text.number, std::move(terms), days});
  }

  static void cut(PactCourse& course, Date from) {
    for (TextInForce& text : course.texts) text.days.end = std::min(text.days.end, from - 1);
    std::erase_if(course.texts, [](const TextInForce& text) { return text.days.end < text.days.start; });
  }

  void take_rests(PactCourse& course) {
    std::optional<Date> since;
    const auto end_rest = [&](Date on) {
      if (since && *since < on) course.rests.push_back({*since, on - 1});
      since.reset();
    };
    for (const SalesPactEvent& event : pacts_.events(pact_.id)) {
      if (event.kind == SalesPactEventKind::manager_changed && !since) since = day_of(event.at);
      const bool binds =
          event.kind == SalesPactEventKind::taken_over || event.kind == SalesPactEventKind::came_into_force;
      if (binds) end_rest(day_of(event.at));
      // Written anew instead: from the day on which that binds.
      const auto anew = std::ranges::find_if(
          course.texts, [&](const TextInForce& text) { return since && text.days.start > *since; });
      if (event.kind == SalesPactEventKind::signed_by_both && anew != course.texts.end()) end_rest(anew->days.start);
    }
    if (std::holds_alternative<PactSuspended>(pact_.standing)) end_rest(today_ + 1);
  }

  SalesPactRepository& pacts_;
  const SalesPact& pact_;
  const Clock& clock_;
  std::string_view zone_;
  Date today_;
  std::vector<Signature> signatures_;
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
