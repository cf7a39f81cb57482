#include "ingest/date_reader.hpp"

#include <algorithm>
#include <array>

namespace salespact::ingest {
namespace {

struct MonthName {
  std::string_view name;
  int month;
};

// Folded, without final points. English, German, French, Spanish, Italian, Portuguese, Dutch.
constexpr auto month_names = std::to_array<MonthName>({
    {"jan", 1},       {"january", 1},    {"januar", 1},    {"jänner", 1},     {"jän", 1},       {"janvier", 1},
    {"janv", 1},      {"enero", 1},      {"ene", 1},       {"gennaio", 1},    {"gen", 1},       {"janeiro", 1},
    {"januari", 1},   {"feb", 2},        {"february", 2},  {"februar", 2},    {"feber", 2},     {"février", 2},
    {"fevrier", 2},   {"févr", 2},       {"fevr", 2},      {"fév", 2},        {"fev", 2},       {"febrero", 2},
    {"febbraio", 2},  {"fevereiro", 2},  {"februari", 2},  {"mar", 3},        {"march", 3},     {"märz", 3},
    {"maerz", 3},     {"mär", 3},        {"mrz", 3},       {"mars", 3},       {"marzo", 3},     {"março", 3},
    {"marco", 3},     {"maart", 3},      {"mrt", 3},       {"apr", 4},        {"april", 4},     {"avril", 4},
    {"avr", 4},       {"abril", 4},      {"abr", 4},       {"aprile", 4},     {"may", 5},       {"mai", 5},
    {"mayo", 5},      {"maggio", 5},     {"mag", 5},       {"maio", 5},       {"mei", 5},       {"jun", 6},
    {"june", 6},      {"juni", 6},       {"juin", 6},      {"junio", 6},      {"giugno", 6},    {"giu", 6},
    {"junho", 6},     {"jul", 7},        {"july", 7},      {"juli", 7},       {"juillet", 7},   {"juil", 7},
    {"julio", 7},     {"luglio", 7},     {"lug", 7},       {"julho", 7},      {"aug", 8},       {"august", 8},
    {"août", 8},      {"aout", 8},       {"agosto", 8},    {"ago", 8},        {"augustus", 8},  {"sep", 9},
    {"sept", 9},      {"september", 9},  {"septembre", 9}, {"septiembre", 9}, {"setiembre", 9}, {"set", 9},
    {"settembre", 9}, {"setembro", 9},   {"oct", 10},      {"october", 10},   {"okt", 10},      {"oktober", 10},
    {"octobre", 10},  {"octubre", 10},   {"ottobre", 10},  {"ott", 10},       {"outubro", 10},  {"out", 10},
    {"nov", 11},      {"november", 11},  {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}, {"dec", 12},
    {"december", 12}, {"dez", 12},       {"dezember", 12}, {"décembre", 12},  {"decembre", 12}, {"déc", 12},
    {"dic", 12},      {"diciembre", 12}, {"dicembre", 12}, {"dezembro", 12},
});

constexpr auto fillers = std::to_array<std::string_view>({
    "of",      "the",      "de",     "del",      "den",      "le",         "st",       "nd",      "rd",
    "th",      "er",       "on",     "monday",   "tuesday",  "wednesday",  "thursday", "friday",  "saturday",
    "sunday",  "mon",      "tue",    "tues",     "wed",      "thu",        "thur",     "thurs",   "fri",
    "sat",     "sun",      "montag", "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag", "sonnabend",
    "sonntag", "mo",       "di",     "mi",       "do",       "fr",         "sa",       "so",      "lundi",
    "mardi",   "mercredi", "jeudi",  "vendredi", "samedi",   "dimanche",   "lunes",    "martes",  "miércoles",
    "jueves",  "viernes",  "sábado", "domingo",
});

}  // namespace

int month_of_name(std::string_view folded_word) {
  const auto* const found = std::find_if(month_names.begin(), month_names.end(),
                                         [=](const MonthName& entry) { return entry.name == folded_word; });
  return found == month_names.end() ? 0 : found->month;
}

bool is_date_filler(std::string_view folded_word) {
  return std::find(fillers.begin(), fillers.end(), folded_word) != fillers.end();
}

}  // namespace salespact::ingest
