#include "app/metric/metric_scale.hpp"
#include "app/pact/pact_words.hpp"
#include "app/sales_pact/pact_templates.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t most_templates = 200;

// One name, one template on offer.
void check_name(FieldRefusals& problems, const std::vector<KeptPactTemplate>& all, PactTemplateId id,
                const std::string& name) {
  if (!is_valid_utf8(name)) return;
  const std::string wanted = folded(name);
  const bool taken = std::ranges::any_of(all, [&](const KeptPactTemplate& other) {
    return other.newest.id != id && !other.retired && folded(other.newest.content.name) == wanted;
  });
  if (!taken) return;
  say(problems, AdministrationProblem::name_taken, "name", "another template has this name; choose one that is free");
}

// Standards on metrics that there are, with thresholds of their precision.
void check_floors(Act& act, FieldRefusals& problems, const SalesPactTerms& words) {
  const Workspace workspace = act.tx.load_workspace();
  const auto metrics = act.tx.metrics().all();
  for (std::size_t at = 0; at < words.targets.floors.size(); ++at) {
    const MasTerms& one = words.targets.floors[at];
    const std::string field = fmt::format("targets/floors/{}", at);
    const auto metric = std::ranges::find(metrics, one.metric, &Metric::key);
    if (metric == metrics.end() || metric->state != MetricState::active) {
      say(problems, AdministrationProblem::metric_unknown, field + "/metric",
          "the key of a metric in use, as GET /api/v1/metrics lists them");
      continue;
    }
    const MasLine line = mas_line_of(one, metric->id, words.effective);
    const int precision = scale_of(*metric, workspace.base_currency);
    for (const auto& refusal : problems_of(line, *metric, precision, workspace.week_start)) {
      problems.push_back({std::string(text_of(refusal.code)), field + "/" + refusal.field, refusal.message});
    }
  }
}

PactTemplate cleaned(PactTemplate one) {
  for (std::string* text : {&one.name, &one.for_role, &one.about}) clean(*text);
  one.words.effective = template_days();
  tidy_terms(one.words);
  return one;
}

FieldRefusals problems_in(Act& act, const PactTemplate& wanted, PactTemplateId id) {
  FieldRefusals problems;
  for (const auto& refusal : problems_of(wanted)) say(problems, refusal);
  for (const auto& refusal : problems_of(wanted.words)) say(problems, refusal);
  if (problems.empty()) check_floors(act, problems, wanted.words);
  check_name(problems, act.tx.pact_templates().all(), id, wanted.name);
  return problems;
}

std::string told(const PactTemplateVersion& version) {
  return fmt::format("\"{}\" for {}, version {}", version.content.name, version.content.for_role, version.version);
}

void note(Act& act, std::string_view action, const KeptPactTemplate& kept, AuditDetail detail) {
  act.note(ChangeKind::sales_pact, action, audit_object("pact_template", kept.newest.id), std::move(detail));
}

PactTemplateVersion written(const Act& act, PactTemplateId id, std::int64_t version, PactTemplate content) {
  return {.id = id,
          .version = version,
          .content = std::move(content),
          .written_at = act.by.moment.now,
          .written_by = act.by.who.person};
}

template <class Work>
Decided<KeptPactTemplate> with_template(const AdministrationPorts& ports, const By& by, PactTemplateId id,
                                        std::int64_t revision, const Work& work) {
  return administer<KeptPactTemplate>(ports, by, [&](Act& act) -> Decided<KeptPactTemplate> {
    auto known = act.tx.pact_templates().find(id);
    if (!known) return refuse(Refused::Reason::not_found);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    return work(act, std::move(*known));
  });
}

KeptPactTemplate store(Act& act, KeptPactTemplate kept) {
  expect_unchanged(act.tx.pact_templates().update(kept.newest.id, kept.retired, kept.revision));
  ++kept.revision;
  return kept;
}

}  // namespace

Decided<KeptPactTemplate> create_pact_template(const AdministrationPorts& ports, const By& by,
                                               const PactTemplate& content) {
  return administer<KeptPactTemplate>(ports, by, [&](Act& act) -> Decided<KeptPactTemplate> {
    PactTemplate wanted = cleaned(content);
    FieldRefusals problems = problems_in(act, wanted, {});
    if (act.tx.pact_templates().all().size() >= most_templates) {
      say(problems, AdministrationProblem::too_many, "", "there are 200 templates, which is as many as are kept");
    }
    if (!problems.empty()) return refuse(std::move(problems));
    const KeptPactTemplate made{.newest = written(act, act.ids.make<PactTemplateId>(), 1, std::move(wanted))};
    act.tx.pact_templates().insert(made);
    note(act, "pact_template.created", made, {.after = told(made.newest)});
    return made;
  });
}

Decided<KeptPactTemplate> rewrite_pact_template(const AdministrationPorts& ports, const By& by, PactTemplateId id,
                                                std::int64_t revision, const PactTemplate& content) {
  return with_template(ports, by, id, revision, [&](Act& act, KeptPactTemplate known) -> Decided<KeptPactTemplate> {
    if (known.retired) {
      return refuse(FieldRefusals{{std::string(text_of(PactTemplateChangeProblem::retired)), "",
                                   "the template is retired; restore it before it is written anew"}});
    }
    PactTemplate wanted = cleaned(content);
    if (FieldRefusals problems = problems_in(act, wanted, id); !problems.empty()) return refuse(std::move(problems));
    if (wanted == known.newest.content) return known;
    const std::string before = told(known.newest);
    known.newest = written(act, id, known.newest.version + 1, std::move(wanted));
    act.tx.pact_templates().append(known.newest);
    note(act, "pact_template.rewritten", known, {.before = before, .after = told(known.newest)});
    return store(act, std::move(known));
  });
}

Decided<KeptPactTemplate> offer_pact_template(const AdministrationPorts& ports, const By& by, PactTemplateId id,
                                              std::int64_t revision, bool offered) {
  return with_template(ports, by, id, revision, [&](Act& act, KeptPactTemplate known) -> Decided<KeptPactTemplate> {
    if (known.retired != offered) return known;
    FieldRefusals problems;
    if (offered) check_name(problems, act.tx.pact_templates().all(), id, known.newest.content.name);
    if (!problems.empty()) return refuse(std::move(problems));
    known.retired = !offered;
    note(act, offered ? "pact_template.restored" : "pact_template.retired", known, {.after = told(known.newest)});
    return store(act, std::move(known));
  });
}

}  // namespace salespact::app
