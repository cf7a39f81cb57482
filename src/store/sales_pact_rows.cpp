#include "store/sales_pact_rows.hpp"

#include <string>

namespace salespact::store {
namespace {

// Every column that some state uses; nothing where this one doesn't.
struct StateColumns {
  std::string talks;
  std::optional<std::int64_t> talks_text;
  std::optional<PactParty> talks_by;
  std::optional<Instant> talks_at;
  std::optional<std::string> talks_comment;
  std::optional<Date> discussed_on;
  std::optional<Date> rep_attended;
  std::optional<Date> manager_attended;
  std::string standing;
  std::optional<std::int64_t> standing_text;
  std::optional<Date> standing_on;
  std::optional<std::string> standing_reason;
  std::optional<std::int64_t> next_text;
  std::optional<Date> next_from;
};

struct WriteTalks {
  StateColumns& out;

  void operator()(const PactSettled&) const { out.talks = "settled"; }
  void operator()(const PactWritten& talks) const {
    out.talks = "written";
    const auto day_of = [&](PactParty party) -> std::optional<Date> {
      const auto said = talks.attended.find(party);
      return said == talks.attended.end() ? std::nullopt : std::optional(said->second);
    };
    out.rep_attended = day_of(PactParty::rep);
    out.manager_attended = day_of(PactParty::manager);
  }
  void operator()(const PactDiscussed& talks) const {
    out.talks = "discussed";
    out.discussed_on = talks.on;
  }
  void operator()(const PactProposed& talks) const {
    out.talks = "proposed";
    out.talks_text = talks.text;
    out.talks_by = talks.by;
    out.talks_at = talks.at;
    out.discussed_on = talks.discussed_on;
  }
  void operator()(const PactCountered& talks) const {
    out.talks = "countered";
    out.talks_text = talks.text;
    out.talks_by = talks.by;
    out.talks_comment = talks.comment;
    out.discussed_on = talks.discussed_on;
  }
};

struct WriteStanding {
  StateColumns& out;

  void take(const NextText& next) const {
    out.next_text = next.text;
    out.next_from = next.from;
  }
  void operator()(const PactUnsigned&) const { out.standing = "unsigned"; }
  void operator()(const PactAgreed& standing) const {
    out.standing = "agreed";
    take(standing.next);
  }
  void operator()(const PactActive& standing) const {
    out.standing = "active";
    out.standing_text = standing.text;
    if (standing.next) take(*standing.next);
  }
  void operator()(const PactSuspended& standing) const {
    out.standing = "suspended";
    out.standing_text = standing.text;
    out.standing_on = standing.since;
    if (standing.next) take(*standing.next);
  }
  void operator()(const PactExpired& standing) const {
    out.standing = "expired";
    out.standing_text = standing.text;
    out.standing_on = standing.on;
  }
  void operator()(const PactTerminated& standing) const {
    out.standing = "terminated";
    out.standing_text = standing.text;
    out.standing_on = standing.on;
    out.standing_reason = standing.reason;
  }
};

PactTalks talks_of(const StateColumns& in) {
  if (in.talks == "settled") return PactSettled{};
  if (in.talks == "discussed") return PactDiscussed{in.discussed_on.value()};
  if (in.talks == "proposed") {
    return PactProposed{in.talks_text.value(), in.talks_by.value(), in.talks_at.value(), in.discussed_on.value()};
  }
  if (in.talks == "countered") {
    return PactCountered{in.talks_text.value(), in.talks_by.value(), in.talks_comment.value(), in.discussed_on.value()};
  }
  PactWritten written;
  if (in.rep_attended) written.attended[PactParty::rep] = *in.rep_attended;
  if (in.manager_attended) written.attended[PactParty::manager] = *in.manager_attended;
  return written;
}

PactStanding standing_of(const StateColumns& in) {
  std::optional<NextText> next;
  if (in.next_text) next = NextText{*in.next_text, in.next_from.value()};
  if (in.standing == "agreed") return PactAgreed{next.value()};
  if (in.standing == "active") return PactActive{in.standing_text.value(), next};
  if (in.standing == "suspended") return PactSuspended{in.standing_text.value(), in.standing_on.value(), next};
  if (in.standing == "expired") return PactExpired{in.standing_text.value(), in.standing_on.value()};
  if (in.standing == "terminated") {
    return PactTerminated{in.standing_text.value(), in.standing_on.value(), in.standing_reason.value()};
  }
  return PactUnsigned{};
}

StateColumns state_in(sql::Columns& c) {
  StateColumns in;
  in.talks = c.string();
  in.talks_text = c.maybe_integer();
  in.talks_by = c.maybe([&] { return c.word<PactParty>(); });
  in.talks_at = c.maybe_instant();
  in.talks_comment = c.maybe_string();
  in.discussed_on = c.maybe_date();
  in.rep_attended = c.maybe_date();
  in.manager_attended = c.maybe_date();
  in.standing = c.string();
  in.standing_text = c.maybe_integer();
  in.standing_on = c.maybe_date();
  in.standing_reason = c.maybe_string();
  in.next_text = c.maybe_integer();
  in.next_from = c.maybe_date();
  return in;
}

}  // namespace

SalesPact sales_pact_in(sql::Columns& c) {
  SalesPact pact;
  pact.id = c.id<SalesPactId>();
  pact.rep = c.id<PersonId>();
  pact.manager = c.id<PersonId>();
  pact.effective.start = c.date();
  pact.effective.end = c.date();
  const StateColumns state = state_in(c);
  try {
    pact.talks = talks_of(state);
    pact.standing = standing_of(state);
  } catch (const std::bad_optional_access&) {
    c.unreadable("the state of a pact");
  }
  const auto by = c.maybe([&] { return c.word<PactParty>(); });
  const auto reason = c.maybe_string();
  if (by) pact.termination = TerminationAsked{*by, reason.value_or("")};
  pact.texts = c.integer();
  pact.revision = c.integer();
  return pact;
}

void bind_sales_pact(sql::Statement& statement, const SalesPact& pact) {
  StateColumns out;
  std::visit(WriteTalks{out}, pact.talks);
  std::visit(WriteStanding{out}, pact.standing);
  const auto asked = [&](auto member) {
    return pact.termination ? std::optional((*pact.termination).*member) : std::nullopt;
  };
  statement.bind("pact_id", pact.id)
      .bind("manager_id", pact.manager)
      .bind("effective_start", pact.effective.start)
      .bind("effective_end", pact.effective.end)
      .bind("talks", out.talks)
      .bind("talks_text", out.talks_text)
      .bind("talks_by", out.talks_by)
      .bind("talks_at", out.talks_at)
      .bind("talks_comment", out.talks_comment)
      .bind("discussed_on", out.discussed_on)
      .bind("rep_attended", out.rep_attended)
      .bind("manager_attended", out.manager_attended)
      .bind("standing", out.standing)
      .bind("standing_text", out.standing_text)
      .bind("standing_on", out.standing_on)
      .bind("standing_reason", out.standing_reason)
      .bind("next_text", out.next_text)
      .bind("next_from", out.next_from)
      .bind("termination_by", asked(&TerminationAsked::by))
      .bind("termination_reason", asked(&TerminationAsked::reason))
      .bind("texts", pact.texts)
      .bind("revision", pact.revision);
}

}  // namespace salespact::store
