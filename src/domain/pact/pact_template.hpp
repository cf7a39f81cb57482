#pragma once

#include "domain/pact/sales_pact_terms.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

using PactTemplateId = Id<struct PactTemplateTag>;

// What a sales pact of a role begins with (DOMAIN 2.7): standards, expectations, indicators, the ladder, role, decision
// rights, resources. What belongs to a person (goals, development, the sales formula, days) is in none.
struct PactTemplate {
  std::string name;      // 1–80 code points
  std::string for_role;  // 1–60: "Account executive"
  std::string about;     // up to 500
  SalesPactTerms words;  // its days are template_days
  friend bool operator==(const PactTemplate&, const PactTemplate&) = default;
};
[[nodiscard]] DateRange template_days();

// One version of a template that a company keeps: appended, never changed.
struct PactTemplateVersion {
  PactTemplateId id{};
  std::int64_t version = 1;  // 1, 2, 3 … of the template
  PactTemplate content{};
  Instant written_at{};
  PersonId written_by{};
  friend bool operator==(const PactTemplateVersion&, const PactTemplateVersion&) = default;
};

enum class PactTemplateProblem { text_length, of_a_person };
using PactTemplateRefusal = Refusal<PactTemplateProblem>;

// What is wrong beside problems_of(words), whose fields are those of the words.
[[nodiscard]] std::vector<PactTemplateRefusal> problems_of(const PactTemplate& one);

// The words of a draft that begins with it. Standards on metrics that are not in `metrics` are left out.
[[nodiscard]] SalesPactTerms terms_from(const PactTemplate& one, DateRange effective,
                                        std::span<const std::string> metrics);

// A template that every company has. The key stays what it is; no id looks like one.
struct LibraryPactTemplate {
  std::string key;
  PactTemplate content;
};
[[nodiscard]] std::span<const LibraryPactTemplate> pact_template_library();
[[nodiscard]] const LibraryPactTemplate* library_pact_template(std::string_view key);

template <>
inline constexpr auto words<PactTemplateProblem> = std::to_array<Word<PactTemplateProblem>>({
    {PactTemplateProblem::text_length, "TEXT_LENGTH"},
    {PactTemplateProblem::of_a_person, "OF_A_PERSON"},
});

}  // namespace salespact
