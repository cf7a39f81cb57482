#include "store/goal_template_store.hpp"

#include "domain/goal/goal_text.hpp"
#include "store/json_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

std::string decimal_text(const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }

std::optional<Decimal> maybe_decimal(sql::Columns& c) {
  const auto text = c.maybe_string();
  if (!text) return std::nullopt;
  auto value = parse_decimal(*text);
  if (!value) c.unreadable("a number");
  return value;
}

std::string json_of_resources(const std::vector<TemplateResource>& resources) {
  std::vector<std::vector<std::string>> rows;
  for (const TemplateResource& one : resources) {
    rows.push_back({std::string(text_of(one.kind)), one.text, one.provider});
  }
  return json_of(rows);
}

std::vector<TemplateResource> resources_of(sql::Columns& c) {
  std::vector<TemplateResource> out;
  for (const auto& row : rows_from_json(c.text(), 3)) {
    const auto kind = parse<ResourceKind>(row[0]);
    if (!kind) c.unreadable("a word");
    out.push_back({*kind, row[1], row[2]});
  }
  return out;
}

std::string json_of_milestones(const std::vector<TemplateMilestone>& milestones) {
  std::vector<std::vector<std::string>> rows;
  for (const TemplateMilestone& one : milestones) rows.push_back({one.title, std::to_string(one.after_percent)});
  return json_of(rows);
}

std::vector<TemplateMilestone> milestones_of(sql::Columns& c) {
  std::vector<TemplateMilestone> out;
  for (const auto& row : rows_from_json(c.text(), 2)) {
    const auto percent = parse_decimal(row[1]);
    if (!percent || percent->scale != 0) c.unreadable("a percentage");
    out.push_back({row[0], percent->scaled});
  }
  return out;
}

// In the order of the columns.
GoalTemplate content_of(sql::Columns& c) {
  GoalTemplate one;
  one.name = c.string();
  one.for_role = c.string();
  one.about = c.string();
  one.framework = c.word<Framework>();
  one.metric = c.string();
  one.mode = c.word<TargetMode>();
  one.value = maybe_decimal(c);
  one.scoring = c.maybe([&] { return c.word<Scoring>(); });
  one.stretch = maybe_decimal(c);
  one.length = c.word<TemplateLength>();
  one.assigned = c.flag();
  one.visibility = c.word<Visibility>();
  one.statement = c.string();
  one.how = c.string();
  one.why = c.string();
  one.resources = resources_of(c);
  one.needs_nothing = c.flag();
  one.rhythm = c.maybe([&] { return c.word<Rhythm>(); });
  one.feedback_giver = c.string();
  one.reward = c.string();
  one.collaboration = c.string();
  one.amendment_route = c.string();
  one.milestones = milestones_of(c);
  one.review_after_percent = c.maybe_integer();
  return one;
}

GoalTemplateVersion version_in(sql::Columns& c) {
  GoalTemplateVersion version;
  version.id = c.id<GoalTemplateId>();
  version.version = c.integer();
  version.content = content_of(c);
  version.written_at = c.instant();
  version.written_by = c.id<PersonId>();
  return version;
}

GoalTemplateVersion version_of(sql::Columns c) { return version_in(c); }

app::KeptTemplate kept_of(sql::Columns c) {
  app::KeptTemplate kept;
  kept.newest = version_in(c);
  kept.retired = c.flag();
  kept.revision = c.integer();
  return kept;
}

void bind_content(sql::Statement& statement, const GoalTemplate& one) {
  statement.bind("name", one.name)
      .bind("for_role", one.for_role)
      .bind("about", one.about)
      .bind("framework", one.framework)
      .bind("metric_key", one.metric)
      .bind("target_mode", one.mode)
      .bind("target_value", one.value.transform(decimal_text))
      .bind("scoring", one.scoring)
      .bind("stretch", one.stretch.transform(decimal_text))
      .bind("length", one.length)
      .bind("assigned", one.assigned)
      .bind("visibility", one.visibility)
      .bind("statement", one.statement)
      .bind("how", one.how)
      .bind("why", one.why)
      .bind("resources", json_of_resources(one.resources))
      .bind("needs_nothing", one.needs_nothing)
      .bind("rhythm", one.rhythm)
      .bind("feedback_giver", one.feedback_giver)
      .bind("reward", one.reward)
      .bind("collaboration", one.collaboration)
      .bind("amendment_route", one.amendment_route)
      .bind("milestones", json_of_milestones(one.milestones))
      .bind("review_after_percent", one.review_after_percent);
}

}  // namespace

std::vector<app::KeptTemplate> GoalTemplateStore::all() {
  return all_rows(session_.use(queries::load_goal_templates), kept_of);
}

std::optional<app::KeptTemplate> GoalTemplateStore::find(GoalTemplateId id) {
  sql::Statement query = session_.use(queries::find_goal_template);
  return one_row(query.bind("template_id", id), kept_of);
}

std::vector<GoalTemplateVersion> GoalTemplateStore::versions(GoalTemplateId id) {
  sql::Statement query = session_.use(queries::goal_template_versions);
  return all_rows(query.bind("template_id", id), version_of);
}

void GoalTemplateStore::insert(const app::KeptTemplate& made) {
  session_.use(queries::insert_goal_template)
      .bind("template_id", made.newest.id)
      .bind("retired", made.retired)
      .bind("revision", made.revision)
      .run();
  append(made.newest);
}

bool GoalTemplateStore::update(GoalTemplateId id, bool retired, std::int64_t revision) {
  sql::Statement statement = session_.use(queries::update_goal_template);
  return statement.bind("template_id", id).bind("retired", retired).bind("revision", revision).run() == 1;
}

void GoalTemplateStore::append(const GoalTemplateVersion& version) {
  sql::Statement statement = session_.use(queries::insert_goal_template_version);
  bind_content(statement, version.content);
  statement.bind("template_id", version.id)
      .bind("version", version.version)
      .bind("written_at", version.written_at)
      .bind("written_by_id", version.written_by)
      .run();
}

}  // namespace salespact::store
