#pragma once

#include "app/demo/company.hpp"
#include "app/ports/store.hpp"

namespace salespact::app::demo {

// Makes the company's workspace in a store that has none of that id, all of it in one transaction, with an audit entry.
void store_company(Store& store, const DemoCompany& company, Instant now);

}  // namespace salespact::app::demo
