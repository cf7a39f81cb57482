#pragma once

#include "app/administration/administration.hpp"
#include "app/numbers/numbers.hpp"
#include "app/sales_pact/read_sales_pacts.hpp"
#include "domain/pact/pact_template.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// Templates of sales pacts: the library's, and the company's own, which sales operations of the whole company keep in
// versions. Whoever may read at all reads them: they tell of nobody.

enum class PactTemplateOrigin { own, library };

struct PactTemplateLine {
  std::string id;  // of the library: its key
  PactTemplateOrigin origin = PactTemplateOrigin::library;
  std::int64_t version = 1;
  std::string name;
  std::string for_role;
  std::string about;
  SalesPactWords words;  // its days mean nothing
  bool retired = false;
  std::optional<Instant> written_at;  // the company's own
  std::string written_by;             // "" for the library
  bool may_edit = false;
  std::int64_t revision = 1;
};

struct PactTemplateListing {
  std::vector<PactTemplateLine> templates;  // the company's own by name, then the library
  bool may_write = false;
};

// Retired ones are listed only when they are asked for.
[[nodiscard]] PactTemplateListing read_pact_templates(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                      bool with_retired);
// `id` is an id, or a key of the library.
[[nodiscard]] std::optional<PactTemplateLine> read_pact_template(Store& store, WorkspaceId workspace,
                                                                 const Viewpoint& viewer, std::string_view id);
// Every version, the newest first; none where there is no such template.
[[nodiscard]] std::vector<PactTemplateLine> read_pact_template_versions(Store& store, WorkspaceId workspace,
                                                                        const Viewpoint& viewer, std::string_view id);
// What a draft begins with; nullopt: there is no such template, or it is retired.
[[nodiscard]] std::optional<PactTemplate> offered_pact_template(Transaction& tx, std::string_view id);

enum class PactTemplateChangeProblem { retired };

// Every rewriting is a version; what is written already makes none.
[[nodiscard]] Decided<KeptPactTemplate> create_pact_template(const AdministrationPorts& ports, const By& by,
                                                             const PactTemplate& content);
[[nodiscard]] Decided<KeptPactTemplate> rewrite_pact_template(const AdministrationPorts& ports, const By& by,
                                                              PactTemplateId id, std::int64_t revision,
                                                              const PactTemplate& content);
// A retired one is no longer offered, and stays with all its versions.
[[nodiscard]] Decided<KeptPactTemplate> offer_pact_template(const AdministrationPorts& ports, const By& by,
                                                            PactTemplateId id, std::int64_t revision, bool offered);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::PactTemplateChangeProblem> = std::to_array<Word<app::PactTemplateChangeProblem>>({
    {app::PactTemplateChangeProblem::retired, "TEMPLATE_RETIRED"},
});

}  // namespace salespact
