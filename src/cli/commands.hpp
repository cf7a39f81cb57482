#pragma once

#include "app/import/import_request.hpp"
#include "cli/exit_code.hpp"
#include "cli/requests.hpp"
#include "wire/account_shapes.hpp"
#include "wire/check_shapes.hpp"
#include "wire/finding_shapes.hpp"
#include "wire/pact_report_views.hpp"
#include "wire/report_views.hpp"
#include "wire/verified_shapes.hpp"

#include <expected>
#include <string>
#include <vector>

namespace salespact::cli {

// What was asked for makes sense as words but not here: no such workspace, metric or person. Each sentence says what
// would be accepted.
struct Refused {
  std::vector<std::string> reasons;
};

template <class T>
using Answer = std::expected<T, Refused>;

struct Initialised {
  std::string workspace;      // its name
  std::string place;          // "books/salespact.db"
  std::string setup_token;    // shown once
  std::string setup_expires;  // instant, RFC 3339
};
BOOST_DESCRIBE_STRUCT(Initialised, (), (workspace, place, setup_token, setup_expires))

struct Invitation {
  std::string person;
  std::string token;  // shown once
  std::string expires;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (person, token, expires))

struct Running {
  std::string version;
};
BOOST_DESCRIBE_STRUCT(Running, (), (version))

using ImportOutcome = std::expected<app::ImportReport, app::ImportRefused>;

// What the commands do; main connects it to stores, files and the server. A fault of the machine is an exception.
class Commands {
 public:
  virtual ~Commands() = default;

  // Both come back when they are told to stop; the exit code.
  virtual Answer<int> demo(const Demo& request) = 0;
  virtual Answer<int> serve(const Serve& request) = 0;

  virtual Answer<Initialised> init(const Init& request) = 0;
  virtual Answer<ImportOutcome> import(const Import& request, const app::ImportProgress& progress) = 0;
  virtual Answer<std::vector<app::ActualRow>> report_actuals(const ReportActuals& request) = 0;
  virtual Answer<std::vector<app::GoalRow>> report_attainment(const ReportAttainment& request) = 0;
  virtual Answer<std::vector<app::PactsRow>> report_pacts(const ReportPacts& request) = 0;
  virtual Answer<std::vector<app::MasRow>> report_mas(const ReportMas& request) = 0;
  virtual Answer<std::vector<app::CheckInsRow>> report_check_ins(const ReportCheckIns& request) = 0;

  virtual Answer<std::vector<wire::UserShape>> list_users(const UserList& request) = 0;
  virtual Answer<Invitation> invite_user(const UserInvite& request) = 0;
  virtual Answer<Invitation> reset_user(const UserReset& request) = 0;
  virtual Answer<wire::NewTokenShape> create_token(const TokenCreate& request) = 0;
  virtual Answer<std::vector<wire::TokenShape>> list_tokens(const TokenList& request) = 0;
  virtual Answer<std::string> revoke_token(const TokenRevoke& request) = 0;  // what was ended, in a sentence

  virtual Answer<std::string> backup(const Backup& request) = 0;  // what was written, in a sentence
  virtual Answer<std::string> restore(const Restore& request) = 0;
  virtual Answer<std::vector<wire::FindingShape>> doctor(const Doctor& request) = 0;
  virtual Answer<std::string> grant(const Grant& request) = 0;  // what was granted, in a sentence
  virtual Answer<std::string> erase(const Erase& request) = 0;
  virtual Answer<std::string> checkpoint(const MakeCheckpoint& request) = 0;  // as text, to be kept elsewhere
  virtual Answer<std::vector<wire::VerifiedShape>> verify(const Verify& request) = 0;

  virtual Answer<std::vector<wire::CheckedStatementShape>> check_statements(const Check& request) = 0;

  virtual std::string openapi() = 0;  // JSON
  virtual std::string version() = 0;  // "0.1.0"
};

}  // namespace salespact::cli
