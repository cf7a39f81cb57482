#include "store/document_json.hpp"

#include "app/ports/store_fault.hpp"

#include <boost/json.hpp>

namespace salespact::store {
namespace {

namespace json = boost::json;

Document document_of(const json::value& value) {
  if (const auto* text = value.if_string()) return std::string(text->c_str(), text->size());
  if (const bool* flag = value.if_bool()) return *flag;
  if (const auto* array = value.if_array()) {
    DocumentList list;
    list.reserve(array->size());
    for (const json::value& one : *array) list.push_back(document_of(one));
    return list;
  }
  DocumentObject members;
  for (const auto& member : value.as_object()) {
    members.emplace_back(std::string(member.key()), document_of(member.value()));
  }
  return members;
}

}  // namespace

Document document_from_json(std::string_view json_text) {
  try {
    return document_of(json::parse(json::string_view(json_text.data(), json_text.size())));
  } catch (const std::exception&) {
    throw app::StoreFault("a stored text of a pact can't be read");
  }
}

SalesPactTerms terms_from_json(std::string_view json_text) {
  auto terms = terms_of(document_from_json(json_text));
  if (!terms) throw app::StoreFault("the stored words of a pact can't be read");
  return *std::move(terms);
}

TeamPactTerms team_terms_from_json(std::string_view json_text) {
  auto terms = team_terms_of(document_from_json(json_text));
  if (!terms) throw app::StoreFault("the stored words of a team's pact can't be read");
  return *std::move(terms);
}

MotivesSection motives_from_json(std::string_view json_text) {
  auto motives = motives_of(document_from_json(json_text));
  if (!motives) throw app::StoreFault("a stored section of a pact can't be read");
  return *std::move(motives);
}

}  // namespace salespact::store
