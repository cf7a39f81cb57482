#include "app/numbers/record_facts.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

void keep_latest(std::optional<Date>& latest, const std::optional<Date>& day) {
  if (day && (!latest || *day > *latest)) latest = day;
}

bool is_reading(const CompiledRule& rule) { return rule.rule.rule().measure == Measure::last_amount; }

}  // namespace

RecordFacts::RecordFacts(std::shared_ptr<const Directory> directory, std::shared_ptr<const MetricCatalogue> metrics)
    : directory_(std::move(directory)),
      metrics_(std::move(metrics)),
      series_(metrics_->rules().size()),
      once_(metrics_->rules().size()) {}

template <class Take>
void RecordFacts::for_each_engine_fact(std::size_t rule, const Fact& fact, const Take& take) {
  const attainment::Owner owner = directory_->owner(fact.owner);
  const bool house = owner.kind == attainment::Owner::Kind::unit;
  attainment::Fact part{.amount = fact.amount,
                        .count = fact.count,
                        .owner = owner.index,
                        .series = series_.make(rule, fact.currency),
                        .day = fact.day,
                        .credit = house           ? attainment::Credit::house
                                  : fact.rolls_up ? attainment::Credit::person
                                                  : attainment::Credit::overlay};
  std::int64_t rest = fact.amount;
  while (rest > attainment::largest_fact_amount || rest < -attainment::largest_fact_amount) {
    part.amount = rest < 0 ? -attainment::largest_fact_amount : attainment::largest_fact_amount;
    take(part);
    rest -= part.amount;
    part.count = 0;
  }
  part.amount = rest;
  take(part);
}

void RecordFacts::wait(std::size_t rule) {
  for (const Fact& fact : scratch_) {
    for_each_engine_fact(rule, fact, [this](const attainment::Fact& part) { waiting_.push_back(part); });
  }
}

void RecordFacts::add(std::size_t rule, std::span<const Fact> facts, Kind kind,
                      std::vector<attainment::Change>& changes) {
  for (const Fact& fact : facts) {
    for_each_engine_fact(rule, fact, [&](const attainment::Fact& part) { changes.push_back({kind, part}); });
  }
}

template <class Record>
void RecordFacts::load_record(const Record& record, RecordKind kind) {
  const auto& rules = metrics_->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const FactRule& rule = rules[i].rule;
    if (rule.rule().records != kind) continue;
    scratch_.clear();
    rule.facts_of(record, scratch_);
    if (rule.rule().once_per) {
      OncePerKey::Change ignored;  // everything that counts is asked for when all records are in
      if (!scratch_.empty()) once_[i].put(record.id.value, rule.once_key(record), scratch_, ignored);
      continue;
    }
    wait(i);
  }
  note_delivery(record);
}

void RecordFacts::load(const Deal& deal) { load_record(deal, RecordKind::deals); }
void RecordFacts::load(const Activity& activity) { load_record(activity, RecordKind::activities); }

void RecordFacts::load(const Measurement& measurement) {
  const auto& rules = metrics_->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].metric != measurement.metric) continue;
    scratch_.clear();
    rules[i].rule.facts_of(measurement, scratch_);
    if (scratch_.empty()) continue;
    if (is_reading(rules[i])) {
      const auto key = std::pair(measurement.metric, measurement.owner);
      readings_[key].emplace(std::pair(measurement.occurred_on, measurement.id), measurement.amount);
      reading_currency_[key] = measurement.currency;
      continue;
    }
    wait(i);
  }
  note_delivery(measurement);
}

void RecordFacts::finish_loading() {
  const auto& rules = metrics_->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    scratch_.clear();
    if (rules[i].rule.rule().once_per) once_[i].append_facts(scratch_);
    if (rules[i].as_flows) {
      for (const auto& [key, readings] : readings_) {
        if (key.first != rules[i].metric) continue;
        append_level_flows(key.second, reading_currency_[key], in_order(readings), scratch_);
      }
    }
    wait(i);
  }
}

