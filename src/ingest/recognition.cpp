#include "base/check.hpp"
#include "ingest/opened_file.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::ImportKind;
using app::RowProblem;

struct Candidate {
  const BuiltInMapping* origin = nullptr;
  Mapping mapping;
  std::expected<Binding, std::vector<RowProblem>> binding;
};

Mapping parse_built_in(const BuiltInMapping& origin) {
  auto mapping = parse_mapping(origin.toml, std::string(origin.title), origin.kind);
  check(mapping.has_value(), "the mappings that travel with the program are valid");
  mapping->built_in = true;
  return *std::move(mapping);
}

std::string names_of(std::span<const Candidate> candidates) {
  std::string out;
  for (const Candidate& candidate : candidates) {
    if (!out.empty()) out += ", ";
    out += fmt::format("{} (--mapping {})", candidate.origin->title, candidate.origin->name);
  }
  return out;
}

std::string needed_columns(ImportKind kind) {
  std::string out;
  for (const Field& field : fields_of(kind)) {
    if (!field.needs_column) continue;
    if (!out.empty()) out += ", ";
    out += field.name;
  }
  return out;
}

RowProblem unknown_header(const Header& header, ImportKind kind, std::int64_t line) {
  std::string lacking;
  for (const Field& field : fields_of(kind)) {
    if (!field.needs_column || header.has(field.name)) continue;
    if (!lacking.empty()) lacking += ", ";
    lacking += field.name;
  }
  return {
      line,
      "",
      "",
      std::string(code_text(ImportCode::header_unknown)),
      fmt::format(
          "these columns are those of no known export of {}: {}. Salespact's own format needs {} and here lacks {}. "
          "Rename the columns, or write a mapping file that says which is which, such as [columns] {} = {:?}",
          kind_text(kind), header.listed(), needed_columns(kind), lacking, fields_of(kind).front().name,
          header.size() > 0 ? header.name(0) : std::string()),
      ""};
}

// Needed columns that are all there, some of them more than once.
std::vector<RowProblem> columns_twice(const Header& header, ImportKind kind, std::int64_t line) {
  std::vector<RowProblem> problems;
  for (const Field& field : fields_of(kind)) {
    const Header::Found found = header.find(field.name);
    if (field.needs_column && found.column == no_column) return {};
    if (!found.twice) continue;
    problems.push_back(
        {line, std::string(field.name), "", std::string(code_text(ImportCode::column_twice)),
         fmt::format("several columns are called {:?}; give the one that is meant another name", field.name), ""});
  }
  return problems;
}

}  // namespace

std::vector<RowProblem> OpenedFile::recognise(ImportKind kind) {
  std::vector<Candidate> fitting;
  std::vector<Candidate> alike;
  for (const BuiltInMapping& origin : built_in_mappings()) {
    if (origin.kind != kind) continue;
    Mapping mapping = parse_built_in(origin);
    const bool canonical = mapping.recognise.empty();
    const bool looks_so = !canonical && std::all_of(mapping.recognise.begin(), mapping.recognise.end(),
                                                    [&](const std::string& name) { return header_->has(name); });
    if (!canonical && !looks_so) continue;
    auto binding = bind(mapping, *header_, kind, header_line_);
    if (binding) {
      fitting.push_back({&origin, std::move(mapping), std::move(binding)});
      if (canonical) break;
    } else if (looks_so) {
      alike.push_back({&origin, std::move(mapping), std::move(binding)});
    }
  }
  if (fitting.size() == 1) {
    mapping_ = std::move(fitting.front().mapping);
    binding_ = *std::move(fitting.front().binding);
    return {};
  }
  if (fitting.size() > 1) {
    return std::vector{
        RowProblem{header_line_, "", "", std::string(code_text(ImportCode::header_unclear)),
                   fmt::format("these columns fit several known exports: {}; say which", names_of(fitting)), ""}};
  }
  if (alike.size() == 1) {
    std::vector<RowProblem> problems = std::move(alike.front().binding.error());
    for (RowProblem& problem : problems) {
      problem.message = fmt::format("this looks like an export of {}: {}. The file has: {}",
                                    alike.front().origin->title, problem.message, header_->listed());
    }
    return problems;
  }
  if (auto twice = columns_twice(*header_, kind, header_line_); !twice.empty()) return twice;
  return std::vector{unknown_header(*header_, kind, header_line_)};
}

std::optional<std::vector<RowProblem>> OpenedFile::choose_mapping(const app::ReadOptions& options, ImportKind kind) {
  if (options.mapping.empty() && options.mapping_name.empty()) {
    auto problems = recognise(kind);
    return problems.empty() ? std::nullopt : std::optional(std::move(problems));
  }
  if (options.mapping.empty()) {
    std::string known;
    const BuiltInMapping* chosen = nullptr;
    for (const BuiltInMapping& origin : built_in_mappings()) {
      if (origin.kind != kind) continue;
      known += known.empty() ? std::string(origin.name) : fmt::format(", {}", origin.name);
      if (origin.name == options.mapping_name) chosen = &origin;
    }
    if (chosen == nullptr) {
      return std::vector{RowProblem{0, "", "", std::string(code_text(ImportCode::mapping_value)),
                                    fmt::format("there is no mapping {:?} for {}; there are {}, or a mapping file",
                                                options.mapping_name, kind_text(kind), known),
                                    ""}};
    }
    mapping_ = parse_built_in(*chosen);
  }
  auto binding = bind(mapping_, *header_, kind, header_line_);
  if (!binding) {
    for (RowProblem& problem : binding.error()) problem.message += ". The file has: " + header_->listed();
    return std::move(binding.error());
  }
  binding_ = *std::move(binding);
  return std::nullopt;
}

}  // namespace salespact::ingest
