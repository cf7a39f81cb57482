#include "app/account/person_fields.hpp"

#include "app/account/password_rules.hpp"

#include "base/text.hpp"

namespace salespact::app {
namespace {

constexpr std::size_t longest_name = 120;  // code points
constexpr std::size_t longest_email = 254;

// Only what makes it an address at all; whether it exists shows when something is sent there.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return text.size() <= longest_email && is_clean_line(text) && at != std::string_view::npos && at > 0 &&
         at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

}  // namespace

void check_name(std::string_view name, AccountRefusals& refusals) {
  const std::string_view text = trimmed(name);
  if (is_clean_line(text) && !text.empty() && code_points(text) <= longest_name) return;
  refusals.push_back({AccountProblem::name_invalid, "display_name", "a name of 1 to 120 characters on one line"});
}

void check_email(std::string_view email, AccountRefusals& refusals) {
  if (is_email(trimmed(email))) return;
  refusals.push_back({AccountProblem::email_invalid, "email", "an e-mail address such as ana@example.com"});
}

void check_new_password(const Secret& password, std::vector<std::string> person_words, std::string_view company,
                        AccountRefusals& refusals) {
  person_words.emplace_back(company);
  person_words.emplace_back("salespact");
  auto weakness = password.text().size() > max_password_bytes ? std::optional(PasswordWeakness::too_long)
                                                              : weakness_of(password.text(), person_words);
  if (!weakness) return;
  refusals.push_back({AccountProblem::password_weak, "password", std::string(explanation(*weakness))});
}

}  // namespace salespact::app
