#include "cli/run.hpp"

#include "cli/print_checked.hpp"
#include "cli/print_import.hpp"
#include "cli/print_table.hpp"
#include "cli/print_verified.hpp"
#include "cli/progress_bar.hpp"
#include "wire/pact_report_views.hpp"
#include "wire/report_grids.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

namespace salespact::cli {

namespace {

class Runner {
 public:
  Runner(Commands& commands, const Console& console) : commands_(commands), console_(console) {}

  int operator()(const Demo& request) {
    return settle(commands_.demo(request), [](int code) { return code; });
  }
  int operator()(const Serve& request) {
    return settle(commands_.serve(request), [](int code) { return code; });
  }

  int operator()(const Init& request) {
    return settle(commands_.init(request), [&](const Initialised& made) {
      if (request.format != OutputFormat::table) {
        return print_one(request.format, made, {"workspace", "place", "setup_token", "setup_expires"},
                         {made.workspace, made.place, made.setup_token, made.setup_expires});
      }
      console_.out << "made " << made.workspace << " in " << made.place << "\nsetup token: " << made.setup_token
                   << "\nGive it at the first sign-in, before " << made.setup_expires << ".\n";
      return exit_done;
    });
  }

  int operator()(const Import& request) {
    const auto name = std::filesystem::path(request.file).filename().string();
    std::optional<ProgressBar> bar;
    app::ImportProgress progress;
    if (console_.err_is_terminal) {
      bar.emplace(console_.err, name);
      progress = [&bar](std::int64_t done, std::int64_t total) { bar->show(done, total); };
    }
    const auto outcome = commands_.import(request, progress);
    bar.reset();
    return settle(outcome, [&](const ImportOutcome& done) { return print_import(console_, request, done); });
  }

  int operator()(const ReportActuals& request) { return print_report(request, commands_.report_actuals(request)); }
  int operator()(const ReportAttainment& request) {
    return print_report(request, commands_.report_attainment(request));
  }

  int operator()(const ReportPacts& request) { return print_report(request, commands_.report_pacts(request)); }
  int operator()(const ReportMas& request) { return print_report(request, commands_.report_mas(request)); }
  int operator()(const ReportCheckIns& request) { return print_report(request, commands_.report_check_ins(request)); }

  int operator()(const UserList& request) { return print_list(request, commands_.list_users(request)); }
  int operator()(const UserInvite& request) {
    return print_invitation(request.format, commands_.invite_user(request), "invitation");
  }
  int operator()(const UserReset& request) {
    return print_invitation(request.format, commands_.reset_user(request), "reset");
  }
  int operator()(const TokenCreate& request) {
    return settle(commands_.create_token(request), [&](const wire::NewTokenShape& made) {
      if (request.format == OutputFormat::table) {
        console_.out << made.token << '\n';
        console_.err << "token " << made.id << ", good until " << made.expires_at.value_or("revoked")
                     << ". It is shown this once.\n";
      } else {
        print(request.format, made, wire::grid_of(made));
      }
      return exit_done;
    });
  }
  int operator()(const TokenList& request) { return print_list(request, commands_.list_tokens(request)); }
  int operator()(const TokenRevoke& request) { return print_sentence(commands_.revoke_token(request)); }

  int operator()(const Backup& request) { return print_sentence(commands_.backup(request)); }
  int operator()(const Restore& request) { return print_sentence(commands_.restore(request)); }

  int operator()(const Doctor& request) {
    return settle(commands_.doctor(request), [&](const std::vector<wire::FindingShape>& findings) {
      wire::Grid grid{.columns = {{"check"}, {"result"}, {"detail"}}, .rows = {}};
      for (const auto& finding : findings) {
        grid.rows.push_back({finding.check, finding.ok ? "ok" : "WRONG", finding.detail});
      }
      print(request.format, findings, grid);
      return std::ranges::all_of(findings, &wire::FindingShape::ok) ? exit_done : exit_findings;
    });
  }

