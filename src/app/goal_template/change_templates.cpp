#include "app/goal_template/change_templates.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/text.hpp"
#include "domain/goal/target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t most_templates = 500;

GoalTemplate cleaned(GoalTemplate one) {
  const auto clean = [](std::string& text) {
    if (is_valid_utf8(text)) text = composed(trimmed(text));
  };
  for (std::string* text : {&one.name, &one.for_role, &one.about, &one.metric, &one.statement, &one.how, &one.why,
                            &one.feedback_giver, &one.reward, &one.collaboration, &one.amendment_route}) {
    clean(*text);
  }
  for (TemplateResource& each : one.resources) {
    clean(each.text);
    clean(each.provider);
  }
  for (TemplateMilestone& each : one.milestones) clean(each.title);
  return one;
}

// A figure that needs no baseline is a target already: its bounds, and how far beyond it a stretch lies.
void check_target(FieldRefusals& problems, const GoalTemplate& one, const Metric& metric, int decimals) {
  const bool stands_alone = one.mode == TargetMode::absolute || one.mode == TargetMode::band;
  if (!one.value || !stands_alone) return;
  const auto value = rescale(*one.value, decimals);
  const auto stretch = one.stretch ? rescale(*one.stretch, decimals) : std::nullopt;
  const auto resolved = resolve_target({.mode = one.mode,
                                        .scoring = one.scoring.value_or(default_scoring(metric, false)),
                                        .value = value.value_or(0),
                                        .baseline = {},
                                        .plan = {},
                                        .stretch = stretch,
                                        .band_lower = {},
                                        .band_upper = {}},
                                       metric);
  if (resolved) return;
  for (auto refusal : resolved.error()) {
    refusal.field = refusal.field == "stretch" ? "target/stretch" : "target/value";
    say(problems, refusal);
  }
}

void check_content(Act& act, FieldRefusals& problems, const GoalTemplate& one) {
  for (const auto& refusal : problems_of(one)) say(problems, refusal);
  const std::vector<Metric> metrics = act.tx.metrics().all();
  const auto metric = std::ranges::find(metrics, one.metric, &Metric::key);
  if (metric == metrics.end() || metric->state != MetricState::active) {
    return say(problems, AdministrationProblem::metric_unknown, "metric",
               "the key of a metric in use, as GET /api/v1/metrics lists them");
  }
  const int decimals = scale_of(*metric, act.tx.load_workspace().base_currency);
  const auto figures = problems_of_figures(one, *metric, decimals);
  for (const auto& refusal : figures) say(problems, refusal);
  if (figures.empty()) check_target(problems, one, *metric, decimals);
}

// One name, one template on offer.
void check_name(FieldRefusals& problems, const std::vector<KeptTemplate>& all, GoalTemplateId id,
                const std::string& name) {
  if (!is_valid_utf8(name)) return;
  const std::string wanted = folded(name);
  const bool taken = std::ranges::any_of(all, [&](const KeptTemplate& other) {
    return other.newest.id != id && !other.retired && folded(other.newest.content.name) == wanted;
  });
  if (!taken) return;
  say(problems, AdministrationProblem::name_taken, "name", "another template has this name; choose one that is free");
}

std::string told(const GoalTemplateVersion& version) {
  return fmt::format("\"{}\" for {}, {}, version {}", version.content.name, version.content.for_role,
                     version.content.metric, version.version);
}

void note(Act& act, std::string_view action, const KeptTemplate& kept, AuditDetail detail) {
  act.note(ChangeKind::goal_template, action, audit_object("goal_template", kept.newest.id), std::move(detail));
}

GoalTemplateVersion written(const Act& act, GoalTemplateId id, std::int64_t version, GoalTemplate content) {
  return {.id = id,
          .version = version,
          .content = std::move(content),
          .written_at = act.by.moment.now,
          .written_by = act.by.who.person};
}

template <class Work>
Decided<KeptTemplate> with_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                    std::int64_t revision, const Work& work) {
  return administer<KeptTemplate>(ports, by, [&](Act& act) -> Decided<KeptTemplate> {
    auto known = act.tx.goal_templates().find(id);
    if (!known) return refuse(Refused::Reason::not_found);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    return work(act, std::move(*known));
  });
}

KeptTemplate store(Act& act, KeptTemplate kept) {
  expect_unchanged(act.tx.goal_templates().update(kept.newest.id, kept.retired, kept.revision));
  ++kept.revision;
  return kept;
}

Decided<KeptTemplate> offer(const AdministrationPorts& ports, const By& by, GoalTemplateId id, std::int64_t revision,
                            bool retired) {
  return with_template(ports, by, id, revision, [&](Act& act, KeptTemplate known) -> Decided<KeptTemplate> {
    if (known.retired == retired) return known;
    FieldRefusals problems;
    if (!retired) check_name(problems, act.tx.goal_templates().all(), id, known.newest.content.name);
    if (!problems.empty()) return refuse(std::move(problems));
    known.retired = retired;
    note(act, retired ? "goal_template.retired" : "goal_template.restored", known, {.after = told(known.newest)});
    return store(act, std::move(known));
  });
}

}  // namespace

Decided<KeptTemplate> create_template(const AdministrationPorts& ports, const By& by, const GoalTemplate& content) {
  return administer<KeptTemplate>(ports, by, [&](Act& act) -> Decided<KeptTemplate> {
    GoalTemplate wanted = cleaned(content);
    const auto all = act.tx.goal_templates().all();
    FieldRefusals problems;
    check_content(act, problems, wanted);
    check_name(problems, all, {}, wanted.name);
    if (all.size() >= most_templates) {
      say(problems, AdministrationProblem::too_many, "", "there are 500 templates, which is as many as are kept");
    }
    if (!problems.empty()) return refuse(std::move(problems));
    KeptTemplate made{.newest = written(act, act.ids.make<GoalTemplateId>(), 1, std::move(wanted))};
    act.tx.goal_templates().insert(made);
    note(act, "goal_template.created", made, {.after = told(made.newest)});
    return made;
  });
}

Decided<KeptTemplate> rewrite_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                       std::int64_t revision, const GoalTemplate& content) {
  return with_template(ports, by, id, revision, [&](Act& act, KeptTemplate known) -> Decided<KeptTemplate> {
    FieldRefusals problems;
    if (known.retired) {
      problems.push_back({std::string(text_of(TemplateChangeProblem::retired)), "",
                          "the template is retired; restore it before it is written anew"});
      return refuse(std::move(problems));
    }
    GoalTemplate wanted = cleaned(content);
    check_content(act, problems, wanted);
    check_name(problems, act.tx.goal_templates().all(), id, wanted.name);
    if (!problems.empty()) return refuse(std::move(problems));
    if (wanted == known.newest.content) return known;
    const std::string before = told(known.newest);
    known.newest = written(act, id, known.newest.version + 1, std::move(wanted));
    act.tx.goal_templates().append(known.newest);
    note(act, "goal_template.rewritten", known, {.before = before, .after = told(known.newest)});
    return store(act, std::move(known));
  });
}

Decided<KeptTemplate> retire_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                      std::int64_t revision) {
  return offer(ports, by, id, revision, true);
}

Decided<KeptTemplate> restore_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                       std::int64_t revision) {
  return offer(ports, by, id, revision, false);
}

}  // namespace salespact::app
