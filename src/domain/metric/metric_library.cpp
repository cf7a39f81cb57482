#include "domain/metric/metric_library.hpp"

#include <algorithm>
#include <vector>

namespace salespact {
namespace {

using enum MetricUnit;
using enum MetricDirection;

Metric base(std::string key, std::string name, MetricUnit unit, MetricDirection direction, MetricClass metric_class) {
  Metric metric;
  metric.key = std::move(key);
  metric.name = std::move(name);
  metric.unit = unit;
  metric.direction = direction;
  metric.metric_class = metric_class;
  return metric;
}

Metric deals(std::string key, std::string name, MetricUnit unit, MetricDirection direction, MetricClass metric_class,
             std::string rule) {
  Metric metric = base(std::move(key), std::move(name), unit, direction, metric_class);
  metric.rule = std::move(rule);
  metric.crediting = unit == money ? Crediting::revenue_split : Crediting::owner;
  return metric;
}

// Counts what a person did; minutes for the workload (R-REAL).
Metric activity(std::string key, std::string name, const std::string& type_condition, int minutes) {
  Metric metric = base(std::move(key), std::move(name), count, increase, MetricClass::activity);
  metric.rule = "activities where type " + type_condition + ": sum count on occurred_on";
  metric.minutes_per_unit = minutes;
  return metric;
}

Metric reported(std::string key, std::string name, MetricUnit unit, MetricDirection direction,
                MetricClass metric_class) {
  Metric metric = base(std::move(key), std::move(name), unit, direction, metric_class);
  metric.rule = "measurements: sum amount on occurred_on";
  metric.freshness_days = 31;
  return metric;
}

Metric reading(std::string key, std::string name, MetricUnit unit, MetricDirection direction, int precision) {
  Metric metric = base(std::move(key), std::move(name), unit, direction, MetricClass::result);
  metric.kind = MetricKind::level;
  metric.rule = "measurements: last amount on occurred_on";
  metric.precision = precision;
  metric.freshness_days = 92;
  return metric;
}

Metric stock(std::string key, std::string name, MetricUnit unit, std::string_view measure) {
  Metric metric = deals(std::move(key), std::move(name), unit, increase, MetricClass::objective,
                        "deals: stock " + std::string(measure) + " from created_on to closed_on");
  metric.kind = MetricKind::level;
  return metric;
}

Metric ratio(std::string key, std::string name, MetricUnit unit, MetricDirection direction, std::string numerator,
             std::string denominator) {
  Metric metric = base(std::move(key), std::move(name), unit, direction, MetricClass::result);
  metric.kind = MetricKind::ratio;
  metric.numerator = std::move(numerator);
  metric.denominator = std::move(denominator);
  metric.precision = unit == money ? 0 : 2;
  if (unit == percent) metric.lower_bound = 0;
  if (unit == percent) metric.upper_bound = 100'00;
  return metric;
}

Metric bounded(Metric metric, std::int64_t lower, std::int64_t upper) {
  metric.lower_bound = lower;
  metric.upper_bound = upper;
  return metric;
}

void add_deal_metrics(std::vector<Metric>& all) {
  using enum MetricClass;
  all.push_back(
      deals("revenue", "Revenue", money, increase, result, "deals where status = won: sum amount on closed_on"));
  all.push_back(
      deals("deals_won", "Deals won", count, increase, result, "deals where status = won: count on closed_on"));
  all.push_back(
      deals("deals_lost", "Deals lost", count, decrease, result, "deals where status = lost: count on closed_on"));
  all.push_back(deals("deals_decided", "Deals decided", count, increase, result,
                      "deals where status in (lost, won): count on closed_on"));
  all.push_back(deals("revenue_lost", "Value of lost deals", money, decrease, result,
                      "deals where status = lost: sum amount on closed_on"));
  all.push_back(deals("deals_created", "Deals created", count, increase, objective, "deals: count on created_on"));
  all.push_back(
      deals("pipeline_created", "Pipeline created", money, increase, objective, "deals: sum amount on created_on"));
  all.push_back(deals("new_customers", "New customers", count, increase, result,
                      "deals where status = won: count on closed_on once per account"));
  all.push_back(deals("new_customer_revenue", "Revenue of first deals", money, increase, result,
                      "deals where status = won: sum amount on closed_on once per account"));
  all.push_back(deals("days_to_win", "Days from creation to win", days, decrease, result,
                      "deals where status = won: sum days created_on..closed_on on closed_on"));
  all.push_back(stock("pipeline", "Open pipeline", money, "amount"));
  all.push_back(stock("open_deals", "Open deals", count, "count"));
}

void add_activity_metrics(std::vector<Metric>& all) {
  all.push_back(activity("calls", "Calls", "in (call, calls, dial, \"phone call\")", 4));
  all.push_back(activity("meetings", "Meetings", "in (appointment, meeting, meetings)", 45));
  all.push_back(activity("demos", "Demos", "in (demo, demonstration, demos)", 60));
  all.push_back(activity("proposals", "Proposals", "in (offer, proposal, proposals, quote)", 60));
  all.push_back(activity("emails", "E-mails", "in (e-mail, email, emails)", 5));
  all.push_back(activity("visits", "Customer visits", "in (visit, visits)", 90));
  all.push_back(activity("customer_check_ins", "Customer check-ins", "in (check-in, check_in, \"check in\")", 15));
  all.push_back(activity("follow_ups", "Follow-ups", "in (follow-up, follow_up, \"follow up\")", 10));
  all.push_back(activity("referrals_asked", "Referrals asked for", "in (\"referral request\", referral_request)", 10));
  all.push_back(activity("events", "Events", "in (event, webinar, workshop)", 180));
}

void add_reported_metrics(std::vector<Metric>& all) {
  using enum MetricClass;
  all.push_back(reported("referrals", "Referrals received", count, increase, objective));
  all.push_back(reported("renewals", "Renewals", count, increase, result));
  all.push_back(reported("recurring_revenue_added", "Recurring revenue added", money, increase, result));
  all.push_back(reported("cross_sell_revenue", "Cross-sell and upsell revenue", money, increase, result));
  all.push_back(reported("gross_profit", "Gross profit", money, increase, result));
  all.push_back(reported("discount_given", "Discount given", money, decrease, objective));
  all.push_back(reported("list_value", "Value at list price", money, increase, result));
  all.push_back(reported("complaints", "Complaints", count, decrease, result));
  all.push_back(reported("customers_due", "Customers up for renewal", count, increase, result));
  all.push_back(reported("customers_retained", "Customers retained", count, increase, result));
  all.push_back(reported("customers_lost", "Customers lost", count, decrease, result));
  all.push_back(reported("training_hours", "Training hours", hours, increase, MetricClass::activity));
  all.push_back(reported("certifications", "Certifications", count, increase, objective));
}

void add_readings(std::vector<Metric>& all) {
  all.push_back(bounded(reading("nps", "Net promoter score", points, increase, 1), -1000, 1000));
  all.push_back(bounded(reading("csat", "Customer satisfaction", percent, increase, 1), 0, 1000));
  Metric greeted = bounded(reading("greeting_rate", "Greeted within 30 seconds", percent, increase, 1), 0, 1000);
  greeted.metric_class = MetricClass::activity;
  greeted.level_aggregation = LevelAggregation::mean;  // each reading is of some arrivals of a week
  greeted.freshness_days = 7;
  all.push_back(std::move(greeted));
  all.push_back(bounded(reading("market_share", "Market share", percent, increase, 2), 0, 100'00));
  all.push_back(reading("forecast_commit", "Forecast: commit", money, increase, 0));
  all.push_back(reading("forecast_best_case", "Forecast: best case", money, increase, 0));
  all.push_back(bounded(reading("response_time", "Response time", hours, decrease, 2), 0, 1'000'000));
  all.push_back(reading("recurring_revenue", "Recurring revenue", money, increase, 0));
}

void add_ratios(std::vector<Metric>& all) {
  all.push_back(ratio("win_rate", "Win rate", percent, increase, "deals_won", "deals_decided"));
  all.push_back(ratio("average_deal_size", "Average deal size", money, increase, "revenue", "deals_won"));
  all.push_back(ratio("sales_cycle_days", "Sales cycle", days, decrease, "days_to_win", "deals_won"));
  all.push_back(
      ratio("retention_rate", "Customer retention rate", percent, increase, "customers_retained", "customers_due"));
  all.push_back(ratio("churn_rate", "Customer churn rate", percent, decrease, "customers_lost", "customers_due"));
  all.push_back(
      bounded(ratio("gross_margin", "Gross margin", percent, increase, "gross_profit", "revenue"), -100'00, 100'00));
  all.push_back(ratio("average_discount", "Average discount", percent, decrease, "discount_given", "list_value"));
  all.push_back(ratio("call_to_meeting_rate", "Meetings per call", percent, increase, "meetings", "calls"));
  all.push_back(ratio("meeting_to_proposal_rate", "Proposals per meeting", percent, increase, "proposals", "meetings"));
  all.push_back(ratio("proposal_to_win_rate", "Wins per proposal", percent, increase, "deals_won", "proposals"));
}

std::vector<Metric> make_library() {
  std::vector<Metric> all;
  add_deal_metrics(all);
  add_activity_metrics(all);
  add_reported_metrics(all);
  add_readings(all);
  add_ratios(all);
  return all;
}

}  // namespace

std::span<const Metric> metric_library() {
  static const std::vector<Metric> library = make_library();
  return library;
}

const Metric* library_metric(std::string_view key) {
  const auto library = metric_library();
  const auto found = std::ranges::find(library, key, &Metric::key);
  return found == library.end() ? nullptr : &*found;
}

}  // namespace salespact
