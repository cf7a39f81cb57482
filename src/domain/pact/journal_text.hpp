#pragma once

#include "domain/pact/document.hpp"
#include "domain/pact/feedback.hpp"
#include "domain/pact/pact_review.hpp"
#include "domain/pact/setback.hpp"
#include "domain/pact/support_request.hpp"

#include <optional>
#include <string>
#include <variant>

namespace salespact {

// What is written into the journal of a pact or goal, as it is stored.

// A window without a check-in for which nobody is to blame.
struct CheckInExcuse {
  std::string reason{};
  friend bool operator==(const CheckInExcuse&, const CheckInExcuse&) = default;
};

using JournalContent = std::variant<CheckIn, CheckInExcuse, SupportNeed, Setback, PactReview, Feedback>;
// In the same order; praise is feedback that waits for nothing, so that what waits is found without it.
enum class JournalKind { check_in, excuse, support, setback, review, feedback, praise };
[[nodiscard]] JournalKind kind_of(const JournalContent& content);

[[nodiscard]] Document document_of(const JournalContent& content);
// journal_content_of(kind_of(c), document_of(c)) == c; nullopt: it is no such document.
[[nodiscard]] std::optional<JournalContent> journal_content_of(JournalKind kind, const Document& document);

template <>
inline constexpr auto words<JournalKind> = std::to_array<Word<JournalKind>>({
    {JournalKind::check_in, "check_in"},
    {JournalKind::excuse, "excuse"},
    {JournalKind::support, "support"},
    {JournalKind::setback, "setback"},
    {JournalKind::review, "review"},
    {JournalKind::feedback, "feedback"},
    {JournalKind::praise, "praise"},
});

}  // namespace salespact
