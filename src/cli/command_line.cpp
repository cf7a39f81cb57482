#include "cli/command_line.hpp"

#include "cli/command_options.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>
#include <utility>

namespace salespact::cli {

namespace {

StorePlace settled(const GivenPlace& given, const Environment& environment) {
  if (given.directory && given.database_url) {
    throw CLI::ValidationError("--data, --database", "name a directory or a PostgreSQL URL, not both");
  }
  StorePlace place;
  if (given.database_url) {
    place.database_url = given.database_url;
  } else if (given.directory) {
    place.directory = *given.directory;
  } else if (const auto url = environment("SALESPACT_DATABASE"); url && !url->empty()) {
    place.database_url = url;
  } else if (const auto directory = environment("SALESPACT_DATA"); directory && !directory->empty()) {
    place.directory = *directory;
  }
  const auto& url = place.database_url;
  if (url && !url->starts_with("postgresql://") && !url->starts_with("postgres://")) {
    throw CLI::ValidationError("--database", "must be a URL such as postgresql://user@host/name");
  }
  return place;
}

// Every command fills a request of its own while words are read and hands it over when they are all read.
class CommandTree {
 public:
  explicit CommandTree(const Environment& environment) : environment_(environment) {
    root_.require_subcommand(1);
    root_.set_help_flag("--help,-h", "say what there is");
    root_.set_config("--config", "", "TOML file with options of serve, such as listen, in [serve]")->type_name("FILE");
    add_running();
    add_import();
    add_reports();
    add_accounts();
    add_keeping();
    add_proof();
  }

  std::expected<Request, Stop> read(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // CLI11 wants them so
    try {
      root_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return std::unexpected(Stop{.exit_code = exit_done, .text = help_of(deepest())});
    } catch (const CLI::RequiredError& error) {
      return std::unexpected(Stop{.exit_code = exit_wrong_use, .text = what_is_missing(error)});
    } catch (const CLI::ParseError& error) {
      return std::unexpected(Stop{.exit_code = exit_wrong_use, .text = std::string(error.what()) + see_help()});
    }
    return std::move(*chosen_);
  }

 private:
  template <class R>
  CLI::App& add(CLI::App& parent, const std::string& name, const std::string& about, R*& request) {
    auto* command = parent.add_subcommand(name, about);
    const auto own = std::make_shared<R>();
    request = own.get();
    if constexpr (requires { own->place; }) {
      const auto given = std::make_shared<GivenPlace>();
      add_place(*command, *given);
      command->final_callback([this, own, given] {
        own->place = settled(*given, environment_);
        chosen_ = std::move(*own);
      });
    } else if constexpr (std::is_same_v<R, Demo>) {
      // Only what is said on the line: an environment that names the real books must not have a demo put into them.
      command->final_callback([this, own] {
        if (demo_place_.directory || demo_place_.database_url) own->keep_in = settled(demo_place_, environment_);
        chosen_ = std::move(*own);
      });
    } else {
      command->final_callback([this, own] { chosen_ = std::move(*own); });
    }
    if constexpr (requires { own->format; }) add_format(*command, own->format);
    return *command;
  }

  void add_running() {
    Demo* demo = nullptr;
    auto& demo_command = add(root_, "demo", "a throw-away company with a quarter in progress", demo);
    add_listen(demo_command, demo->listen);
    add_place(demo_command, demo_place_);
    demo_command.add_option("--seed", demo->seed, "another number, another company (1)")->type_name("N");

    Serve* serve = nullptr;
    auto& serve_command = add(root_, "serve", "the HTTP server", serve);
    serve_command.fallthrough();  // for --config
    add_listen(serve_command, serve->listen);
    serve_command.add_flag("--behind-proxy", serve->behind_proxy, "TLS ends in a proxy in front of this server");
    serve_command.add_option("--proxy", serve->proxies, "a proxy whose X-Forwarded-* is believed; may be repeated")
        ->type_name("CIDR");
    serve_command.add_option("--public-url", serve->public_url, "the address that browsers see")->type_name("URL");
    add_keys(serve_command, serve->keys);
    serve_command
        .add_option("--checkpoints-to", serve->copies, "folder elsewhere that gets a copy of every checkpoint")
        ->type_name("DIR");

    Init* init = nullptr;
    auto& init_command = add(root_, "init", "make an empty workspace and print its setup token", init);
    init_command.add_option("--name", init->name, "of the company")->required()->type_name("NAME");
    add_parsed(
        init_command, "--currency", init->currency, [](const std::string& text) { return Currency::parse(text); },
        "an ISO 4217 code such as USD", "in which the company reckons")
        ->required()
        ->type_name("CODE");
    init_command.add_option("--timezone", init->timezone, "such as America/New_York")->required()->type_name("ZONE");
    init_command.add_option("--fiscal-year-start", init->fiscal_year_start, "first month of the fiscal year (1)")
        ->check(CLI::Range(1, 12))
        ->type_name("MONTH");
  }

