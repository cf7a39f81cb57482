#pragma once

#include "app/office.hpp"
#include "app/report/company.hpp"
#include "app/report/deals_behind.hpp"
#include "app/report/distribution.hpp"
#include "app/report/trend.hpp"

#include <map>

// An office, and what somebody in it is told.
namespace salespact::test {

template <class Engine>
struct Desk : Office<Engine> {
  using Office<Engine>::Office;

  std::shared_ptr<const app::Board> kept;  // call look() after a change

  void look() { kept = this->board(); }
  [[nodiscard]] const app::Directory& directory() const { return *kept->numbers.directory; }

  [[nodiscard]] PersonId person(const std::string& name) const {
    for (const Person& each : directory().rows().people) {
      if (each.display_name == name) return each.id;
    }
    FAIL("nobody is called " << name);
    return {};
  }
  [[nodiscard]] OrgUnitId unit(const std::string& path) const {
    for (attainment::UnitIndex i = 0; i < directory().units(); ++i) {
      if (directory().path(i) == path) return directory().unit(i).id;
    }
    FAIL("there is no unit " << path);
    return {};
  }
  [[nodiscard]] app::Viewpoint seen_by(const std::string& name) const {
    app::Principal principal;
    principal.person = person(name);
    principal.today = this->today;
    return {principal, std::make_shared<const app::OrganisationToday>(directory().rows(), this->today)};
  }

  [[nodiscard]] app::CompanyReport company(const std::string& who, const app::UnitQuestion& question) const {
    const app::Viewpoint viewer = seen_by(who);
    auto report = app::report_company(*kept, viewer, question, this->today);
    REQUIRE(report.has_value());
    return std::move(*report);
  }
  [[nodiscard]] app::DistributionReport spread(const std::string& who, const app::UnitQuestion& question,
                                               app::SpreadMeasure measure = app::SpreadMeasure::attainment) const {
    const app::Viewpoint viewer = seen_by(who);
    auto report = app::report_distribution(*kept, viewer, question, measure, this->today);
    REQUIRE(report.has_value());
    return std::move(*report);
  }
  [[nodiscard]] app::TrendReport trend(const std::string& who, const app::TrendQuestion& question) const {
    const app::Viewpoint viewer = seen_by(who);
    auto report = app::report_trend(*kept, viewer, question, this->today);
    REQUIRE(report.has_value());
    return std::move(*report);
  }
  [[nodiscard]] app::DealsReport deals_behind(const std::string& who, const app::DealsQuestion& question) {
    const app::Viewpoint viewer = seen_by(who);
    std::optional<app::DealsReport> report;
    this->engine.store().read(this->workspace.id, [&](app::Transaction& tx) {
      auto answer = app::report_deals(*kept, viewer, tx.records(), question, this->today);
      REQUIRE(answer.has_value());
      report = std::move(*answer);
    });
    return std::move(*report);
  }
};

}  // namespace salespact::test
