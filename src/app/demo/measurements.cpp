#include "app/demo/measurements.hpp"

#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"

#include <fmt/format.h>

namespace salespact::app::demo {
namespace {

constexpr const char* survey_source = "survey";
constexpr int monday = 1;
constexpr std::array<const char*, regions.size()> short_names = {"am", "eu", "uk"};

class MeasurementMaker {
 public:
  MeasurementMaker(const Random& random, Date today, const Cast& cast, std::span<const Metric> metrics, IdSource& ids)
      : random_(random), today_(today), cast_(cast), metrics_(metrics), ids_(ids) {}

  void measure(Date day) {
    const DateRange month = month_of(day).range;
    const int age =
        (today_.year() - day.year()) * 12 + static_cast<int>(today_.month()) - static_cast<int>(day.month());
    if (day == month.end) keep_customers(day);
    if (day.day() == 4) ask_customers(day, age);
    if (day.iso_weekday() == monday) count_complaints(day);
    if (day.day() == 10 && day.month() % 3 == 1) {
      const std::int64_t share = 12'10 - age * 8 + random_.between(-15, 15);  // hundredths of a percent
      add("market_share", cast_.company, "all", day, share);
    }
  }

  std::vector<Measurement> take() { return std::move(measurements_); }

 private:
  void keep_customers(Date day) {
    for (std::size_t region = 0; region < regions.size(); ++region) {
      const std::int64_t due = random_.between(22, 44);
      std::int64_t lost = 0;
      for (std::int64_t i = 0; i < due; ++i) lost += random_.chance(region == 1 ? 115 : 85) ? 1 : 0;
      const OrgUnitId unit = cast_.region_units[region];
      add("customers_due", unit, short_names[region], day, due);
      add("customers_retained", unit, short_names[region], day, due - lost);
      add("customers_lost", unit, short_names[region], day, lost);
    }
  }

  // Scores are tenths: 38.5 points are 385.
  void ask_customers(Date day, int months_ago) {
    std::int64_t promoters = 0;
    std::int64_t satisfied = 0;
    for (std::size_t region = 0; region < regions.size(); ++region) {
      const OrgUnitId unit = cast_.region_units[region];
      const std::int64_t nps = 390 - months_ago * 5 + static_cast<std::int64_t>(region) * 14 + random_.between(-22, 22);
      const std::int64_t csat = 892 - static_cast<std::int64_t>(region) * 9 + random_.between(-28, 24);
      add("nps", unit, short_names[region], day, nps);
      add("csat", unit, short_names[region], day, csat);
      promoters += nps;
      satisfied += csat;
    }
    add("nps", cast_.company, "all", day, promoters / 3);
    add("csat", cast_.company, "all", day, satisfied / 3);
  }

  void count_complaints(Date day) {
    for (std::size_t region = 0; region < regions.size(); ++region) {
      add("complaints", cast_.region_units[region], short_names[region], day, random_.between(0, 5));
    }
  }

  void add(std::string_view key, OrgUnitId unit, const char* short_name, Date day, std::int64_t amount) {
    Measurement measurement;
    measurement.id = ids_.make<MeasurementId>();
    measurement.source = survey_source;
    measurement.external_id = fmt::format("{}-{}-{}", key, short_name, day.iso());
    measurement.metric = metric_named(metrics_, key).id;
    measurement.owner = unit;
    measurement.amount = amount;
    measurement.occurred_on = day;
    measurements_.push_back(std::move(measurement));
  }

  Random random_;
  Date today_;
  const Cast& cast_;
  std::span<const Metric> metrics_;
  IdSource& ids_;
  std::vector<Measurement> measurements_;
};

}  // namespace

std::vector<Measurement> make_measurements(const Random& random, Date today, const Cast& cast,
                                           std::span<const Metric> metrics, IdSource& ids) {
  MeasurementMaker maker(random, today, cast, metrics, ids);
  for (Date day = first_day(today); day <= today; day = day + 1) maker.measure(day);
  return maker.take();
}

}  // namespace salespact::app::demo
