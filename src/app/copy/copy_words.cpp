#include "app/copy/copy_words.hpp"

namespace salespact::app {
namespace {

constexpr CopyWords english{
    .language = "en",
    .page = "Page",
    .of = "of",
    .in_force = "In force",
    .waived = "Left out",
    .nothing = "Nothing was written.",
    .help = "Help",
    .until = "until",
    .by = "by",
    .at_least = "at least",
    .at_most = "at most",
    .once = "once",
    .a_day = "a day",
    .a_week = "a week",
    .two_weeks = "in two weeks",
    .a_month = "a month",
    .a_quarter = "a quarter",
    .signatures = "Signatures",
    .as_rep = "as seller",
    .as_manager = "as manager",
    .as_successor = "as manager who took the pact over",
    .as_member = "as member",
    .signed_at = "Signed at",
    .method = "Recognised by",
    .password = "the password, given again in a session that was signed in",
    .sentence = "Sentence accepted",
    .proof = "Proof",
    .text_number = "Text",
    .replaces = "Replaces",
    .what_it_is =
        "Each signature is a simple electronic signature for use inside the company; it is not an advanced or "
        "qualified "
        "one.",
    .how_to_check =
        "This copy is for reading. The export of the pact holds the exact bytes that were signed, with their place in "
        "the audit log: check it with “salespact verify” or with openssl.",
};

constexpr CopyWords german{
    .language = "de",
    .page = "Seite",
    .of = "von",
    .in_force = "In Kraft",
    .waived = "Ausgelassen",
    .nothing = "Hier steht nichts.",
    .help = "Hilfe",
    .until = "bis",
    .by = "durch",
    .at_least = "mindestens",
    .at_most = "höchstens",
    .once = "einmal",
    .a_day = "je Tag",
    .a_week = "je Woche",
    .two_weeks = "in zwei Wochen",
    .a_month = "je Monat",
    .a_quarter = "je Quartal",
    .signatures = "Unterschriften",
    .as_rep = "im Verkauf",
    .as_manager = "als Führungskraft",
    .as_successor = "als Führungskraft, die den Pakt übernommen hat",
    .as_member = "als Mitglied",
    .signed_at = "Unterschrieben am",
    .method = "Erkannt durch",
    .password = "das Passwort, erneut eingegeben in einer angemeldeten Sitzung",
    .sentence = "Bestätigter Satz",
    .proof = "Nachweis",
    .text_number = "Fassung",
    .replaces = "Ersetzt",
    .what_it_is =
        "Jede Unterschrift ist eine einfache elektronische Signatur zum Gebrauch innerhalb des Unternehmens, keine "
        "fortgeschrittene oder qualifizierte.",
    .how_to_check =
        "Diese Kopie ist zum Lesen. Der Export des Pakts enthält genau die Bytes, die unterschrieben wurden, mit ihrem "
        "Platz im Prüfprotokoll: prüfbar mit „salespact verify“ oder mit openssl.",
};

constexpr SalesCopyWords english_sales{
    .title = "Sales pact",
    .rep = "Seller",
    .manager = "Manager",
    .not_by_both = "Not signed by both: this text binds nobody.",
    .targets = "Targets and plan",
    .goals = "Goals",
    .floors = "Minimal acceptable standards",
    .serves = "What it serves",
    .plan = "Plan",
    .progress = "How progress is followed",
    .expectations = "What each expects",
    .of_rep = "Of the seller",
    .of_manager = "Of the manager",
    .indicators = "Indicators",
    .obstacles = "Obstacles",
    .solved_by = "Taken care of by:",
    .manager_role = "The manager's part",
    .motives = "What moves the seller",
    .committed = "Kept apart from this text, which holds its SHA-256 alone",
    .consequences = "Consequences",
    .response = "How the seller answers",
    .exceeding = "What follows from doing more",
    .role = "Role and development",
    .decision_rights = "Decision rights",
    .activities = "Activities a week",
    .formula = "Sales formula",
    .development = "Development",
    .resources = "Resources",
    .critical = "critical",
    .misses = "misses tolerated",
};

constexpr SalesCopyWords german_sales{
    .title = "Vertriebspakt",
    .rep = "Verkauf",
    .manager = "Führungskraft",
    .not_by_both = "Nicht von beiden unterschrieben: diese Fassung bindet niemanden.",
    .targets = "Ziele und Plan",
    .goals = "Ziele",
    .floors = "Mindeststandards",
    .serves = "Wozu es dient",
    .plan = "Plan",
    .progress = "Wie der Fortschritt verfolgt wird",
    .expectations = "Gegenseitige Erwartungen",
    .of_rep = "An den Verkauf",
    .of_manager = "An die Führungskraft",
    .indicators = "Kennzahlen",
    .obstacles = "Hindernisse",
    .solved_by = "Darum kümmert sich:",
    .manager_role = "Der Anteil der Führungskraft",
    .motives = "Was antreibt",
    .committed = "Getrennt von dieser Fassung aufbewahrt, die nur den SHA-256 davon enthält",
    .consequences = "Konsequenzen",
    .response = "Wie darauf geantwortet wird",
    .exceeding = "Was aus Übererfüllung folgt",
    .role = "Rolle und Entwicklung",
    .decision_rights = "Entscheidungsrechte",
    .activities = "Aktivitäten je Woche",
    .formula = "Vertriebsformel",
    .development = "Entwicklung",
    .resources = "Mittel",
    .critical = "entscheidend",
    .misses = "Ausfälle toleriert",
};

constexpr TeamCopyWords english_team{
    .title = "Team pact",
    .lead = "Lead",
    .not_by_all = "Not signed by all: this text binds nobody.",
    .objective = "What the team wants to reach",
    .goal = "Goal",
    .serves = "What it serves",
    .members = "What each promises",
    .commitments = "Does",
    .why = "Why",
    .promises = "Helps",
    .to_all = "all the others",
    .on_request = "on request, within",
    .working_days = "working days",
    .rules = "How the team goes about it",
    .ground_rules = "Ground rules",
    .milestones = "Milestones",
    .celebration = "How success is celebrated",
    .setback_rule = "What is done with a setback",
    .check_in = "Check-in at least every",
    .days = "days",
    .review = "Review on",
    .amendment = "How it is changed",
};

constexpr TeamCopyWords german_team{
    .title = "Teampakt",
    .lead = "Leitung",
    .not_by_all = "Nicht von allen unterschrieben: diese Fassung bindet niemanden.",
    .objective = "Was das Team erreichen will",
    .goal = "Ziel",
    .serves = "Wozu es dient",
    .members = "Was alle zusagen",
    .commitments = "Übernimmt",
    .why = "Warum",
    .promises = "Hilft",
    .to_all = "allen anderen",
    .on_request = "auf Anfrage, binnen",
    .working_days = "Arbeitstagen",
    .rules = "Wie das Team vorgeht",
    .ground_rules = "Grundregeln",
    .milestones = "Meilensteine",
    .celebration = "Wie Erfolg gefeiert wird",
    .setback_rule = "Was bei einem Rückschlag geschieht",
    .check_in = "Check-in mindestens alle",
    .days = "Tage",
    .review = "Überprüfung am",
    .amendment = "Wie geändert wird",
};

bool is_german(std::string_view locale) { return locale.starts_with("de"); }

}  // namespace

const CopyWords& copy_words(std::string_view locale) { return is_german(locale) ? german : english; }
const SalesCopyWords& sales_copy_words(std::string_view locale) {
  return is_german(locale) ? german_sales : english_sales;
}
const TeamCopyWords& team_copy_words(std::string_view locale) { return is_german(locale) ? german_team : english_team; }

}  // namespace salespact::app
