#pragma once

#include "base/words.hpp"

#include <cstddef>
#include <cstdint>

namespace salespact::checker {

// The rules of DOMAIN 4.1 that a statement alone can break, in the order in which they are told.
enum class Rule : std::uint8_t { S1, S2, S3, S4, S6, M1, M2, M3, M4, M7, M8, T1, T2, T5 };
inline constexpr std::size_t rule_count = 14;

enum class Severity : std::uint8_t { error, warning, info };

// Of the rule as the lint finds it.
[[nodiscard]] constexpr Severity severity_of(Rule rule) {
  switch (rule) {
    case Rule::S1:
    case Rule::M1:
    case Rule::M2:
    case Rule::T1: return Severity::error;
    case Rule::S6:
    case Rule::M8: return Severity::info;
    default: return Severity::warning;
  }
}

}  // namespace salespact::checker

namespace salespact {

template <>
inline constexpr auto words<checker::Rule> = std::to_array<Word<checker::Rule>>({
    {checker::Rule::S1, "S1"},
    {checker::Rule::S2, "S2"},
    {checker::Rule::S3, "S3"},
    {checker::Rule::S4, "S4"},
    {checker::Rule::S6, "S6"},
    {checker::Rule::M1, "M1"},
    {checker::Rule::M2, "M2"},
    {checker::Rule::M3, "M3"},
    {checker::Rule::M4, "M4"},
    {checker::Rule::M7, "M7"},
    {checker::Rule::M8, "M8"},
    {checker::Rule::T1, "T1"},
    {checker::Rule::T2, "T2"},
    {checker::Rule::T5, "T5"},
});

template <>
inline constexpr auto words<checker::Severity> = std::to_array<Word<checker::Severity>>({
    {checker::Severity::error, "error"},
    {checker::Severity::warning, "warning"},
    {checker::Severity::info, "info"},
});

}  // namespace salespact