  void add_import() {
    Import* import = nullptr;
    auto& command = add(root_, "import", "read a CSV file; sending it again changes nothing", import);
    add_parsed(command, "kind", import->kind, app::parse_import_kind,
               "people, deals, activities, measurements or quotas", "people, deals, activities, measurements or quotas")
        ->required()
        ->type_name("KIND");
    command.add_option("file", import->file, "the CSV file; - reads standard input")->required()->type_name("FILE");
    command.add_option("--mapping", import->mapping, "TOML file that names the columns, or hubspot, salesforce, …")
        ->type_name("FILE");
    command.add_option("--source", import->source, "system that the ids belong to (csv)")->type_name("NAME");
    command.add_flag("--dry-run", import->dry_run, "say what would happen, change nothing");
    command.add_option("--rejected", import->rejected_to, "write the rows that are not taken to this file")
        ->type_name("FILE");
    add_import_reading(command, *import);
  }

  static void add_months(CLI::App& command, std::string& period) {
    command.add_option("--period", period, "months that are over: 2027-03, 2027-Q1, 2027 (the last month)")
        ->type_name("PERIOD");
  }

  void add_reports() {
    auto* report = root_.add_subcommand("report", "attainment, actuals, pacts, mas or check-ins");
    report->require_subcommand(1);

    ReportActuals* actuals = nullptr;
    auto& actuals_command = add(*report, "actuals", "what was reached in a period, everybody once", actuals);
    actuals_command.add_option("--metric", actuals->metric, "key of a metric (revenue)")->type_name("METRIC");
    add_by(actuals_command, actuals->by, "one row a");
    actuals_command.add_option("--period", actuals->period, "2027, FY2027, 2027-Q1, 2027-03 or 2027-01-01..2027-03-31")
        ->type_name("PERIOD");
    add_as_of(actuals_command, actuals->as_of);

    ReportAttainment* attainment = nullptr;
    auto& attainment_command = add(*report, "attainment", "every goal against target and calendar", attainment);
    attainment_command.add_option("--metric", attainment->metric, "only goals of this metric")->type_name("METRIC");
    add_by(attainment_command, attainment->by, "only goals of a");
    attainment_command.add_option("--period", attainment->period, "only goals of this period, such as 2027-Q1")
        ->type_name("PERIOD");
    add_as_of(attainment_command, attainment->as_of);

    ReportPacts* pacts = nullptr;
    add(*report, "pacts", "pacts of the units and their teams today, of five people at least", pacts);

    ReportMas* mas = nullptr;
    auto& mas_command = add(*report, "mas", "minimal standards met and missed, of five people at least", mas);
    add_months(mas_command, mas->period);

    ReportCheckIns* check_ins = nullptr;
    auto& check_ins_command =
        add(*report, "check-ins", "how sure people are and what is in their way, of five people at least", check_ins);
    add_months(check_ins_command, check_ins->period);
  }

  void add_accounts() {
    auto* user = root_.add_subcommand("user", "who may sign in");
    user->require_subcommand(1);
    UserList* list = nullptr;
    add(*user, "list", "everybody, with their roles", list);
    UserInvite* invite = nullptr;
    auto& invite_command = add(*user, "invite", "print a one-time token for choosing a first password", invite);
    invite_command.add_option("email", invite->email, "of whoever is to sign in")->required()->type_name("EMAIL");
    invite_command.add_option("--name", invite->name, "of somebody new")->type_name("NAME");
    add_words<Role>(invite_command, "--role", invite->role, "of somebody new")->type_name("ROLE");
    invite_command.add_option("--unit", invite->unit, "path of the unit that the role is for (the company)")
        ->type_name("PATH");
    UserReset* reset = nullptr;
    add(*user, "reset", "print a one-time token for choosing another password", reset)
        .add_option("email", reset->email, "of somebody who forgot the password")
        ->required()
        ->type_name("EMAIL");

    auto* token = root_.add_subcommand("token", "tokens by which programs sign in");
    token->require_subcommand(1);
    TokenCreate* create = nullptr;
    auto& create_command = add(*token, "create", "make a token and print it, once", create);
    create_command.add_option("--user", create->user, "e-mail of the person in whose name it acts")
        ->required()
        ->type_name("EMAIL");
    create_command.add_option("--scope", create->scopes, "what it may do; may be repeated, or a list with commas")
        ->required()
        ->delimiter(',')
        ->type_name("SCOPE");
    create_command.add_option("--name", create->name, "to tell tokens apart (command line)")->type_name("NAME");
    create_command.add_option("--days", create->valid_days, "how long it is good (90)")
        ->check(CLI::Range(1, 366))
        ->type_name("DAYS");
    TokenList* tokens = nullptr;
    add(*token, "list", "every token, never its text", tokens);
    TokenRevoke* revoke = nullptr;
    add(*token, "revoke", "end a token now", revoke)
        .add_option("id", revoke->token_id, "as `token list` shows it")
        ->required()
        ->type_name("ID");
  }

