#pragma once

#include "cli/commands.hpp"
#include "main/open_workspace.hpp"

namespace salespact {

// The commands of the program on real stores, files and sockets.
class ProgramCommands final : public cli::Commands {
 public:
  cli::Answer<int> demo(const cli::Demo& request) override;
  cli::Answer<int> serve(const cli::Serve& request) override;

  cli::Answer<cli::Initialised> init(const cli::Init& request) override;
  cli::Answer<cli::ImportOutcome> import(const cli::Import& request, const app::ImportProgress& progress) override;
  cli::Answer<std::vector<app::ActualRow>> report_actuals(const cli::ReportActuals& request) override;
  cli::Answer<std::vector<app::GoalRow>> report_attainment(const cli::ReportAttainment& request) override;
  cli::Answer<std::vector<app::PactsRow>> report_pacts(const cli::ReportPacts& request) override;
  cli::Answer<std::vector<app::MasRow>> report_mas(const cli::ReportMas& request) override;
  cli::Answer<std::vector<app::CheckInsRow>> report_check_ins(const cli::ReportCheckIns& request) override;

  cli::Answer<std::vector<wire::UserShape>> list_users(const cli::UserList& request) override;
  cli::Answer<cli::Invitation> invite_user(const cli::UserInvite& request) override;
  cli::Answer<cli::Invitation> reset_user(const cli::UserReset& request) override;
  cli::Answer<wire::NewTokenShape> create_token(const cli::TokenCreate& request) override;
  cli::Answer<std::vector<wire::TokenShape>> list_tokens(const cli::TokenList& request) override;
  cli::Answer<std::string> revoke_token(const cli::TokenRevoke& request) override;

  cli::Answer<std::string> backup(const cli::Backup& request) override;
  cli::Answer<std::string> restore(const cli::Restore& request) override;
  cli::Answer<std::vector<wire::FindingShape>> doctor(const cli::Doctor& request) override;
  cli::Answer<std::string> grant(const cli::Grant& request) override;
  cli::Answer<std::string> erase(const cli::Erase& request) override;
  cli::Answer<std::string> checkpoint(const cli::MakeCheckpoint& request) override;
  cli::Answer<std::vector<wire::VerifiedShape>> verify(const cli::Verify& request) override;
  cli::Answer<std::vector<wire::CheckedStatementShape>> check_statements(const cli::Check& request) override;

  std::string openapi() override;
  std::string version() override;

 private:
  Machine machine_;
};

}  // namespace salespact
