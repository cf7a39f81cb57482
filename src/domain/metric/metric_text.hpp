#pragma once

#include "base/words.hpp"
#include "domain/metric/exchange_rate.hpp"
#include "domain/metric/metric.hpp"
#include "domain/metric/record.hpp"

namespace salespact {

template <>
inline constexpr auto words<MetricKind> = std::to_array<Word<MetricKind>>({
    {MetricKind::additive, "additive"},
    {MetricKind::ratio, "ratio"},
    {MetricKind::level, "level"},
});

template <>
inline constexpr auto words<MetricUnit> = std::to_array<Word<MetricUnit>>({
    {MetricUnit::money, "money"},
    {MetricUnit::count, "count"},
    {MetricUnit::percent, "percent"},
    {MetricUnit::points, "points"},
    {MetricUnit::hours, "hours"},
    {MetricUnit::days, "days"},
    {MetricUnit::custom, "custom"},
});

template <>
inline constexpr auto words<MetricDirection> = std::to_array<Word<MetricDirection>>({
    {MetricDirection::increase, "increase"},
    {MetricDirection::decrease, "decrease"},
    {MetricDirection::maintain, "maintain"},
});

template <>
inline constexpr auto words<MetricClass> = std::to_array<Word<MetricClass>>({
    {MetricClass::activity, "activity"},
    {MetricClass::objective, "objective"},
    {MetricClass::result, "result"},
});

template <>
inline constexpr auto words<LevelAggregation> = std::to_array<Word<LevelAggregation>>({
    {LevelAggregation::last, "last"},
    {LevelAggregation::mean, "mean"},
    {LevelAggregation::min, "min"},
    {LevelAggregation::max, "max"},
});

template <>
inline constexpr auto words<Crediting> = std::to_array<Word<Crediting>>({
    {Crediting::owner, "owner"},
    {Crediting::revenue_split, "revenue_split"},
    {Crediting::overlay, "overlay"},
    {Crediting::full_each, "full_each"},
});

template <>
inline constexpr auto words<MetricState> = std::to_array<Word<MetricState>>({
    {MetricState::draft, "draft"},
    {MetricState::active, "active"},
    {MetricState::retired, "retired"},
});

template <>
inline constexpr auto words<SplitKind> = std::to_array<Word<SplitKind>>({
    {SplitKind::revenue, "revenue"},
    {SplitKind::overlay, "overlay"},
});

template <>
inline constexpr auto words<DealStatus> = std::to_array<Word<DealStatus>>({
    {DealStatus::open, "open"},
    {DealStatus::won, "won"},
    {DealStatus::lost, "lost"},
});

template <>
inline constexpr auto words<RecordState> = std::to_array<Word<RecordState>>({
    {RecordState::posted, "posted"},
    {RecordState::voided, "voided"},
});

template <>
inline constexpr auto words<FactEntry> = std::to_array<Word<FactEntry>>({
    {FactEntry::original, "original"},
    {FactEntry::correction, "correction"},
    {FactEntry::void_entry, "void"},
});

template <>
inline constexpr auto words<RateKind> = std::to_array<Word<RateKind>>({
    {RateKind::plan, "plan"},
    {RateKind::dated, "dated"},
});

}  // namespace salespact
