#pragma once

#include "app/demo/company.hpp"

#include <ostream>

namespace salespact::app::demo {

// The company's records in the canonical columns of the import, UTF-8, LF, as an operations person would export them.
// What a file cannot say is left out: absences, calendars, profiles and rates; goals that need a baseline or a band;
// and that a unit moved (people of a moved team have a second row with the new path instead).

void write_people_csv(const DemoCompany& company, std::ostream& out);
void write_deals_csv(const DemoCompany& company, std::ostream& out);
void write_activities_csv(const DemoCompany& company, std::ostream& out);
void write_measurements_csv(const DemoCompany& company, std::ostream& out);
void write_quotas_csv(const DemoCompany& company, std::ostream& out);

}  // namespace salespact::app::demo
