#include "store/pact_template_store.hpp"

#include "store/document_json.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

PactTemplateVersion version_in(sql::Columns& c) {
  PactTemplateVersion version;
  version.id = c.id<PactTemplateId>();
  version.version = c.integer();
  version.content =
      PactTemplate{.name = c.string(), .for_role = c.string(), .about = c.string(), .words = terms_from_json(c.text())};
  version.written_at = c.instant();
  version.written_by = c.id<PersonId>();
  return version;
}

PactTemplateVersion version_of(sql::Columns c) { return version_in(c); }

app::KeptPactTemplate kept_of(sql::Columns c) {
  app::KeptPactTemplate kept;
  kept.newest = version_in(c);
  kept.retired = c.flag();
  kept.revision = c.integer();
  return kept;
}

}  // namespace

std::vector<app::KeptPactTemplate> PactTemplateStore::all() {
  return all_rows(session_.use(queries::load_pact_templates), kept_of);
}

std::optional<app::KeptPactTemplate> PactTemplateStore::find(PactTemplateId id) {
  sql::Statement query = session_.use(queries::find_pact_template);
  return one_row(query.bind("template_id", id), kept_of);
}

std::vector<PactTemplateVersion> PactTemplateStore::versions(PactTemplateId id) {
  sql::Statement query = session_.use(queries::pact_template_versions);
  return all_rows(query.bind("template_id", id), version_of);
}

void PactTemplateStore::insert(const app::KeptPactTemplate& made) {
  session_.use(queries::insert_pact_template)
      .bind("template_id", made.newest.id)
      .bind("retired", made.retired)
      .bind("revision", made.revision)
      .run();
  append(made.newest);
}

bool PactTemplateStore::update(PactTemplateId id, bool retired, std::int64_t revision) {
  sql::Statement statement = session_.use(queries::update_pact_template);
  return statement.bind("template_id", id).bind("retired", retired).bind("revision", revision).run() == 1;
}

void PactTemplateStore::append(const PactTemplateVersion& version) {
  session_.use(queries::insert_pact_template_version)
      .bind("template_id", version.id)
      .bind("version", version.version)
      .bind("name", version.content.name)
      .bind("for_role", version.content.for_role)
      .bind("about", version.content.about)
      .bind("words", canonical_json(document_of(version.content.words)))
      .bind("written_at", version.written_at)
      .bind("written_by_id", version.written_by)
      .run();
}

}  // namespace salespact::store
