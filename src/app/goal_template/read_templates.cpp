#include "app/goal_template/read_templates.hpp"

#include "app/access/rules.hpp"
#include "base/search_text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/template_library.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

TemplateContent content_of(const GoalTemplate& one) {
  return {.name = one.name,
          .for_role = one.for_role,
          .about = one.about,
          .framework = one.framework,
          .metric = one.metric,
          .target = {std::string(text_of(one.mode)), one.value, one.scoring, one.stretch},
          .length = one.length,
          .assigned = one.assigned,
          .visibility = one.visibility,
          .statement = one.statement,
          .how = one.how,
          .why = one.why,
          .resources = one.resources,
          .needs_nothing = one.needs_nothing,
          .rhythm = one.rhythm,
          .feedback_giver = one.feedback_giver,
          .reward = one.reward,
          .collaboration = one.collaboration,
          .amendment_route = one.amendment_route,
          .milestones = one.milestones,
          .review_after_percent = one.review_after_percent};
}

std::string name_of(const Numbers& numbers, PersonId id) {
  const auto found = numbers.directory->find(Owner(id));
  return found ? numbers.directory->person(found->index).display_name : std::string();
}

class Lines {
 public:
  Lines(const Viewpoint& viewer, const Numbers& numbers) : numbers_(numbers), may_write_(may_administer(viewer)) {}

  [[nodiscard]] bool may_write() const { return may_write_; }

  [[nodiscard]] TemplateLine of(const KeptTemplate& kept) const {
    TemplateLine line = with(kept.newest.content);
    line.id = kept.newest.id.text();
    line.origin = TemplateOrigin::own;
    line.version = kept.newest.version;
    line.retired = kept.retired;
    line.written_at = kept.newest.written_at;
    line.written_by = name_of(numbers_, kept.newest.written_by);
    line.may_edit = may_write_;
    line.revision = kept.revision;
    return line;
  }
  [[nodiscard]] TemplateLine of(const LibraryTemplate& known) const {
    TemplateLine line = with(known.content);
    line.id = known.key;
    return line;
  }

 private:
  [[nodiscard]] TemplateLine with(const GoalTemplate& content) const {
    TemplateLine line;
    line.content = content_of(content);
    if (const Metric* metric = metric_in_use(numbers_, content.metric)) {
      line.metric_in_use = true;
      line.metric_name = metric->name;
    }
    return line;
  }

  const Numbers& numbers_;
  bool may_write_;
};

std::optional<KeptTemplate> kept(Store& store, WorkspaceId workspace, std::string_view text) {
  const auto id = GoalTemplateId::parse(text);
  if (!id) return std::nullopt;
  std::optional<KeptTemplate> found;
  store.read(workspace, [&](Transaction& tx) { found = tx.goal_templates().find(*id); });
  return found;
}

}  // namespace

const Metric* metric_in_use(const Numbers& numbers, std::string_view key) {
  const CompiledMetric* found = numbers.metrics->find(key);
  return found != nullptr && found->metric.state == MetricState::active ? &found->metric : nullptr;
}

TemplateListing read_templates(Store& store, WorkspaceId workspace, const Viewpoint& viewer, const Numbers& numbers,
                               bool with_retired) {
  std::vector<KeptTemplate> own;
  store.read(workspace, [&](Transaction& tx) { own = tx.goal_templates().all(); });
  const Lines lines(viewer, numbers);
  TemplateListing listing;
  listing.may_write = lines.may_write();
  for (const KeptTemplate& one : own) {
    if (!one.retired || with_retired) listing.templates.push_back(lines.of(one));
  }
  std::ranges::stable_sort(listing.templates, {},
                           [](const TemplateLine& line) { return search_folded(line.content.name); });
  for (const LibraryTemplate& one : template_library()) listing.templates.push_back(lines.of(one));
  return listing;
}

std::optional<TemplateLine> read_template(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                          const Numbers& numbers, std::string_view id) {
  const Lines lines(viewer, numbers);
  if (const LibraryTemplate* known = library_template(id)) return lines.of(*known);
  const auto own = kept(store, workspace, id);
  if (!own) return std::nullopt;
  return lines.of(*own);
}

std::vector<TemplateVersionLine> read_template_versions(Store& store, WorkspaceId workspace, const Numbers& numbers,
                                                        std::string_view id) {
  if (const LibraryTemplate* known = library_template(id)) return {{1, content_of(known->content), {}, ""}};
  const auto own = GoalTemplateId::parse(id);
  if (!own) return {};
  std::vector<GoalTemplateVersion> versions;
  store.read(workspace, [&](Transaction& tx) { versions = tx.goal_templates().versions(*own); });
  std::vector<TemplateVersionLine> lines;
  lines.reserve(versions.size());
  for (const GoalTemplateVersion& one : versions) {
    lines.push_back({one.version, content_of(one.content), one.written_at, name_of(numbers, one.written_by)});
  }
  return lines;
}

std::optional<GoalTemplate> find_template(Store& store, WorkspaceId workspace, std::string_view id) {
  if (const LibraryTemplate* known = library_template(id)) return known->content;
  const auto own = kept(store, workspace, id);
  if (!own) return std::nullopt;
  return own->newest.content;
}

}  // namespace salespact::app