template <class Record>
void RecordFacts::replace_record(const Record* before, const Record& now, RecordKind kind,
                                 std::vector<attainment::Change>& changes) {
  const auto& rules = metrics_->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const FactRule& rule = rules[i].rule;
    if (rule.rule().records != kind) continue;
    scratch_.clear();
    rule.facts_of(now, scratch_);
    if (rule.rule().once_per) {
      OncePerKey::Change change;
      once_[i].put(now.id.value, rule.once_key(now), scratch_, change);
      add(i, change.removed, Kind::removed, changes);
      add(i, change.added, Kind::added, changes);
      continue;
    }
    add(i, scratch_, Kind::added, changes);
    if (before == nullptr) continue;
    scratch_.clear();
    rule.facts_of(*before, scratch_);
    add(i, scratch_, Kind::removed, changes);
  }
  note_delivery(now);
}

void RecordFacts::replace(const Deal* before, const Deal& now, std::vector<attainment::Change>& changes) {
  replace_record(before, now, RecordKind::deals, changes);
}

void RecordFacts::replace(const Activity* before, const Activity& now, std::vector<attainment::Change>& changes) {
  replace_record(before, now, RecordKind::activities, changes);
}

void RecordFacts::replace(const Measurement* before, const Measurement& now, std::vector<attainment::Change>& changes) {
  const auto& rules = metrics_->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].metric != now.metric) continue;
    if (is_reading(rules[i])) {
      replace_reading(i, before, now, changes);
      continue;
    }
    scratch_.clear();
    rules[i].rule.facts_of(now, scratch_);
    add(i, scratch_, Kind::added, changes);
    if (before == nullptr) continue;
    scratch_.clear();
    rules[i].rule.facts_of(*before, scratch_);
    add(i, scratch_, Kind::removed, changes);
  }
  note_delivery(now);
}

void RecordFacts::replace_reading(std::size_t rule, const Measurement* before, const Measurement& now,
                                  std::vector<attainment::Change>& changes) {
  const auto key = std::pair(now.metric, now.owner);
  Readings& readings = readings_[key];
  const auto flows = [&](Kind kind) {
    if (!metrics_->rules()[rule].as_flows) return;
    scratch_.clear();
    append_level_flows(now.owner, reading_currency_[key], in_order(readings), scratch_);
    add(rule, scratch_, kind, changes);
  };
  flows(Kind::removed);
  reading_currency_[key] = now.currency;
  if (before != nullptr) readings.erase({before->occurred_on, before->id});
  if (now.entry != FactEntry::void_entry) readings.emplace(std::pair(now.occurred_on, now.id), now.amount);
  flows(Kind::added);
  reading_book_.reset();
}

void RecordFacts::note_delivery(const Deal& deal) {
  keep_latest(deliveries_.deals, deal.created_on);
  if (deal.status != DealStatus::open) keep_latest(deliveries_.deals, deal.closed_on);
}

void RecordFacts::note_delivery(const Activity& activity) { keep_latest(deliveries_.activities, activity.occurred_on); }

void RecordFacts::note_delivery(const Measurement& measurement) {
  const auto [at, fresh] = deliveries_.measurements.try_emplace(measurement.metric, measurement.occurred_on);
  if (!fresh) at->second = std::max(at->second, measurement.occurred_on);
}

std::vector<Reading> RecordFacts::in_order(const Readings& readings) {
  std::vector<Reading> ordered;
  ordered.reserve(readings.size());
  for (const auto& [key, amount] : readings) ordered.push_back({key.first, amount});
  return ordered;
}

std::shared_ptr<const ReadingBook> RecordFacts::readings() const {
  if (!reading_book_) {
    auto book = std::make_shared<ReadingBook>();
    for (const auto& [key, readings] : readings_) {
      if (!readings.empty()) book->emplace(key, in_order(readings));
    }
    reading_book_ = std::move(book);
  }
  return reading_book_;
}

}  // namespace salespact::app
