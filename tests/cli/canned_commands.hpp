#pragma once

#include "cli/commands.hpp"

#include <stdexcept>

namespace salespact::cli {

// Answers what a test puts in, and keeps what it was last asked.
class CannedCommands final : public Commands {
 public:
  Answer<int> demo(const Demo& /*request*/) override { return exit_code; }
  Answer<int> serve(const Serve& /*request*/) override { return exit_code; }
  Answer<Initialised> init(const Init& request) override {
    if (refused) return std::unexpected(*refused);
    return Initialised{request.name, request.place.directory, "sp_setup_abc", "2027-01-01T00:00:00Z"};
  }
  Answer<ImportOutcome> import(const Import& /*request*/, const app::ImportProgress& progress) override {
    had_progress = static_cast<bool>(progress);
    if (progress) progress(1, 2);
    return outcome;
  }
  Answer<std::vector<app::ActualRow>> report_actuals(const ReportActuals& /*request*/) override {
    if (refused) return std::unexpected(*refused);
    return actuals;
  }
  Answer<std::vector<app::GoalRow>> report_attainment(const ReportAttainment& /*request*/) override { return goals; }
  Answer<std::vector<app::PactsRow>> report_pacts(const ReportPacts& /*request*/) override { return pacts; }
  Answer<std::vector<app::MasRow>> report_mas(const ReportMas& /*request*/) override { return mas; }
  Answer<std::vector<app::CheckInsRow>> report_check_ins(const ReportCheckIns& /*request*/) override {
    return check_ins;
  }
  Answer<std::vector<wire::UserShape>> list_users(const UserList& /*request*/) override { return users; }
  Answer<Invitation> invite_user(const UserInvite& request) override {
    return Invitation{request.email, "sp_invite_abc", "2027-01-01T00:00:00Z"};
  }
  Answer<Invitation> reset_user(const UserReset& request) override {
    return Invitation{request.email, "sp_invite_def", "2027-01-01T00:00:00Z"};
  }
  Answer<wire::NewTokenShape> create_token(const TokenCreate& /*request*/) override {
    return wire::NewTokenShape{"17", "sp_abc", "2027-01-01T00:00:00Z"};
  }
  Answer<std::vector<wire::TokenShape>> list_tokens(const TokenList& /*request*/) override { return tokens; }
  Answer<std::string> revoke_token(const TokenRevoke& request) override { return "ended " + request.token_id; }
  Answer<std::string> backup(const Backup& request) override { return "wrote " + request.file; }
  Answer<std::string> restore(const Restore& /*request*/) override { throw std::runtime_error("the disk is full"); }
  Answer<std::vector<wire::FindingShape>> doctor(const Doctor& /*request*/) override { return findings; }
  Answer<std::string> grant(const Grant& request) override { return "granted " + request.role; }
  Answer<std::string> erase(const Erase& request) override { return "erased " + request.person; }
  Answer<std::string> checkpoint(const MakeCheckpoint& request) override {
    return std::string(request.public_key ? "a key\n" : "a checkpoint\n");
  }
  Answer<std::vector<wire::VerifiedShape>> verify(const Verify& /*request*/) override { return verified; }
  Answer<std::vector<wire::CheckedStatementShape>> check_statements(const Check& /*request*/) override {
    return checked;
  }
  std::string openapi() override { return "{}"; }
  std::string version() override { return "0.1.0"; }

  int exit_code = 0;
  std::optional<Refused> refused;
  ImportOutcome outcome = app::ImportReport{};
  bool had_progress = false;
  std::vector<app::ActualRow> actuals;
  std::vector<app::GoalRow> goals;
  std::vector<app::PactsRow> pacts;
  std::vector<app::MasRow> mas;
  std::vector<app::CheckInsRow> check_ins;
  std::vector<wire::UserShape> users;
  std::vector<wire::TokenShape> tokens;
  std::vector<wire::FindingShape> findings;
  std::vector<wire::VerifiedShape> verified;
  std::vector<wire::CheckedStatementShape> checked;
};

}  // namespace salespact::cli
