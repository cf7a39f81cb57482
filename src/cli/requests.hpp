#pragma once

#include "app/import/import_kind.hpp"
#include "app/ports/row_source.hpp"
#include "app/report/views.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What somebody asked for on the command line, checked as far as text alone can be.
namespace salespact::cli {

enum class OutputFormat : std::uint8_t { table, csv, json };

// Where the data is: a directory with an SQLite file, or a PostgreSQL URL. Never both.
struct StorePlace {
  std::string directory = "salespact-data";
  std::optional<std::string> database_url;
  friend bool operator==(const StorePlace&, const StorePlace&) = default;
};

struct Listen {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  friend bool operator==(const Listen&, const Listen&) = default;
};

struct Demo {
  Listen listen;
  std::uint64_t seed = 1;
  std::optional<StorePlace> keep_in;  // absent: thrown away at the end
};

struct Serve {
  StorePlace place;
  Listen listen;
  bool behind_proxy = false;              // TLS ends in front of us, so any address may be listened on (TRUST O8)
  std::vector<std::string> proxies;       // whose X-Forwarded-* is believed, CIDR (TRUST F3)
  std::optional<std::string> public_url;  // the origin that browsers see (TRUST C1)
  std::optional<std::string> keys;        // directory of the key that signs checkpoints
  std::optional<std::string> copies;      // folder into which every checkpoint is copied
};

struct Init {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string name;
  Currency currency;
  std::string timezone;
  unsigned fiscal_year_start = 1;  // month, 1..12
};

struct Import {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  app::ImportKind kind = app::ImportKind::deals;
  std::string file;                    // a path, or "-" for standard input
  std::optional<std::string> mapping;  // a path, or the name of a built-in one
  std::string source = "csv";
  bool dry_run = false;
  std::optional<std::string> rejected_to;  // file for the rows that were not taken
  std::optional<app::TextEncoding> encoding;
  std::optional<char> separator;
  std::optional<app::DateOrder> dates;
  std::optional<app::DecimalMark> decimal;
  std::optional<Currency> currency;  // of rows that name none; absent: the workspace's
};

struct ReportActuals {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string metric = "revenue";
  app::OwnerKind by = app::OwnerKind::unit;
  std::optional<std::string> period;  // absent: the fiscal year of as_of
  std::optional<Date> as_of;          // absent: the last completed day
};

struct ReportAttainment {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::optional<std::string> metric;  // absent: every goal
  std::optional<app::OwnerKind> by;
  std::optional<std::string> period;
  std::optional<Date> as_of;
};

struct ReportPacts {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
};

struct ReportMas {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string period;  // empty: the last fiscal month that is over
};

struct ReportCheckIns {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string period;  // empty: the last fiscal month that is over
};

struct UserList {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
};

// Prints a one-time token by which a person chooses a first password.
struct UserInvite {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string email;
  std::string name;                 // of somebody who is not in the workspace yet
  std::optional<Role> role;         // needed then; granted from today
  std::optional<std::string> unit;  // path; of the role; absent: the whole company
};

// Prints a one-time token by which a person who forgot the password chooses another.
struct UserReset {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string email;
};

struct TokenCreate {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::string user;  // e-mail
  std::string name = "command line";
  std::vector<std::string> scopes;
  int valid_days = 90;
};

struct TokenList {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
};

struct TokenRevoke {
  StorePlace place;
  std::string token_id;
};

struct Backup {
  StorePlace place;
  std::string file;
};

struct Restore {
  StorePlace place;
  std::string file;
};

struct Doctor {
  StorePlace place;
  OutputFormat format = OutputFormat::table;
  std::optional<std::string> copies;  // folder into which serve copies checkpoints
};

// What a role of PostgreSQL needs to run the program, and no more.
struct Grant {
  StorePlace place;
  std::string role;
};

// What moves somebody who has left, of pacts that have been over for long enough.
struct Erase {
  StorePlace place;
  std::string person;    // id or e-mail
  int months_kept = 36;  // after the end of the pact
  bool dry_run = false;
};

// The newest checkpoint of the audit log, for keeping elsewhere; made when the log has grown.
struct MakeCheckpoint {
  StorePlace place;
  std::optional<std::string> keys;  // directory of the signing key
  bool public_key = false;          // print that instead
  bool replace_key = false;
};

// The export of a pact, checked without a workspace.
struct Verify {
  std::string file;  // "-": standard input
  OutputFormat format = OutputFormat::table;
  std::optional<std::string> key;         // file with the public key that one keeps
  std::optional<std::string> checkpoint;  // file with a checkpoint that one keeps
  std::optional<std::string> memory;      // file in which what was proved is remembered
};

// Sentences looked at as goals; needs no workspace.
struct Check {
  std::string file;  // "-": standard input
  OutputFormat format = OutputFormat::table;
};

struct OpenApi {};
struct Version {
  OutputFormat format = OutputFormat::table;
};

using Request = std::variant<Demo, Serve, Init, Import, ReportActuals, ReportAttainment, ReportPacts, ReportMas,
                             ReportCheckIns, UserList, UserInvite, UserReset, TokenCreate, TokenList, TokenRevoke,
                             Backup, Restore, Doctor, Grant, Erase, MakeCheckpoint, Verify, Check, OpenApi, Version>;

}  // namespace salespact::cli

namespace salespact {

template <>
inline constexpr auto words<cli::OutputFormat> = std::to_array<Word<cli::OutputFormat>>({
    {cli::OutputFormat::table, "table"},
    {cli::OutputFormat::csv, "csv"},
    {cli::OutputFormat::json, "json"},
});

}  // namespace salespact
