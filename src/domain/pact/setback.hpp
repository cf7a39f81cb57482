#pragma once

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <expected>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// Something that went wrong and what is made of it (DOMAIN 2.6). It never feeds a score.

enum class SetbackCause { market, product, process, skill, capacity, data };

// Whom it is told: the team of the pact, the managers above, or nobody.
enum class SetbackShare { team, line, self };

struct Setback {
  std::string what{};
  SetbackCause cause = SetbackCause::process;
  std::string learned{};
  std::string change{};  // what is to be done otherwise
  SetbackShare share = SetbackShare::team;
  friend bool operator==(const Setback&, const Setback&) = default;
};

enum class SetbackAct {
  discuss,
  agree_change,  // with the change that is agreed
  verify,        // that it was made: by somebody else, where somebody else knows of it
};

struct SetbackWord {
  SetbackAct act = SetbackAct::discuss;
  PersonId by{};
  Date on{};
  std::string comment{};
  friend bool operator==(const SetbackWord&, const SetbackWord&) = default;
};

enum class SetbackState { logged, discussed, change_agreed, verified };
[[nodiscard]] SetbackState state_after(std::span<const SetbackWord> words);

enum class SetbackProblem { text_length, out_of_order, change_missing, own_change };

// Texts are trimmed.
[[nodiscard]] std::vector<Refusal<SetbackProblem>> problems_of(const Setback& words);
// One step after the other.
[[nodiscard]] std::expected<void, Refusal<SetbackProblem>> may_say(const Setback& setback, PersonId author,
                                                                   std::span<const SetbackWord> words,
                                                                   const SetbackWord& word);

template <>
inline constexpr auto words<SetbackCause> = std::to_array<Word<SetbackCause>>({
    {SetbackCause::market, "market"},
    {SetbackCause::product, "product"},
    {SetbackCause::process, "process"},
    {SetbackCause::skill, "skill"},
    {SetbackCause::capacity, "capacity"},
    {SetbackCause::data, "data"},
});

template <>
inline constexpr auto words<SetbackShare> = std::to_array<Word<SetbackShare>>({
    {SetbackShare::team, "team"},
    {SetbackShare::line, "line"},
    {SetbackShare::self, "self"},
});

template <>
inline constexpr auto words<SetbackAct> = std::to_array<Word<SetbackAct>>({
    {SetbackAct::discuss, "discuss"},
    {SetbackAct::agree_change, "agree_change"},
    {SetbackAct::verify, "verify"},
});

template <>
inline constexpr auto words<SetbackState> = std::to_array<Word<SetbackState>>({
    {SetbackState::logged, "logged"},
    {SetbackState::discussed, "discussed"},
    {SetbackState::change_agreed, "change_agreed"},
    {SetbackState::verified, "verified"},
});

template <>
inline constexpr auto words<SetbackProblem> = std::to_array<Word<SetbackProblem>>({
    {SetbackProblem::text_length, "TEXT_LENGTH"},
    {SetbackProblem::out_of_order, "OUT_OF_ORDER"},
    {SetbackProblem::change_missing, "CHANGE_MISSING"},
    {SetbackProblem::own_change, "OWN_CHANGE"},
});

}  // namespace salespact
