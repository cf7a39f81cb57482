#include "store/memory/memory_pact_templates.hpp"

#include <algorithm>

namespace salespact::store {

std::vector<PactTemplateVersion> MemoryPactTemplates::versions(PactTemplateId id) {
  const auto& table = session_.state().pact_template_versions;
  std::vector<PactTemplateVersion> found;
  for (auto at = table->lower_bound({id, 0}); at != table->end() && at->first.first == id; ++at) {
    found.push_back(at->second);
  }
  std::ranges::reverse(found);
  return found;
}

std::optional<app::KeptPactTemplate> MemoryPactTemplates::find(PactTemplateId id) {
  const auto row = find_in(session_.state().pact_templates, id);
  if (!row) return std::nullopt;
  return app::KeptPactTemplate{versions(id).at(0), row->retired, row->revision};
}

std::vector<app::KeptPactTemplate> MemoryPactTemplates::all() {
  std::vector<app::KeptPactTemplate> found;
  for (const auto& [id, row] : *session_.state().pact_templates) found.push_back(*find(id));
  return found;
}

void MemoryPactTemplates::insert(const app::KeptPactTemplate& made) {
  session_.insert(session_.change().pact_templates, made.newest.id,
                  PactTemplateRow{made.newest.id, made.retired, made.revision}, "the template");
  append(made.newest);
}

bool MemoryPactTemplates::update(PactTemplateId id, bool retired, std::int64_t revision) {
  return session_.compare_and_swap(session_.change().pact_templates, PactTemplateRow{id, retired, revision});
}

void MemoryPactTemplates::append(const PactTemplateVersion& version) {
  const PactTemplate& one = version.content;
  session_.require_known(session_.state().pact_templates, version.id, "template");
  session_.require_known(session_.state().people, version.written_by, "person");
  session_.require(version.version > 0, "versions count from 1");
  session_.require_text({one.name, one.for_role, one.about});
  session_.insert(session_.change().pact_template_versions, std::pair(version.id, version.version), version,
                  "the version");
}

}  // namespace salespact::store
