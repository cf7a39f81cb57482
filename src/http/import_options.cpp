#include "http/import_options.hpp"

#include "base/text.hpp"
#include "http/json/mapping_body.hpp"

namespace salespact::http {
namespace {

void read_styles(const Request& request, QueryReader& query, app::ReadOptions& read) {
  if (const auto dates = given(request, query, "dates")) {
    if (*dates == "dmy")
      read.dates = app::DateOrder::dmy;
    else if (*dates == "mdy")
      read.dates = app::DateOrder::mdy;
    else if (*dates == "ymd")
      read.dates = app::DateOrder::ymd;
    else
      query.refuse("dates", "unknown_value", "must be dmy, mdy or ymd");
  }
  if (const auto decimal = given(request, query, "decimal")) {
    if (*decimal == "point")
      read.decimal = app::DecimalMark::point;
    else if (*decimal == "comma")
      read.decimal = app::DecimalMark::comma;
    else
      query.refuse("decimal", "unknown_value", "must be point or comma");
  }
  if (const auto separator = given(request, query, "separator")) {
    if (*separator == "comma")
      read.separator = ',';
    else if (*separator == "semicolon")
      read.separator = ';';
    else if (*separator == "tab")
      read.separator = '\t';
    else
      query.refuse("separator", "unknown_value", "must be comma, semicolon or tab");
  }
  if (const auto encoding = given(request, query, "encoding")) {
    if (*encoding == "utf-8")
      read.encoding = app::TextEncoding::utf8;
    else if (*encoding == "utf-16le")
      read.encoding = app::TextEncoding::utf16_le;
    else if (*encoding == "utf-16be")
      read.encoding = app::TextEncoding::utf16_be;
    else if (*encoding == "windows-1252")
      read.encoding = app::TextEncoding::windows_1252;
    else
      query.refuse("encoding", "unknown_value", "must be utf-8, utf-16le, utf-16be or windows-1252");
  }
}

// A kept mapping of the name, whatever its case.
std::optional<std::string> kept_mapping(const Api& api, std::optional<app::ImportKind> kind, std::string_view name) {
  std::optional<std::string> found;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    found.reset();
    for (const app::ImportMapping& mapping : tx.imports().mappings()) {
      if ((!kind || mapping.kind == *kind) && folded(mapping.name) == folded(name)) found = mapping.toml;
    }
  });
  return found;
}

}  // namespace

// A parameter of the query, or a field of the form that brought the file.
std::optional<std::string> given(const Request& request, QueryReader& query, std::string_view name) {
  if (const auto value = query.text(name)) return std::string(*value);
  if (const auto field = request.form_value(name)) return std::string(*field);
  return std::nullopt;
}

std::expected<app::ReadOptions, Problem> read_options(const Api& api, std::optional<app::ImportKind> kind,
                                                      const Request& request, QueryReader& query) {
  app::ReadOptions read;
  read.default_currency = api.board()->numbers.workspace.base_currency;
  if (const auto code = given(request, query, "currency")) {
    if (const auto currency = Currency::parse(*code)) {
      read.default_currency = *currency;
    } else {
      query.refuse("currency", "unknown_currency", "must be a code of ISO 4217, such as EUR");
    }
  }
  read_styles(request, query, read);
  if (const auto field = request.form_value("mapping")) {
    auto text = mapping_text(*field);
    if (!text) return std::unexpected(std::move(text.error()));
    read.mapping = *std::move(text);
    read.mapping_name = "mapping";
  } else if (const auto name = query.text("mapping")) {
    read.mapping = kept_mapping(api, kind, *name).value_or("");
    read.mapping_name = *name;
  }
  return read;
}

Problem problem_of(const app::ImportRefused& refusal) {
  Problem problem{422, "file_refused", "the file can't be imported as it stands; nothing was changed"};
  for (const app::RowProblem& p : refusal.problems) {
    const std::string where = p.line > 0 ? "line " + std::to_string(p.line) : "file";
    problem.errors.push_back({p.column.empty() ? where : where + ", column " + p.column, p.code, p.message});
  }
  return problem;
}

std::vector<std::string> files_accepted() {
  return {"text/csv", "text/tab-separated-values", "text/plain", "application/octet-stream", "multipart/form-data"};
}

std::vector<QueryParameter> with_read_parameters(std::vector<QueryParameter> own) {
  own.push_back({"mapping",
                 "Name of a kept or built-in mapping; a mapping file, or the same as JSON, goes into the form field "
                 "`mapping`."});
  own.push_back({"dates", "dmy, mdy or ymd, where the file leaves it open."});
  own.push_back({"decimal", "point or comma, where the file leaves it open."});
  own.push_back({"separator", "comma, semicolon or tab, where the file leaves it open."});
  own.push_back({"encoding", "utf-8, utf-16le, utf-16be or windows-1252, where the file leaves it open."});
  own.push_back({"currency", "Of rows that name none; the workspace's without it."});
  return own;
}

}  // namespace salespact::http
