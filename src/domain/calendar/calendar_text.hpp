#pragma once

#include "base/words.hpp"
#include "domain/calendar/fiscal_calendar.hpp"

namespace salespact {

template <>
inline constexpr auto words<FiscalPattern> = std::to_array<Word<FiscalPattern>>({
    {FiscalPattern::gregorian, "gregorian"},
    {FiscalPattern::weeks_4_4_5, "4-4-5"},
    {FiscalPattern::weeks_4_5_4, "4-5-4"},
    {FiscalPattern::weeks_5_4_4, "5-4-4"},
    {FiscalPattern::weeks_13x4, "13x4"},
});

template <>
inline constexpr auto words<YearEndRule> = std::to_array<Word<YearEndRule>>({
    {YearEndRule::last, "last"},
    {YearEndRule::nearest, "nearest"},
});

template <>
inline constexpr auto words<FiscalLabelRule> = std::to_array<Word<FiscalLabelRule>>({
    {FiscalLabelRule::start_year, "start_year"},
    {FiscalLabelRule::end_year, "end_year"},
});

template <>
inline constexpr auto words<PeriodKind> = std::to_array<Word<PeriodKind>>({
    {PeriodKind::year, "year"},
    {PeriodKind::half, "half"},
    {PeriodKind::quarter, "quarter"},
    {PeriodKind::month, "month"},
    {PeriodKind::week, "week"},
    {PeriodKind::custom, "custom"},
});

}  // namespace salespact
