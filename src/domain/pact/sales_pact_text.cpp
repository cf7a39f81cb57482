#include "domain/pact/sales_pact_text.hpp"

#include "domain/pact/document_parts.hpp"

namespace salespact {
namespace {

using namespace document_parts;  // NOLINT(google-build-using-namespace): the words of this file

// --- to a document ---

Document written(const PactGoal& one) {
  return DocumentObject{{"goal", one.goal.text()}, {"summary", text(one.summary)}};
}

Document written(const MasTerms& one) {
  DocumentObject out{{"metric", text(one.metric)},       {std::string(text_of(one.comparator)), number(one.threshold)},
                     {"cadence", word(one.cadence)},     {"prorate", one.prorate},
                     {"critical", one.critical},         {"source", word(one.source)},
                     {"grace_wd", number(one.grace_wd)}, {"tolerated_misses", number(one.tolerated_misses)}};
  if (one.from) out.emplace_back("from", one.from->iso());
  if (one.to) out.emplace_back("to", one.to->iso());
  return out;
}

Document written(const Expectation& one) {
  DocumentObject out{{"key", one.key}, {"text", text(one.text)}, {"measurable", one.measurable}};
  if (one.cadence) out.emplace_back("cadence", word(*one.cadence));
  return out;
}

Document written(const PactObstacle& one) {
  return DocumentObject{{"text", text(one.text)}, {"solution", text(one.solution)}, {"owner", word(one.owner)}};
}

Document written(const Motivator& one) {
  return DocumentObject{{"kind", word(one.kind)}, {"strength", number(one.strength)}, {"note", text(one.note)}};
}

Document written(const ConsequenceStep& one) {
  return DocumentObject{{"step", number(one.step)}, {"text", text(one.text)}, {"help", text(one.help)}};
}

Document written(const ActivityLine& one) {
  return DocumentObject{{"stage", text(one.stage)}, {"per_week", number(one.per_week)}};
}

Document written(const DevelopmentItem& one) {
  return DocumentObject{
      {"key", one.key},         {"kind", word(one.kind)},          {"skill", text(one.skill)},
      {"need", text(one.need)}, {"provider", one.provider.text()}, {"promised_by", text(one.promised_by)},
      {"due", one.due.iso()}};
}

constexpr auto each = [](const auto& one) { return written(one); };

Document section(const TargetsSection& one) {
  return DocumentObject{{"goals", list(one.goals, each)},
                        {"floors", list(one.floors, each)},
                        {"serves", text(one.serves)},
                        {"plan", text(one.plan)},
                        {"progress", text(one.progress)}};
}

Document section(const ExpectationsSection& one) {
  return DocumentObject{{"of_rep", list(one.of_rep, each)},
                        {"of_manager", list(one.of_manager, each)},
                        {"indicators", list(one.indicators, text)},
                        {"obstacles", list(one.obstacles, each)},
                        {"manager_role", text(one.manager_role)}};
}

Document section(const ConsequencesSection& one) {
  return DocumentObject{
      {"steps", list(one.steps, each)}, {"response", text(one.response)}, {"exceeding", text(one.exceeding)}};
}

Document section(const RoleSection& one) {
  return DocumentObject{{"role", text(one.role)},
                        {"decision_rights", text(one.decision_rights)},
                        {"activities", list(one.activities, each)},
                        {"formula", text(one.formula)},
                        {"development", list(one.development, each)},
                        {"resources", text(one.resources)}};
}

DocumentObject members_of(const SalesPactTerms& terms) {
  DocumentObject waived;
  for (const auto& [which, reason] : terms.waived) waived.emplace_back(text_of(which), text(reason));
  return {{"effective", DocumentObject{{"start", terms.effective.start.iso()}, {"end", terms.effective.end.iso()}}},
          {"targets", section(terms.targets)},
          {"expectations", section(terms.expectations)},
          {"consequences", section(terms.consequences)},
          {"role", section(terms.role)},
          {"waived", std::move(waived)}};
}

Document written(const PactSide& side) {
  return DocumentObject{{"person", side.person.text()}, {"name", text(side.name)}};
}

// --- and back ---

MasTerms floor_in(DocumentReading& in) {
  MasTerms one;
  one.metric = in.text("metric");
  one.comparator = in.has("min") ? MasComparator::min : MasComparator::max;
  one.threshold = in.decimal(text_of(one.comparator));
  one.cadence = in.word<Cadence>("cadence");
  one.prorate = in.flag("prorate");
  one.critical = in.flag("critical");
  one.source = in.word<MasSource>("source");
  one.grace_wd = in.whole("grace_wd");
  one.tolerated_misses = in.whole("tolerated_misses");
  if (in.has("from")) one.from = in.date("from");
  if (in.has("to")) one.to = in.date("to");
  return one;
}

Expectation expectation_in(DocumentReading& in) {
  Expectation one{.key = in.text("key"), .text = in.text("text"), .measurable = in.flag("measurable")};
  if (in.has("cadence")) one.cadence = in.word<Cadence>("cadence");
  return one;
}

TargetsSection targets_in(DocumentReading& in) {
  return {.goals = in.list<PactGoal>(
              "goals", [](DocumentReading& one) { return PactGoal{one.id<GoalId>("goal"), one.text("summary")}; }),
          .floors = in.list<MasTerms>("floors", floor_in),
          .serves = in.text("serves"),
          .plan = in.text("plan"),
          .progress = in.text("progress")};
}

ExpectationsSection expectations_in(DocumentReading& in) {
  return {.of_rep = in.list<Expectation>("of_rep", expectation_in),
          .of_manager = in.list<Expectation>("of_manager", expectation_in),
          .indicators = in.list<std::string>("indicators", [](DocumentReading& one) { return one.itself(); }),
          .obstacles = in.list<PactObstacle>("obstacles",
                                             [](DocumentReading& one) {
                                               return PactObstacle{one.text("text"), one.text("solution"),
                                                                   one.word<PactParty>("owner")};
                                             }),
          .manager_role = in.text("manager_role")};
}

ConsequencesSection consequences_in(DocumentReading& in) {
  return {
      .steps = in.list<ConsequenceStep>(
          "steps",
          [](DocumentReading& one) { return ConsequenceStep{one.whole("step"), one.text("text"), one.text("help")}; }),
      .response = in.text("response"),
      .exceeding = in.text("exceeding")};
}

DevelopmentItem development_in(DocumentReading& in) {
  return {.key = in.text("key"),
          .kind = in.word<DevelopmentKind>("kind"),
          .skill = in.text("skill"),
          .need = in.text("need"),
          .provider = in.id<PersonId>("provider"),
          .promised_by = in.text("promised_by"),
          .due = in.date("due")};
}

RoleSection role_in(DocumentReading& in) {
  return {
      .role = in.text("role"),
      .decision_rights = in.text("decision_rights"),
      .activities = in.list<ActivityLine>(
          "activities", [](DocumentReading& one) { return ActivityLine{one.text("stage"), one.decimal("per_week")}; }),
      .formula = in.text("formula"),
      .development = in.list<DevelopmentItem>("development", development_in),
      .resources = in.text("resources")};
}

}  // namespace

Sha256 commitment_to(const MotivesSection& motives, std::string_view salt) {
  return sha256(std::string(salt) + canonical_json(document_of(motives)));
}

Document document_of(const SalesPactHead& head, const SalesPactTerms& terms) {
  DocumentObject out = members_of(terms);
  out.emplace_back("schema", sales_pact_schema);
  out.emplace_back("pact", head.pact.text());
  out.emplace_back("text", number(head.text));
  out.emplace_back("rep", written(head.rep));
  out.emplace_back("manager", written(head.manager));
  out.emplace_back("motives", DocumentObject{{"sha256", to_hex(head.motives)}});
  if (head.replaces) out.emplace_back("replaces", to_hex(*head.replaces));
  return out;
}

Document document_of(const SalesPactTerms& terms) { return members_of(terms); }

Document document_of(const MotivesSection& motives) {
  return DocumentObject{{"motivators", list(motives.motivators, each)},
                        {"personal_goals", text(motives.personal_goals)},
                        {"flexibility", text(motives.flexibility)}};
}

std::optional<SalesPactTerms> terms_of(const Document& document) {
  DocumentReading in(document);
  SalesPactTerms terms;
  terms.effective =
      in.object("effective", [](DocumentReading& days) { return DateRange{days.date("start"), days.date("end")}; });
  terms.targets = in.object("targets", targets_in);
  terms.expectations = in.object("expectations", expectations_in);
  terms.consequences = in.object("consequences", consequences_in);
  terms.role = in.object("role", role_in);
  terms.waived = in.object("waived", [](DocumentReading& waived) {
    std::map<PactSection, std::string> out;
    for (const auto& [name, reason] : waived.members()) {
      static_cast<void>(reason);
      if (const auto which = parse<PactSection>(name)) out[*which] = waived.text(name);
    }
    return out;
  });
  return in.failed() ? std::nullopt : std::optional(terms);
}

std::optional<MotivesSection> motives_of(const Document& document) {
  DocumentReading in(document);
  MotivesSection motives;
  motives.motivators = in.list<Motivator>("motivators", [](DocumentReading& one) {
    return Motivator{one.word<MotivatorKind>("kind"), one.whole("strength"), one.text("note")};
  });
  motives.personal_goals = in.text("personal_goals");
  motives.flexibility = in.text("flexibility");
  return in.failed() ? std::nullopt : std::optional(motives);
}

}  // namespace salespact
