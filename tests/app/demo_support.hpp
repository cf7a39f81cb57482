#pragma once

#include "app/counting_ids.hpp"
#include "app/demo/company.hpp"
#include "app/ports/clock.hpp"

#include <array>
#include <map>
#include <utility>

namespace salespact::test {

inline Date on(std::string_view iso) { return *Date::parse_iso(iso); }

// First and last days of periods, a leap day, weekends, holidays and ordinary days.
inline std::vector<Date> demo_days() {
  return {on("2026-11-21"), on("2027-01-01"), on("2026-12-31"), on("2028-02-29"), on("2027-04-01"),
          on("2027-03-31"), on("2026-12-27"), on("2027-08-16"), on("2031-02-01"), on("1999-10-04")};
}
inline constexpr std::array<std::uint64_t, 3> demo_seeds = {1, 7, 20'260};

// Made once a run: many tests look at the same companies.
inline const app::demo::DemoCompany& demo_company(std::uint64_t seed, Date today) {
  static std::map<std::pair<std::uint64_t, Date>, app::demo::DemoCompany> made;
  const auto key = std::pair(seed, today);
  const auto found = made.find(key);
  if (found != made.end()) return found->second;
  CountingIds ids;
  return made.emplace(key, app::demo::make_demo_company(seed, today, ids)).first->second;
}

// Every seed on one day and one seed on every day: enough to notice, quick enough to run always.
template <class Visit>
void for_each_demo(const Visit& visit) {
  for (const std::uint64_t seed : demo_seeds) visit(demo_company(seed, demo_days().front()), demo_days().front());
  for (const Date day : demo_days()) visit(demo_company(demo_seeds.front(), day), day);
}

inline const Person& person_of(const app::demo::DemoCompany& company, PersonId id) {
  for (const Person& person : company.organisation.people) {
    if (person.id == id) return person;
  }
  report_bug("the demo's records are of the demo's people", std::source_location::current());
}

inline bool is_employed(const Person& person, Date day) {
  return *person.hired_on <= day && (!person.departed_on || day < *person.departed_on);
}

// Noon of the demo's day, in a world without time zones.
class DemoClock final : public app::Clock {
 public:
  explicit DemoClock(Date today) : now_{(std::int64_t{today.days()} * 24 + 12) * 3'600'000'000} {}
  [[nodiscard]] Instant now() const override { return now_; }
  [[nodiscard]] Date date_in(std::string_view, Instant instant) const override {
    constexpr std::int64_t microseconds_a_day = 86'400'000'000;
    return Date::from_days(static_cast<std::int32_t>(instant.microseconds / microseconds_a_day));
  }
  [[nodiscard]] bool knows_zone(std::string_view) const override { return true; }

 private:
  Instant now_;
};

}  // namespace salespact::test
