#include "domain/pact/team_pact_text.hpp"

#include "domain/pact/document_parts.hpp"

namespace salespact {
namespace {

using namespace document_parts;  // NOLINT(google-build-using-namespace): the words of this file

// --- to a document ---

Document written(const DateRange& days) { return DocumentObject{{"start", days.start.iso()}, {"end", days.end.iso()}}; }

Document written(const PactGoal& one) {
  return DocumentObject{{"goal", one.goal.text()}, {"summary", text(one.summary)}};
}

Document written(const TeamMember& one) {
  return DocumentObject{{"person", one.person.text()}, {"name", text(one.name)}};
}

Document written(const ActionCommitment& one) {
  DocumentObject out{{"key", one.key},
                     {"member", one.member.text()},
                     {"what", text(one.what)},
                     {"metric", text(one.metric)},
                     {"cadence", word(one.cadence)},
                     {"days", written(one.days)},
                     {"why", text(one.why)}};
  if (one.quantity) out.emplace_back("quantity", number(*one.quantity));
  return out;
}

Document written(const SupportPromise& one) {
  DocumentObject out{
      {"key", one.key},         {"giver", one.giver.text()},    {"what", text(one.what)},
      {"kind", word(one.kind)}, {"cadence", word(one.cadence)}, {"response_days", number(one.response_days)}};
  if (one.receiver) out.emplace_back("receiver", one.receiver->text());
  return out;
}

Document written(const TeamMilestone& one) {
  return DocumentObject{{"title", text(one.title)}, {"due", one.due.iso()}};
}

constexpr auto each = [](const auto& one) { return written(one); };

DocumentObject members_of(const TeamPactTerms& terms) {
  DocumentObject out{{"title", text(terms.title)},
                     {"statement", text(terms.statement)},
                     {"serves", text(terms.serves)},
                     {"lead", terms.lead.text()},
                     {"members", list(terms.members, each)},
                     {"effective", written(terms.effective)},
                     {"commitments", list(terms.commitments, each)},
                     {"promises", list(terms.promises, each)},
                     {"ground_rules", list(terms.ground_rules, text)},
                     {"milestones", list(terms.milestones, each)},
                     {"celebration", text(terms.celebration)},
                     {"setback_rule", text(terms.setback_rule)},
                     {"amendment_route", text(terms.amendment_route)}};
  if (terms.goal) out.emplace_back("goal", written(*terms.goal));
  if (terms.check_in_days) out.emplace_back("check_in_days", number(*terms.check_in_days));
  if (terms.review_on) out.emplace_back("review_on", terms.review_on->iso());
  return out;
}

// --- and back ---

DateRange days_in(DocumentReading& in) { return {in.date("start"), in.date("end")}; }

ActionCommitment commitment_in(DocumentReading& in) {
  ActionCommitment one{.key = in.text("key"),
                       .member = in.id<PersonId>("member"),
                       .what = in.text("what"),
                       .metric = in.text("metric"),
                       .quantity = {},
                       .cadence = in.word<Cadence>("cadence"),
                       .days = in.object("days", days_in),
                       .why = in.text("why")};
  if (in.has("quantity")) one.quantity = in.decimal("quantity");
  return one;
}

SupportPromise promise_in(DocumentReading& in) {
  SupportPromise one{.key = in.text("key"),
                     .giver = in.id<PersonId>("giver"),
                     .receiver = {},
                     .what = in.text("what"),
                     .kind = in.word<SupportKind>("kind"),
                     .cadence = in.word<Cadence>("cadence"),
                     .response_days = in.whole("response_days")};
  if (in.has("receiver")) one.receiver = in.id<PersonId>("receiver");
  return one;
}

void take_lists(DocumentReading& in, TeamPactTerms& terms) {
  terms.members = in.list<TeamMember>(
      "members", [](DocumentReading& one) { return TeamMember{one.id<PersonId>("person"), one.text("name")}; });
  terms.commitments = in.list<ActionCommitment>("commitments", commitment_in);
  terms.promises = in.list<SupportPromise>("promises", promise_in);
  terms.ground_rules = in.list<std::string>("ground_rules", [](DocumentReading& one) { return one.itself(); });
  terms.milestones = in.list<TeamMilestone>(
      "milestones", [](DocumentReading& one) { return TeamMilestone{one.text("title"), one.date("due")}; });
}

}  // namespace

Document document_of(const TeamPactHead& head, const TeamPactTerms& terms) {
  DocumentObject out = members_of(terms);
  out.emplace_back("schema", team_pact_schema);
  out.emplace_back("pact", head.pact.text());
  out.emplace_back("text", number(head.text));
  if (head.replaces) out.emplace_back("replaces", to_hex(*head.replaces));
  return out;
}

Document document_of(const TeamPactTerms& terms) { return members_of(terms); }

std::optional<TeamPactTerms> team_terms_of(const Document& document) {
  DocumentReading in(document);
  TeamPactTerms terms;
  terms.title = in.text("title");
  terms.statement = in.text("statement");
  if (in.has("goal")) {
    terms.goal =
        in.object("goal", [](DocumentReading& one) { return PactGoal{one.id<GoalId>("goal"), one.text("summary")}; });
  }
  terms.serves = in.text("serves");
  terms.lead = in.id<PersonId>("lead");
  terms.effective = in.object("effective", days_in);
  take_lists(in, terms);
  terms.celebration = in.text("celebration");
  terms.setback_rule = in.text("setback_rule");
  terms.amendment_route = in.text("amendment_route");
  if (in.has("check_in_days")) terms.check_in_days = in.whole("check_in_days");
  if (in.has("review_on")) terms.review_on = in.date("review_on");
  return in.failed() ? std::nullopt : std::optional(terms);
}

}  // namespace salespact
