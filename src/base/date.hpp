#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace salespact {

// A civil date of the business, without zone or time of day. Days count from 1970-01-01; years 1900..2199 are accepted.
class Date {
 public:
  constexpr Date() = default;
  static constexpr Date from_days(std::int32_t days_since_1970) { return Date{days_since_1970}; }
  // nullopt when there is no such day (30 February) or the year is outside 1900..2199.
  static std::optional<Date> of(int year, unsigned month, unsigned day);
  // "2027-03-31" and nothing else.
  static std::optional<Date> parse_iso(std::string_view text);

  [[nodiscard]] constexpr std::int32_t days() const { return days_; }
  [[nodiscard]] std::chrono::year_month_day ymd() const {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days_}}};
  }
  [[nodiscard]] int year() const { return static_cast<int>(ymd().year()); }
  [[nodiscard]] unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  [[nodiscard]] unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  // 1 = Monday … 7 = Sunday.
  [[nodiscard]] constexpr int iso_weekday() const { return (days_ % 7 + 7 + 3) % 7 + 1; }
  [[nodiscard]] std::string iso() const;

  friend constexpr Date operator+(Date d, std::int32_t days) { return Date{d.days_ + days}; }
  friend constexpr Date operator-(Date d, std::int32_t days) { return Date{d.days_ - days}; }
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }
  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

// Both ends count: a period, a window (DOMAIN 0).
struct DateRange {
  Date start;
  Date end;

  [[nodiscard]] bool contains(Date d) const { return start <= d && d <= end; }
  [[nodiscard]] bool contains(const DateRange& other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] bool overlaps(const DateRange& other) const { return start <= other.end && other.start <= end; }
  [[nodiscard]] std::int32_t days() const { return end - start + 1; }
  friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

// From a date up to, not including, another; open when `to` is absent: memberships, roles, parents (DOMAIN 2.1).
struct Tenure {
  Date from;
  std::optional<Date> to;

  [[nodiscard]] bool contains(Date d) const { return from <= d && (!to || d < *to); }
  [[nodiscard]] bool overlaps(const Tenure& other) const {
    return (!other.to || from < *other.to) && (!to || other.from < *to);
  }
  friend auto operator<=>(const Tenure&, const Tenure&) = default;
};

// An instant of UTC in microseconds since 1970.
struct Instant {
  std::int64_t microseconds = 0;

  [[nodiscard]] std::string rfc3339() const;  // "2027-03-31T08:15:00.123456Z"
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

}  // namespace salespact

template <>
struct std::hash<salespact::Date> {
  std::size_t operator()(salespact::Date d) const noexcept { return std::hash<std::int32_t>{}(d.days()); }
};
