#include "ingest/suggested_mapping.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace salespact::ingest {
namespace {

using app::ImportKind;

struct Synonyms {
  std::string_view field;
  std::vector<std::string_view> names;  // folded, words with blanks; the likeliest first
};

const std::vector<Synonyms>& synonyms_of(ImportKind kind) {
  static const std::vector<Synonyms> people = {
      {"person",
       {"person", "full name", "name", "employee", "sales agent", "sales rep", "rep", "salesperson", "agent",
        "account executive", "user", "mitarbeiter", "mitarbeiterin", "vertriebler"}},
      {"email", {"email", "e mail", "email address", "e mail address", "mail", "e mail adresse"}},
      {"unit",
       {"unit", "team", "sales team", "department", "regional office", "region", "office", "group", "territory",
        "abteilung", "gebiet"}},
      {"role", {"role", "job title", "title", "position", "rolle", "funktion"}},
      {"from", {"from", "start date", "start", "hired on", "hire date", "since", "von", "eintritt", "eintrittsdatum"}},
      {"to", {"to", "end date", "end", "left on", "until", "bis", "austritt", "austrittsdatum"}}};
  static const std::vector<Synonyms> deals = {
      {"id",
       {"id", "deal id", "opportunity id", "record id", "order id", "order number", "deal number", "deal no", "number",
        "nr", "auftragsnummer", "vorgangsnummer"}},
      {"owner",
       {"owner", "deal owner", "opportunity owner", "sales agent", "sales rep", "salesperson", "rep", "agent",
        "account executive", "assigned to", "user", "verkaufer", "verkäufer", "vertriebsmitarbeiter", "betreuer"}},
      {"amount",
       {"amount", "close value", "deal value", "value", "deal amount", "total", "revenue", "sales", "price", "betrag",
        "wert", "umsatz", "auftragswert"}},
      {"currency", {"currency", "currency code", "deal currency", "wahrung", "währung"}},
      {"status", {"status", "deal status", "deal stage", "stage", "state", "phase", "pipeline stage"}},
      {"stage", {"stage", "deal stage", "pipeline stage", "phase"}},
      {"created_on",
       {"created on", "created date", "create date", "created", "created at", "engage date", "opened on", "open date",
        "erstellt am", "angelegt am"}},
      {"closed_on",
       {"closed on", "close date", "closed date", "closing date", "date closed", "won on", "closed at", "won date",
        "order date", "abschlussdatum", "abgeschlossen am", "datum", "date"}},
      {"account", {"account", "account name", "company", "customer", "client", "organization", "kunde", "firma"}},
      {"product", {"product", "product name", "item", "sku", "produkt", "artikel"}}};
  static const std::vector<Synonyms> activities = {
      {"id", {"id", "activity id", "task id", "record id", "call id", "nr"}},
      {"owner", {"owner", "assigned to", "assigned", "user", "sales agent", "rep", "sales rep", "mitarbeiter"}},
      {"type", {"type", "activity type", "activity", "kind", "task type", "art", "aktivitat", "aktivität"}},
      {"occurred_on", {"occurred on", "date", "activity date", "done on", "completed on", "day", "datum", "due date"}},
      {"count", {"count", "quantity", "number", "anzahl", "menge"}}};
  static const std::vector<Synonyms> measurements = {
      {"id", {"id", "record id", "measurement id", "nr"}},
      {"metric", {"metric", "kpi", "measure", "indicator", "kennzahl"}},
      {"owner", {"owner", "person", "unit", "team", "region", "rep", "mitarbeiter"}},
      {"occurred_on", {"occurred on", "date", "day", "measured on", "datum"}},
      {"amount", {"amount", "value", "result", "score", "wert", "ergebnis"}},
      {"currency", {"currency", "currency code", "wahrung", "währung"}}};
  static const std::vector<Synonyms> quotas = {
      {"owner", {"owner", "person", "sales rep", "rep", "name", "user", "unit", "team", "sales agent", "mitarbeiter"}},
      {"metric", {"metric", "kpi", "measure", "kennzahl"}},
      {"period", {"period", "quarter", "month", "fiscal period", "year", "zeitraum", "quartal", "monat", "jahr"}},
      {"target", {"target", "quota", "goal", "quota amount", "target amount", "budget", "ziel", "soll", "zielwert"}},
      {"currency", {"currency", "currency code", "wahrung", "währung"}},
      {"scoring", {"scoring", "wertung"}},
      {"baseline", {"baseline", "start value", "ausgangswert"}},
      {"season", {"season", "seasonality", "saison"}},
      {"rates", {"rates", "exchange rates", "kurse"}}};
  switch (kind) {
    case ImportKind::people: return people;
    case ImportKind::deals: return deals;
    case ImportKind::activities: return activities;
    case ImportKind::measurements: return measurements;
    case ImportKind::quotas: return quotas;
  }
  return people;
}

// "Close_Date*" -> "close date": letters and digits, everything else one blank.
std::string spoken(std::string_view header) {
  std::string out;
  for (const char c : folded(header)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool can_be_named(const Header& header, std::size_t column) {
  const std::string& name = header.name(column);
  return !name.empty() && name.find_first_of("{}") == std::string::npos && !header.find(name).twice;
}

std::optional<std::size_t> column_for(const Header& header, const Synonyms& synonyms,
                                      const std::set<std::size_t>& taken) {
  for (const std::string_view wanted : synonyms.names) {
    for (std::size_t column = 0; column < header.size(); ++column) {
      if (taken.contains(column) || !can_be_named(header, column)) continue;
      if (spoken(header.name(column)) == wanted) return column;
    }
  }
  return std::nullopt;
}

Recipe from_column(const std::string& name) {
  Recipe recipe;
  recipe.alternatives.push_back({{true, name}});
  return recipe;
}

Recipe always(std::string text) {
  Recipe recipe;
  recipe.constant = std::move(text);
  return recipe;
}

bool speaks_of(std::string_view text, std::initializer_list<std::string_view> parts) {
  const std::string word = folded(text);
  return std::ranges::any_of(parts, [&](std::string_view part) { return word.find(part) != std::string::npos; });
}

// What needs no mapping at all.
bool is_own_word(std::string_view field, std::string_view written) {
  const std::string word = folded(written);
  if (field == "role") return parse<Role>(word).has_value();
  return word == "open" || word == "won" || word == "lost";
}

// A column of managers beside each of the team brings the managers too.
void add_managers(const Header& header, const std::set<std::size_t>& taken, Mapping& mapping) {
  const auto column = column_for(
      header, {"", {"manager", "team lead", "lead", "supervisor", "reports to", "vorgesetzter", "teamleiter"}}, taken);
  const auto unit = mapping.rows.front().find("unit");
  if (!column || unit == mapping.rows.front().end()) return;
  RowRecipe manager;
  manager.emplace("person", from_column(header.name(*column)));
  manager.emplace("unit", unit->second);
  manager.emplace("role", always("manager"));
  mapping.rows.push_back(std::move(manager));
}

}  // namespace

SuggestedMapping suggest_mapping(const Header& header, ImportKind kind) {
  SuggestedMapping out;
  RowRecipe row;
  std::set<std::size_t> taken;
  for (const Synonyms& synonyms : synonyms_of(kind)) {
    // One column may be both: the stage of a deal tells its status.
    const bool shares = synonyms.field == "stage";
    const auto column = column_for(header, synonyms, shares ? std::set<std::size_t>{} : taken);
    if (!column) continue;
    taken.insert(*column);
    row.emplace(synonyms.field, from_column(header.name(*column)));
    ++out.fields;
  }
  if (kind == ImportKind::quotas && !row.contains("metric") && row.contains("target")) {
    row.emplace("metric", always("revenue"));
  }
  for (const Field& field : fields_of(kind)) {
    if (field.needs_column && !row.contains(field.name)) ++out.missing;
  }
  out.mapping.rows.push_back(std::move(row));
  if (kind == ImportKind::people) add_managers(header, taken, out.mapping);
  return out;
}

void suggest_values(Mapping& mapping, const Header& header, ImportKind kind, const std::vector<ColumnValues>& values) {
  const std::string field = kind == ImportKind::deals ? "status" : kind == ImportKind::people ? "role" : "";
  if (field.empty() || mapping.values.contains(field)) return;
  const auto recipe = mapping.rows.front().find(field);
  if (recipe == mapping.rows.front().end() || recipe->second.alternatives.empty()) return;
  const Template& made = recipe->second.alternatives.front();
  const std::size_t column =
      made.size() == 1 && made.front().is_column ? header.find(made.front().text).column : no_column;
  if (column == no_column || column >= values.size()) return;
  if (std::ranges::all_of(values[column], [&](const auto& value) { return is_own_word(field, value.first); })) return;
  std::map<std::string, ValueNames> meanings;
  for (const auto& [written, rows] : values[column]) {
    std::string meant = "rep";
    if (field == "status") {
      meant = speaks_of(written, {"lost", "verloren", "perdu", "dead", "disqualif", "cancel"}) ? "lost"
              : speaks_of(written, {"won", "gewonnen", "signed", "gagn", "sold"})              ? "won"
                                                                                               : "open";
    } else if (speaks_of(written, {"manager", "lead", "leiter", "head", "director"})) {
      meant = "manager";
    }
    auto& names = meanings[meant];
    names.meant = meant;
    names.written.push_back(written);
  }
  for (auto& [meant, names] : meanings) mapping.values[field].push_back(std::move(names));
}

}  // namespace salespact::ingest