  void add_keeping() {
    Backup* backup = nullptr;
    add(root_, "backup", "a verified copy of everything, while people work", backup)
        .add_option("file", backup->file, "to write; must not exist")
        ->required()
        ->type_name("FILE");
    Restore* restore = nullptr;
    add(root_, "restore", "put a backup in the place of the data, after verifying it", restore)
        .add_option("file", restore->file, "written by backup")
        ->required()
        ->type_name("FILE");
    Doctor* doctor = nullptr;
    add(root_, "doctor", "check the store, and the numbers against a plain recomputation", doctor)
        .add_option("--checkpoints-to", doctor->copies, "compare the copies in that folder, too")
        ->type_name("DIR");
    Grant* grant = nullptr;
    add(root_, "grant", "give a role of PostgreSQL what the program needs, and no more; run it as the owner", grant)
        .add_option("role", grant->role, "that serve and the other commands connect as")
        ->required()
        ->type_name("ROLE");
    Erase* erase = nullptr;
    auto& erase_command =
        add(root_, "erase", "erase what moves a rep who has left, when it was kept for long enough", erase);
    erase_command.add_option("person", erase->person, "id or e-mail of somebody who has left")
        ->required()
        ->type_name("PERSON");
    erase_command.add_option("--kept-months", erase->months_kept, "how long it is kept after the end of a pact (36)")
        ->type_name("N");
    erase_command.add_flag("--dry-run", erase->dry_run, "say what it would erase, and erase nothing");
    Check* check = nullptr;
    auto& check_command = add(root_, "check", "the goal checker on sentences, like a compiler's warnings", check);
    check_command
        .add_option("file", check->file,
                    "one sentence a line, or a CSV with a column \"statement\"; - reads from standard input")
        ->required()
        ->type_name("FILE");
    OpenApi* openapi = nullptr;
    add(root_, "openapi", "print the HTTP interface as an OpenAPI 3.1 document", openapi);
    Version* version = nullptr;
    add(root_, "version", "print what is running", version);
  }

  void add_proof() {
    MakeCheckpoint* checkpoint = nullptr;
    auto& checkpoint_command =
        add(root_, "checkpoint", "print what is signed about the audit log, to keep elsewhere", checkpoint);
    add_keys(checkpoint_command, checkpoint->keys);
    auto* public_key = checkpoint_command.add_flag("--public-key", checkpoint->public_key,
                                                   "print the key that checkpoints are verified by instead");
    checkpoint_command.add_flag("--replace-key", checkpoint->replace_key, "sign with a new key from now on")
        ->excludes(public_key);

    Verify* verify = nullptr;
    auto& verify_command = add(root_, "verify", "check the export of a pact, without a server or its data", verify);
    add_verify(verify_command, *verify);
  }

  CLI::App& deepest() {
    CLI::App* command = &root_;
    while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
    return *command;
  }

  std::string full_name(const CLI::App& command) const {
    const auto* parent = command.get_parent();
    return parent == nullptr ? command.get_name() : full_name(*parent) + " " + command.get_name();
  }

  // With all its names in "Usage:", so that the line can be typed as it stands.
  std::string help_of(const CLI::App& command) const {
    const auto* parent = command.get_parent();
    return command.help(parent == nullptr ? "" : full_name(*parent));
  }

  std::string see_help() { return "\nSee: " + full_name(deepest()) + " --help\n"; }

  // A command is missing or unknown, or an option that must be there.
  std::string what_is_missing(const CLI::RequiredError& error) {
    const auto& command = deepest();
    const auto inner = command.get_subcommands([](const CLI::App*) { return true; });
    if (inner.empty()) return std::string(error.what()) + see_help();
    std::string text;
    if (const auto rest = command.remaining(); !rest.empty()) {
      text = "there is no \"" + full_name(command) + " " + rest.front() + "\"; ";
    }
    text += "say one of:";
    for (const auto* each : inner) text += " " + each->get_name();
    return text + see_help();
  }

  const Environment& environment_;
  CLI::App root_{"Sales goals and pacts: who stands where, against target and calendar.", "salespact"};
  GivenPlace demo_place_;
  std::optional<Request> chosen_;
};

}  // namespace

std::expected<Request, Stop> read_command_line(std::span<const std::string> arguments, const Environment& environment) {
  CommandTree tree(environment);
  return tree.read({arguments.begin(), arguments.end()});
}

}  // namespace salespact::cli
