#include "domain/pact/setback.hpp"

#include "base/text.hpp"

#include <tuple>

namespace salespact {
namespace {

constexpr std::size_t longest_text = 1'000;  // code points

std::unexpected<Refusal<SetbackProblem>> refuse(SetbackProblem code, std::string field, std::string message) {
  return std::unexpected(Refusal<SetbackProblem>{code, std::move(field), std::move(message)});
}

// The state that an act leaves; each needs the one before it.
SetbackState after(SetbackAct act) {
  if (act == SetbackAct::discuss) return SetbackState::discussed;
  return act == SetbackAct::agree_change ? SetbackState::change_agreed : SetbackState::verified;
}

}  // namespace

SetbackState state_after(std::span<const SetbackWord> words) {
  return words.empty() ? SetbackState::logged : after(words.back().act);
}

std::vector<Refusal<SetbackProblem>> problems_of(const Setback& words) {
  std::vector<Refusal<SetbackProblem>> out;
  if (words.what.empty() || !is_clean_prose(words.what, longest_text)) {
    out.push_back({SetbackProblem::text_length, "what", "what went wrong, in 1 to 1000 characters"});
  }
  for (const auto& [field, text] : {std::tuple("learned", &words.learned), std::tuple("change", &words.change)}) {
    if (is_clean_prose(*text, longest_text)) continue;
    out.push_back({SetbackProblem::text_length, field, "up to 1000 characters of readable text"});
  }
  return out;
}

std::expected<void, Refusal<SetbackProblem>> may_say(const Setback& setback, PersonId author,
                                                     std::span<const SetbackWord> words, const SetbackWord& word) {
  const int stands = static_cast<int>(state_after(words));
  if (static_cast<int>(after(word.act)) != stands + 1) {
    return refuse(SetbackProblem::out_of_order, "act",
                  stands == static_cast<int>(SetbackState::verified) ? "nothing: it is verified"
                                                                     : "discuss, then agree_change, then verify");
  }
  if (word.act == SetbackAct::agree_change && word.comment.empty() && setback.change.empty()) {
    return refuse(SetbackProblem::change_missing, "comment", "the change that is agreed, in 1 to 1000 characters");
  }
  if (word.act == SetbackAct::verify && word.by == author && setback.share != SetbackShare::self) {
    return refuse(SetbackProblem::own_change, "act", "the word of somebody else who knows of it");
  }
  return {};
}

}  // namespace salespact