  int operator()(const Grant& request) { return print_sentence(commands_.grant(request)); }
  int operator()(const Erase& request) { return print_sentence(commands_.erase(request)); }

  int operator()(const MakeCheckpoint& request) {
    return settle(commands_.checkpoint(request), [&](const std::string& text) {
      console_.out << text;
      return exit_done;
    });
  }

  int operator()(const Verify& request) {
    return settle(commands_.verify(request), [&](const std::vector<wire::VerifiedShape>& lines) {
      return print_verified(console_, request.format, lines);
    });
  }

  int operator()(const Check& request) {
    return settle(commands_.check_statements(request), [&](const std::vector<wire::CheckedStatementShape>& checked) {
      return print_checked(console_, request, checked);
    });
  }

  int operator()(const OpenApi& /*request*/) {
    console_.out << commands_.openapi() << '\n';
    return exit_done;
  }
  int operator()(const Version& request) {
    if (request.format != OutputFormat::table) {
      return print_one(request.format, Running{commands_.version()}, {"version"}, {commands_.version()});
    }
    console_.out << "salespact " << commands_.version() << '\n';
    return exit_done;
  }

 private:
  template <class T, class Print>
  int settle(const Answer<T>& answer, Print print_answer) {
    if (answer) return print_answer(*answer);
    for (const auto& reason : answer.error().reasons) console_.err << "salespact: " << reason << '\n';
    return exit_wrong_use;
  }

  // A single thing that is no table.
  template <class T>
  int print_one(OutputFormat format, const T& value, std::initializer_list<const char*> columns,
                std::vector<wire::Grid::Cell> row) {
    wire::Grid grid;
    for (const char* column : columns) grid.columns.push_back({column});
    grid.rows.push_back(std::move(row));
    print(format, value, grid);
    return exit_done;
  }

  int print_invitation(OutputFormat format, const Answer<Invitation>& answer, std::string_view kind) {
    return settle(answer, [&](const Invitation& made) {
      if (format != OutputFormat::table) {
        return print_one(format, made, {"person", "token", "expires"}, {made.person, made.token, made.expires});
      }
      console_.out << kind << " token of " << made.person << ": " << made.token << "\nGood once, before "
                   << made.expires << ".\n";
      return exit_done;
    });
  }

  int print_sentence(const Answer<std::string>& answer) {
    return settle(answer, [&](const std::string& sentence) {
      console_.out << sentence << '\n';
      return exit_done;
    });
  }

  template <class T>
  void print(OutputFormat format, const T& value, const wire::Grid& grid) {
    switch (format) {
      case OutputFormat::table: console_.out << table_text(grid); return;
      case OutputFormat::csv: console_.out << wire::csv_text(grid); return;
      case OutputFormat::json: console_.out << wire::to_json(value) << '\n'; return;
    }
  }

  template <class R, class T>
  int print_list(const R& request, const Answer<std::vector<T>>& answer) {
    return settle(answer, [&](const std::vector<T>& rows) {
      print(request.format, rows, wire::grid_of(rows));
      return exit_done;
    });
  }

  template <class R, class T>
  int print_report(const R& request, const Answer<std::vector<T>>& answer) {
    return settle(answer, [&](const std::vector<T>& rows) {
      print(request.format, rows, request.format == OutputFormat::table ? wire::table_of(rows) : wire::sheet_of(rows));
      return exit_done;
    });
  }

  Commands& commands_;
  const Console& console_;
};

}  // namespace

int run(std::span<const std::string> arguments, const Environment& environment, Commands& commands,
        const Console& console) {
  try {
    const auto request = read_command_line(arguments, environment);
    if (!request) {
      (request.error().exit_code == exit_done ? console.out : console.err) << request.error().text;
      return request.error().exit_code;
    }
    const int code = std::visit(Runner(commands, console), *request);
    console.out.flush();
    if (console.out) return code;
    console.err << "salespact: the answer could not be written\n";
  } catch (const std::exception& fault) {
    console.err << "salespact: " << fault.what() << '\n';
  }
  return exit_fault;
}

}  // namespace salespact::cli
