#pragma once

#include "app/import/code.hpp"
#include "app/ports/organisation_repository.hpp"

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salespact::app {

// Lets unordered_map<std::string, …> be asked with a string_view without making a string.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

struct NotResolved {
  ImportCode code;
  std::string message;
};

// Who a name in a file means: a person by e-mail or full name, a unit by its path below the company. Names are compared
// folded, so "ana lópez " finds "Ana López"; what two people share finds nobody.
class NameIndex {
 public:
  // Unit paths are those of `today`.
  NameIndex(const OrganisationRows& rows, Date today);

  [[nodiscard]] std::expected<PersonId, NotResolved> person(std::string_view name_or_email) const;
  // Empty path, or the company's own name: the company itself.
  [[nodiscard]] std::expected<OrgUnitId, NotResolved> unit(std::string_view path) const;
  // A person, else a unit.
  [[nodiscard]] std::expected<Owner, NotResolved> owner(std::string_view text) const;

  // The parts of a path below the company: its own name in front goes, unless a unit directly below is called the same.
  [[nodiscard]] std::vector<std::string> parts_below_company(std::string_view path) const;
  [[nodiscard]] std::optional<OrgUnitId> child(OrgUnitId parent, std::string_view name) const;
  [[nodiscard]] OrgUnitId root() const { return root_; }
  void add_unit(OrgUnitId parent, OrgUnitId unit, std::string_view name);
  void add_person(const Person& person);

 private:
  std::unordered_map<std::string, std::vector<PersonId>> people_by_name_;
  std::unordered_map<std::string, PersonId> people_by_email_;
  std::map<std::pair<OrgUnitId, std::string>, OrgUnitId> units_;  // (parent, folded name)
  OrgUnitId root_;
  std::string company_name_;             // folded
  mutable TextMap<Owner> known_owners_;  // as written, so that a million rows fold a name once
};

// "Central/Dustin Brinkmann" -> its parts. A slash inside a name is written "\/".
[[nodiscard]] std::vector<std::string> path_parts(std::string_view path);

}  // namespace salespact::app
