#include "domain/pact/document_parts.hpp"
#include "domain/pact/team_pact_text.hpp"

namespace salespact {
namespace {

using namespace document_parts;  // NOLINT(google-build-using-namespace): the words of this file

// --- to a document ---

Document written(const std::set<PersonId>& people) {
  DocumentList out;
  for (const PersonId person : people) out.emplace_back(person.text());
  return out;
}

Document written(const TeamPactSummary& one) {
  return DocumentObject{{"title", text(one.title)},
                        {"lead", one.lead.text()},
                        {"members", written(one.members)},
                        {"start", one.effective.start.iso()},
                        {"end", one.effective.end.iso()}};
}

Document written(const TeamForming& one) {
  DocumentObject out{{"kind", "forming"}, {"words", written(one.words)}, {"agreed", written(one.agreed)}};
  if (one.choice) out.emplace_back("choice", word(*one.choice));
  return out;
}

struct WriteTalks {
  Document operator()(const TeamSettled&) const { return DocumentObject{{"kind", "settled"}}; }
  Document operator()(const TeamForming& one) const { return written(one); }
  Document operator()(const TeamSigning& one) const {
    return DocumentObject{{"kind", "signing"},
                          {"text", number(one.text)},
                          {"since", number(one.since.microseconds)},
                          {"written", written(one.written)},
                          {"asked", written(one.asked)},
                          {"given", written(one.given)}};
  }
};

Document written(const TeamBinding& one) {
  DocumentList withdrawals;
  for (const auto& [person, withdrawal] : one.withdrawals) {
    withdrawals.emplace_back(DocumentObject{{"person", person.text()},
                                            {"cause", word(withdrawal.cause)},
                                            {"asked_on", withdrawal.asked_on.iso()},
                                            {"from", withdrawal.from.iso()}});
  }
  return DocumentObject{{"text", number(one.text)}, {"from", one.from.iso()}, {"withdrawals", std::move(withdrawals)}};
}

struct WriteStanding {
  Document operator()(const TeamUnsigned&) const { return DocumentObject{{"kind", "unsigned"}}; }
  Document operator()(const TeamAgreed& one) const {
    return DocumentObject{{"kind", "agreed"}, {"bound", written(one.bound)}};
  }
  Document operator()(const TeamActive& one) const {
    return DocumentObject{{"kind", "active"}, {"bound", written(one.bound)}};
  }
  Document operator()(const TeamEnded& one) const {
    return DocumentObject{{"kind", "ended"}, {"bound", written(one.bound)}};
  }
  Document operator()(const TeamClosed& one) const {
    return DocumentObject{{"kind", "closed"},
                          {"bound", written(one.bound)},
                          {"outcome", word(one.outcome)},
                          {"learning", text(one.learning)}};
  }
  Document operator()(const TeamDissolved& one) const {
    DocumentObject out{{"kind", "dissolved"}, {"on", one.on.iso()}, {"reason", text(one.reason)}};
    if (one.bound) out.emplace_back("bound", written(*one.bound));
    return out;
  }
};

Document written(const TeamPastBinding& one) {
  return DocumentObject{{"text", number(one.text)}, {"from", one.from.iso()}, {"until", one.until.iso()}};
}

// --- and back ---

std::set<PersonId> people_in(DocumentReading& in, std::string_view name) {
  const auto ids = in.list<PersonId>(name, [](DocumentReading& one) { return one.own_id<PersonId>(); });
  return {ids.begin(), ids.end()};
}

TeamPactSummary summary_in(DocumentReading& in) {
  return {.title = in.text("title"),
          .lead = in.id<PersonId>("lead"),
          .members = people_in(in, "members"),
          .effective = {in.date("start"), in.date("end")}};
}

TeamForming forming_in(DocumentReading& in) {
  TeamForming one{.words = in.object("words", summary_in), .agreed = people_in(in, "agreed"), .choice = {}};
  if (in.has("choice")) one.choice = in.word<WithdrawalChoice>("choice");
  return one;
}

TeamTalks talks_in(DocumentReading& in) {
  const std::string kind = in.text("kind");
  if (kind == "forming") return forming_in(in);
  if (kind == "signing") {
    return TeamSigning{.text = in.whole_number("text"),
                       .since = {in.whole_number("since")},
                       .written = in.object("written", forming_in),
                       .asked = people_in(in, "asked"),
                       .given = people_in(in, "given")};
  }
  if (kind != "settled") in.fail();
  return TeamSettled{};
}

TeamBinding binding_in(DocumentReading& in) {
  TeamBinding out{.text = in.whole_number("text"), .from = in.date("from"), .withdrawals = {}};
  const auto left = in.list<std::pair<PersonId, TeamWithdrawal>>("withdrawals", [](DocumentReading& one) {
    return std::pair(one.id<PersonId>("person"), TeamWithdrawal{.cause = one.word<WithdrawalCause>("cause"),
                                                                .asked_on = one.date("asked_on"),
                                                                .from = one.date("from")});
  });
  out.withdrawals = {left.begin(), left.end()};
  return out;
}

TeamStanding standing_in(DocumentReading& in) {
  const std::string kind = in.text("kind");
  if (kind == "agreed") return TeamAgreed{in.object("bound", binding_in)};
  if (kind == "active") return TeamActive{in.object("bound", binding_in)};
  if (kind == "ended") return TeamEnded{in.object("bound", binding_in)};
  if (kind == "closed") {
    return TeamClosed{in.object("bound", binding_in), in.word<TeamOutcome>("outcome"), in.text("learning")};
  }
  if (kind == "dissolved") {
    TeamDissolved out{.bound = {}, .on = in.date("on"), .reason = in.text("reason")};
    if (in.has("bound")) out.bound = in.object("bound", binding_in);
    return out;
  }
  if (kind != "unsigned") in.fail();
  return TeamUnsigned{};
}

TeamDissolutionAsked dissolution_in(DocumentReading& in) {
  return {.reason = in.text("reason"), .by = people_in(in, "by")};
}

}  // namespace

Document life_document_of(const TeamPact& pact) {
  DocumentList left;
  for (const auto& [person, from] : pact.left) {
    left.emplace_back(DocumentObject{{"person", person.text()}, {"from", from.iso()}});
  }
  DocumentObject out{{"shown", written(pact.shown)},
                     {"talks", std::visit(WriteTalks{}, pact.talks)},
                     {"standing", std::visit(WriteStanding{}, pact.standing)},
                     {"past", list(pact.past, [](const TeamPastBinding& one) { return written(one); })},
                     {"left", std::move(left)},
                     {"texts", number(pact.texts)}};
  if (pact.dissolution) {
    out.emplace_back("dissolution",
                     DocumentObject{{"reason", text(pact.dissolution->reason)}, {"by", written(pact.dissolution->by)}});
  }
  return out;
}

bool take_life(const Document& document, TeamPact& pact) {
  DocumentReading in(document);
  pact.shown = in.object("shown", summary_in);
  pact.talks = in.object("talks", talks_in);
  pact.standing = in.object("standing", standing_in);
  pact.past = in.list<TeamPastBinding>("past", [](DocumentReading& one) {
    return TeamPastBinding{one.whole_number("text"), one.date("from"), one.date("until")};
  });
  const auto left = in.list<std::pair<PersonId, Date>>(
      "left", [](DocumentReading& one) { return std::pair(one.id<PersonId>("person"), one.date("from")); });
  pact.left = {left.begin(), left.end()};
  pact.texts = in.whole_number("texts");
  pact.dissolution.reset();
  if (in.has("dissolution")) pact.dissolution = in.object("dissolution", dissolution_in);
  return !in.failed();
}

}  // namespace salespact
