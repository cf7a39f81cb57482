#pragma once

#include "app/access/viewpoint.hpp"
#include "app/numbers/numbers.hpp"
#include "app/ports/store.hpp"
#include "domain/goal/goal_template.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

enum class TemplateOrigin { own, library };

struct TemplateTarget {
  std::string mode;
  std::optional<Decimal> value;  // percent for relative_pct and relative_plan
  std::optional<Scoring> scoring;
  std::optional<Decimal> stretch;
};

// A template as it is written.
struct TemplateContent {
  std::string name;
  std::string for_role;
  std::string about;
  Framework framework = Framework::smart;
  std::string metric;  // key
  TemplateTarget target;
  TemplateLength length = TemplateLength::quarter;
  bool assigned = false;
  Visibility visibility = Visibility::unit;
  std::string statement;
  std::string how;
  std::string why;
  std::vector<TemplateResource> resources;
  bool needs_nothing = false;
  std::optional<Rhythm> rhythm;
  std::string feedback_giver;
  std::string reward;
  std::string collaboration;
  std::string amendment_route;
  std::vector<TemplateMilestone> milestones;
  std::optional<std::int64_t> review_after_percent;
};

struct TemplateLine {
  std::string id;  // of the library: its key
  TemplateOrigin origin = TemplateOrigin::library;
  std::int64_t version = 1;
  TemplateContent content;
  bool metric_in_use = false;              // a goal can be written from it as it is
  std::optional<std::string> metric_name;  // of a metric that is in use
  bool retired = false;
  std::optional<Instant> written_at;  // the company's own
  std::string written_by;             // "" for the library
  bool may_edit = false;
  std::int64_t revision = 1;
};

struct TemplateListing {
  std::vector<TemplateLine> templates;  // the company's own by name, then the library by role
  bool may_write = false;
};

struct TemplateVersionLine {
  std::int64_t version = 1;
  TemplateContent content;
  std::optional<Instant> written_at;
  std::string written_by;
};

// Who may read at all reads templates: they tell of nobody. Retired ones are listed only when they are asked for.
[[nodiscard]] TemplateListing read_templates(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                             const Numbers& numbers, bool with_retired);
// `id` is an id, or a key of the library.
[[nodiscard]] std::optional<TemplateLine> read_template(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                        const Numbers& numbers, std::string_view id);
// The newest first; none where there is no such template.
[[nodiscard]] std::vector<TemplateVersionLine> read_template_versions(Store& store, WorkspaceId workspace,
                                                                      const Numbers& numbers, std::string_view id);
// nullptr: there is none of that key, or it is a draft or retired.
[[nodiscard]] const Metric* metric_in_use(const Numbers& numbers, std::string_view key);
// What a goal can be made from.
[[nodiscard]] std::optional<GoalTemplate> find_template(Store& store, WorkspaceId workspace, std::string_view id);

}  // namespace salespact::app
