#pragma once

#include "ingest/file_row_sources.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace salespact::ingest::reading {

inline app::ReadOptions in_dollars() {
  app::ReadOptions options;
  options.default_currency = *Currency::parse("USD");
  return options;
}

inline app::ImportFile text_file(std::string text) { return {"test.csv", std::move(text)}; }

// Everything that a source hands out, owned.
struct ReadDeal {
  std::int64_t line = 0;
  std::string id;
  std::vector<std::pair<std::string, std::int64_t>> owners;  // overlay shares negative
  std::string amount;                                        // "12.34 USD"; empty = none
  std::string rounded_by;
  DealStatus status{};
  std::string stage;
  std::string created_on;
  std::string closed_on;
  std::string account;
  std::string product;
  std::vector<std::pair<std::string, std::string>> dimensions;
  friend bool operator==(const ReadDeal&, const ReadDeal&) = default;
};

struct Deals {
  std::vector<ReadDeal> rows;
  std::vector<app::RowProblem> problems;
  app::Understood understood;
};

inline ReadDeal owned(const app::DealRow& row) {
  const auto iso = [](const std::optional<Date>& date) { return date ? date->iso() : std::string(); };
  ReadDeal out{row.line,
               std::string(row.external_id),
               {},
               "",
               "",
               row.status,
               std::string(row.stage),
               iso(row.created_on),
               iso(row.closed_on),
               std::string(row.account),
               std::string(row.product),
               {}};
  for (const app::OwnerShare& share : row.owners) {
    out.owners.emplace_back(share.owner, share.kind == SplitKind::overlay ? -share.share : share.share);
  }
  if (row.amount_minor)
    out.amount = Money{*row.amount_minor, row.currency}.text() + " " + std::string(row.currency.code());
  if (row.rounded_by) out.rounded_by = scaled_to_text(row.rounded_by->scaled, row.rounded_by->scale);
  for (const app::Dimension& dimension : row.dimensions) out.dimensions.emplace_back(dimension.key, dimension.value);
  return out;
}

inline Deals read_all(app::RowSource<app::DealRow>& source) {
  Deals out;
  out.understood = source.understood();
  while (true) {
    const app::RowStep step = source.next();
    if (step == app::RowStep::end) return out;
    if (step == app::RowStep::row) {
      out.rows.push_back(owned(source.row()));
    } else {
      out.problems.insert(out.problems.end(), source.problems().begin(), source.problems().end());
    }
  }
}

inline Deals deals_of(app::ImportFile file, const app::ReadOptions& options = in_dollars()) {
  auto source = FileRowSources{}.open_deals(std::move(file), options);
  REQUIRE_MESSAGE(source.has_value(), source.error().problems.front().message);
  return read_all(**source);
}

inline Deals deals_of(std::string text, const app::ReadOptions& options = in_dollars()) {
  return deals_of(text_file(std::move(text)), options);
}

inline std::vector<app::RowProblem> refusal_of(std::string text, const app::ReadOptions& options = in_dollars()) {
  auto source = FileRowSources{}.open_deals(text_file(std::move(text)), options);
  REQUIRE_FALSE(source.has_value());
  return source.error().problems;
}

// The codes in order, joined by blanks.
inline std::string codes(const std::vector<app::RowProblem>& problems) {
  std::string out;
  for (const app::RowProblem& problem : problems) out += (out.empty() ? "" : " ") + problem.code;
  return out;
}

}  // namespace salespact::ingest::reading
