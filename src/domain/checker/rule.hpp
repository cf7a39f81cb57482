#pragma once

#include "base/words.hpp"

#include <cstddef>
#include <cstdint>

namespace salespact::checker {

// The rules of DOMAIN 4.1, 4.4 and 4.5, in the order in which they are told.
// clang-format off
enum class Rule : std::uint8_t {
  S1, S2, S3, S4, S5, S6,
  M1, M2, M3, M4, M5, M6, M7, M8,
  A1, A2, A3, A4, A5, A6,
  R1, R2, R3, R4,
  T1, T2, T3, T4, T5, T6, T7, T8,
  H1, H2, H3, H4, H5, H6, H7, H8,
  P1, P2, P3, P4, P5, P6, P7, P8, P9, P10,
};
// clang-format on
inline constexpr std::size_t rule_count = 50;

enum class Severity : std::uint8_t { error, warning, info };

// As the rule is found when nothing about the goal says otherwise: A5, M7, R1 and H6 can weigh more or less.
[[nodiscard]] constexpr Severity severity_of(Rule rule) {
  switch (rule) {
    case Rule::S1:
    case Rule::S5:
    case Rule::M1:
    case Rule::M2:
    case Rule::M5:
    case Rule::A1:
    case Rule::T1:
    case Rule::T3:
    case Rule::H1:
    case Rule::H2:
    case Rule::H3:
    case Rule::H5:
    case Rule::H6:
    case Rule::P1:
    case Rule::P2:
    case Rule::P3:
    case Rule::P4:
    case Rule::P5:
    case Rule::P6:
    case Rule::P8:
    case Rule::P10: return Severity::error;
    case Rule::S6:
    case Rule::M8:
    case Rule::A3:
    case Rule::R4:
    case Rule::T4: return Severity::info;
    default: return Severity::warning;
  }
}

}  // namespace salespact::checker

namespace salespact {

template <>
inline constexpr auto words<checker::Rule> = std::to_array<Word<checker::Rule>>({
    {checker::Rule::S1, "S1"}, {checker::Rule::S2, "S2"},   {checker::Rule::S3, "S3"}, {checker::Rule::S4, "S4"},
    {checker::Rule::S5, "S5"}, {checker::Rule::S6, "S6"},   {checker::Rule::M1, "M1"}, {checker::Rule::M2, "M2"},
    {checker::Rule::M3, "M3"}, {checker::Rule::M4, "M4"},   {checker::Rule::M5, "M5"}, {checker::Rule::M6, "M6"},
    {checker::Rule::M7, "M7"}, {checker::Rule::M8, "M8"},   {checker::Rule::A1, "A1"}, {checker::Rule::A2, "A2"},
    {checker::Rule::A3, "A3"}, {checker::Rule::A4, "A4"},   {checker::Rule::A5, "A5"}, {checker::Rule::A6, "A6"},
    {checker::Rule::R1, "R1"}, {checker::Rule::R2, "R2"},   {checker::Rule::R3, "R3"}, {checker::Rule::R4, "R4"},
    {checker::Rule::T1, "T1"}, {checker::Rule::T2, "T2"},   {checker::Rule::T3, "T3"}, {checker::Rule::T4, "T4"},
    {checker::Rule::T5, "T5"}, {checker::Rule::T6, "T6"},   {checker::Rule::T7, "T7"}, {checker::Rule::T8, "T8"},
    {checker::Rule::H1, "H1"}, {checker::Rule::H2, "H2"},   {checker::Rule::H3, "H3"}, {checker::Rule::H4, "H4"},
    {checker::Rule::H5, "H5"}, {checker::Rule::H6, "H6"},   {checker::Rule::H7, "H7"}, {checker::Rule::H8, "H8"},
    {checker::Rule::P1, "P1"}, {checker::Rule::P2, "P2"},   {checker::Rule::P3, "P3"}, {checker::Rule::P4, "P4"},
    {checker::Rule::P5, "P5"}, {checker::Rule::P6, "P6"},   {checker::Rule::P7, "P7"}, {checker::Rule::P8, "P8"},
    {checker::Rule::P9, "P9"}, {checker::Rule::P10, "P10"},
});

template <>
inline constexpr auto words<checker::Severity> = std::to_array<Word<checker::Severity>>({
    {checker::Severity::error, "error"},
    {checker::Severity::warning, "warning"},
    {checker::Severity::info, "info"},
});

}  // namespace salespact
