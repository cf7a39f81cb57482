#include "domain/pact/journal_text.hpp"

#include "base/check.hpp"
#include "domain/pact/document_parts.hpp"

namespace salespact {
namespace {

using namespace document_parts;  // NOLINT(google-build-using-namespace): the words of this file

// --- to a document ---

Document written(const Obstacle& one) {
  DocumentObject out{{"text", text(one.text)}, {"kind", word(one.kind)}, {"severity", number(one.severity)}};
  if (one.help_from) out.emplace_back("help_from", one.help_from->text());
  return out;
}

Document written(const SupportNeed& one) {
  return DocumentObject{{"from", one.from.text()}, {"what", text(one.what)}, {"by", one.by.iso()}};
}

Document written(const ActualLine& one) {
  DocumentObject out{
      {"label", text(one.label)}, {"metric", text(one.metric)}, {"currency", one.currency}, {"status", one.status}};
  if (one.goal) out.emplace_back("goal", one.goal->text());
  if (one.actual) out.emplace_back("actual", *one.actual);
  if (one.target) out.emplace_back("target", *one.target);
  if (one.expected) out.emplace_back("expected", *one.expected);
  return out;
}

Document written(const ReviewCount& one) {
  return DocumentObject{{"measure", word(one.measure)},
                        {"kept", number(one.count.kept)},
                        {"half", number(one.count.half)},
                        {"missed", number(one.count.missed)}};
}

constexpr auto each = [](const auto& one) { return written(one); };

Document written(const CheckIn& one) {
  return DocumentObject{{"confidence", number(one.confidence)},         {"moved", text(one.moved)},
                        {"obstacles", list(one.obstacles, each)},       {"support", list(one.support, each)},
                        {"next_actions", list(one.next_actions, text)}, {"actuals", list(one.actuals, each)}};
}

Document written(const CheckInExcuse& one) { return DocumentObject{{"reason", text(one.reason)}}; }

Document written(const Setback& one) {
  return DocumentObject{{"what", text(one.what)},
                        {"cause", word(one.cause)},
                        {"learned", text(one.learned)},
                        {"change", text(one.change)},
                        {"share", word(one.share)}};
}

Document written(const ReviewAnswers& one) {
  return DocumentObject{{"relevant", text(one.relevant)},
                        {"achievable", text(one.achievable)},
                        {"aligned", text(one.aligned)},
                        {"change", text(one.change)}};
}

Document written(const PactReview& one) {
  return DocumentObject{{"kind", word(one.kind)},
                        {"due", one.due.iso()},
                        {"decided", one.decided},
                        {"answers", written(one.answers)},
                        {"decision", word(one.decision)},
                        {"reason", text(one.reason)},
                        {"actuals", list(one.actuals, each)},
                        {"counts", list(one.counts, each)}};
}

Document written(const Feedback& one) {
  DocumentObject out{{"kind", word(one.kind)}, {"part", text(one.part)}, {"text", text(one.text)}};
  if (one.to) out.emplace_back("to", one.to->text());
  return out;
}

// --- and back ---

template <class Value, class Read>
std::optional<Value> maybe(DocumentReading& in, std::string_view name, const Read& read) {
  return in.has(name) ? std::optional<Value>(read()) : std::nullopt;
}

std::optional<std::string> maybe_text(DocumentReading& in, std::string_view name) {
  return maybe<std::string>(in, name, [&] { return in.text(name); });
}

Obstacle obstacle_in(DocumentReading& in) {
  return {in.text("text"), in.word<ObstacleKind>("kind"), in.whole("severity"),
          maybe<PersonId>(in, "help_from", [&] { return in.id<PersonId>("help_from"); })};
}

SupportNeed support_in(DocumentReading& in) { return {in.id<PersonId>("from"), in.text("what"), in.date("by")}; }

ActualLine actual_in(DocumentReading& in) {
  return {.goal = maybe<GoalId>(in, "goal", [&] { return in.id<GoalId>("goal"); }),
          .label = in.text("label"),
          .metric = in.text("metric"),
          .currency = in.text("currency"),
          .actual = maybe_text(in, "actual"),
          .target = maybe_text(in, "target"),
          .expected = maybe_text(in, "expected"),
          .status = in.text("status")};
}

CheckIn check_in_in(DocumentReading& in) {
  return {.confidence = in.whole("confidence"),
          .moved = in.text("moved"),
          .obstacles = in.list<Obstacle>("obstacles", obstacle_in),
          .support = in.list<SupportNeed>("support", support_in),
          .next_actions = in.list<std::string>("next_actions", [](DocumentReading& one) { return one.itself(); }),
          .actuals = in.list<ActualLine>("actuals", actual_in)};
}

Setback setback_in(DocumentReading& in) {
  return {in.text("what"), in.word<SetbackCause>("cause"), in.text("learned"), in.text("change"),
          in.word<SetbackShare>("share")};
}

ReviewAnswers answers_in(DocumentReading& in) {
  return {in.text("relevant"), in.text("achievable"), in.text("aligned"), in.text("change")};
}

ReviewCount count_in(DocumentReading& in) {
  return {in.word<ReviewMeasure>("measure"),
          {in.whole_number("kept"), in.whole_number("half"), in.whole_number("missed")}};
}

PactReview review_in(DocumentReading& in) {
  return {.kind = in.word<ReviewKind>("kind"),
          .due = in.date("due"),
          .decided = in.flag("decided"),
          .answers = in.object("answers", answers_in),
          .decision = in.word<ReviewDecision>("decision"),
          .reason = in.text("reason"),
          .actuals = in.list<ActualLine>("actuals", actual_in),
          .counts = in.list<ReviewCount>("counts", count_in)};
}

Feedback feedback_in(DocumentReading& in) {
  return {in.word<FeedbackKind>("kind"), in.text("part"), in.text("text"),
          maybe<PersonId>(in, "to", [&] { return in.id<PersonId>("to"); })};
}

JournalContent content_in(JournalKind kind, DocumentReading& in) {
  switch (kind) {
    case JournalKind::check_in: return check_in_in(in);
    case JournalKind::excuse: return CheckInExcuse{in.text("reason")};
    case JournalKind::support: return support_in(in);
    case JournalKind::setback: return setback_in(in);
    case JournalKind::review: return review_in(in);
    case JournalKind::feedback:
    case JournalKind::praise: return feedback_in(in);
  }
  report_bug("every kind of entry has a content", std::source_location::current());
}

}  // namespace

JournalKind kind_of(const JournalContent& content) {
  const auto* feedback = std::get_if<Feedback>(&content);
  if (feedback != nullptr && feedback->kind == FeedbackKind::praise) return JournalKind::praise;
  return static_cast<JournalKind>(content.index());
}

Document document_of(const JournalContent& content) {
  return std::visit([](const auto& one) { return written(one); }, content);
}

std::optional<JournalContent> journal_content_of(JournalKind kind, const Document& document) {
  DocumentReading in(document);
  JournalContent content = content_in(kind, in);
  return in.failed() ? std::nullopt : std::optional(std::move(content));
}

}  // namespace salespact
