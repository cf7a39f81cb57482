#pragma once

#include "app/administration/administration.hpp"
#include "domain/goal/goal_template.hpp"

namespace salespact::app {

// What only a company's own templates refuse, beside the domain's TemplateProblem and TargetProblem.
enum class TemplateChangeProblem { retired };

// The company's own templates are written by sales operations of the whole company. Every rewriting is a version; what
// is written already makes none.
[[nodiscard]] Decided<KeptTemplate> create_template(const AdministrationPorts& ports, const By& by,
                                                    const GoalTemplate& content);
[[nodiscard]] Decided<KeptTemplate> rewrite_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                                     std::int64_t revision, const GoalTemplate& content);

// A retired one is no longer offered, and stays with all its versions.
[[nodiscard]] Decided<KeptTemplate> retire_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                                    std::int64_t revision);
[[nodiscard]] Decided<KeptTemplate> restore_template(const AdministrationPorts& ports, const By& by, GoalTemplateId id,
                                                     std::int64_t revision);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::TemplateChangeProblem> = std::to_array<Word<app::TemplateChangeProblem>>({
    {app::TemplateChangeProblem::retired, "TEMPLATE_RETIRED"},
});

}  // namespace salespact
