#include "ingest/mapping.hpp"

#include <array>

namespace salespact::ingest {
namespace {

using app::ImportKind;

// Mapping files, as anyone can write them (docs/import-formats.md); they only travel with the program.
constexpr auto mappings = std::to_array<BuiltInMapping>({
    {"canonical", "canonical", ImportKind::people, R"toml(
[columns]
person = "person"
email = "email"
unit = "unit"
role = "role"
from = "from"
to = "to"
)toml"},
    {"canonical", "canonical", ImportKind::deals, R"toml(
[columns]
id = "id"
owner = "owner"
amount = "amount"
currency = "currency"
status = "status"
stage = "stage"
created_on = "created_on"
closed_on = "closed_on"
account = "account"
product = "product"
)toml"},
    {"canonical", "canonical", ImportKind::activities, R"toml(
[columns]
id = "id"
owner = "owner"
type = "type"
occurred_on = "occurred_on"
count = "count"
)toml"},
    {"canonical", "canonical", ImportKind::measurements, R"toml(
[columns]
id = "id"
metric = "metric"
owner = "owner"
occurred_on = "occurred_on"
amount = "amount"
currency = "currency"
)toml"},
    {"canonical", "canonical", ImportKind::quotas, R"toml(
[columns]
owner = "owner"
metric = "metric"
period = "period"
target = "target"
currency = "currency"
scoring = "scoring"
baseline = "baseline"
season = "season"
rates = "rates"
)toml"},
    {"salesforce", "Salesforce opportunity report", ImportKind::deals, R"toml(
recognise = ["Opportunity Name"]
[columns]
id = ["Opportunity ID", "Opportunity ID (18)", "Opportunity Id"]
owner = ["Opportunity Owner", "Owner", "Owner Name", "Opportunity Owner: Full Name"]
amount = ["Amount", "Total Amount", "Amount (converted)"]
currency = ["Opportunity Currency", "Currency"]
status = ["Stage"]
stage = ["Stage"]
created_on = ["Created Date"]
closed_on = ["Close Date"]
account = ["Account Name", "Account Name: Account Name"]
product = ["Product Name", "Product"]
[values.status]
won = ["Closed Won"]
lost = ["Closed Lost"]
open = ["*"]
[dimensions]
type = ["Type", "Opportunity Record Type"]
lead_source = "Lead Source"
forecast_category = "Forecast Category"
region = ["Territory Region", "Region"]
)toml"},
    {"salesforce-api", "Salesforce opportunities of Data Loader", ImportKind::deals, R"toml(
recognise = ["StageName"]
[columns]
id = ["Id"]
owner = ["Owner.Name", "OwnerName", "Owner.Email", "OwnerId"]
amount = ["Amount"]
currency = ["CurrencyIsoCode"]
status = { won = ["IsWon"], closed = ["IsClosed"] }
stage = ["StageName"]
created_on = ["CreatedDate"]
closed_on = ["CloseDate"]
account = ["Account.Name", "AccountName", "AccountId"]
[dimensions]
type = "Type"
lead_source = "LeadSource"
forecast_category = ["ForecastCategoryName", "ForecastCategory"]
)toml"},
    {"hubspot", "HubSpot deals", ImportKind::deals, R"toml(
recognise = ["Deal Stage"]
[columns]
id = ["Record ID", "Deal ID"]
owner = ["Deal owner"]
amount = ["Amount"]
currency = ["Currency", "Deal Currency"]
status = ["Deal Stage"]
stage = ["Deal Stage"]
created_on = ["Create Date"]
closed_on = ["Close Date"]
account = ["Associated Company", "Associated Company (Primary)", "Primary Associated Company"]
[values.status]
won = ["Closed Won"]
lost = ["Closed Lost"]
open = ["*"]
[dimensions]
pipeline = "Pipeline"
deal_type = "Deal Type"
source = ["Original Source Type", "Original Source"]
team = "HubSpot Team"
)toml"},
    {"pipedrive", "Pipedrive deals", ImportKind::deals, R"toml(
recognise = ["Deal - *"]
[columns]
id = ["Deal - ID"]
owner = ["Deal - Owner"]
amount = ["Deal - Value", "Deal - Deal value"]
currency = ["Deal - Currency", "Deal - Currency of Value"]
status = ["Deal - Status"]
stage = ["Deal - Stage"]
created_on = ["Deal - Deal created", "Deal - Deal created on"]
closed_on = { first_of = ["Deal - Won time", "Deal - Lost time", "Deal - Deal closed on"] }
account = ["Deal - Organization", "Organization - Name"]
product = ["Product - Name"]
[dimensions]
pipeline = "Deal - Pipeline"
label = "Deal - Label"
lost_reason = "Deal - Lost reason"
)toml"},
    {"zoho", "Zoho CRM deals", ImportKind::deals, R"toml(
recognise = ["Closing Date"]
[columns]
id = ["Record Id", "Deal Id", "Potential Id", "Id"]
owner = ["Deal Owner", "Potential Owner"]
amount = ["Amount"]
currency = ["Currency"]
status = ["Stage"]
stage = ["Stage"]
created_on = ["Created Time"]
closed_on = ["Closing Date"]
account = ["Account Name"]
product = ["Product Name"]
[values.status]
won = ["Closed Won"]
lost = ["Closed Lost", "Closed-Lost", "Closed Lost to Competition", "Closed-Lost to Competition"]
open = ["*"]
[dimensions]
type = "Type"
lead_source = "Lead Source"
pipeline = "Pipeline"
)toml"},
    {"salesforce", "Salesforce tasks and events report", ImportKind::activities, R"toml(
recognise = ["Assigned", "Activity ID"]
[columns]
id = "Activity ID"
owner = "Assigned"
type = ["Activity Type", "Type", "Task Subtype"]
occurred_on = "Date"
)toml"},
    {"pipedrive", "Pipedrive activities", ImportKind::activities, R"toml(
recognise = ["Activity - *"]
[columns]
id = ["Activity - ID"]
owner = ["Activity - Assigned to user", "Activity - Owner"]
type = ["Activity - Type"]
occurred_on = { first_of = ["Activity - Marked as done time", "Activity - Due date"] }
[only]
"Activity - Done" = ["Done", "Yes", "1", "True"]
)toml"},
    {"zoho-calls", "Zoho CRM calls", ImportKind::activities, R"toml(
recognise = ["Call Owner"]
[columns]
id = ["Record Id", "Call Id", "Id"]
owner = "Call Owner"
type = { constant = "call" }
occurred_on = ["Call Start Time", "Start Time"]
)toml"},
    {"salesforce", "Salesforce users", ImportKind::people, R"toml(
recognise = ["Username"]
[columns]
person = ["Full Name", "Name", "{First Name} {Last Name}", "{FirstName} {LastName}"]
email = "Email"
unit = ["Role", "Role Name", "UserRole.Name"]
role = { constant = "rep" }
)toml"},
    {"salesforce", "Salesforce quotas", ImportKind::quotas, R"toml(
recognise = ["QuotaAmount", "StartDate"]
[columns]
owner = ["OwnerName", "QuotaOwner.Name", "Username"]
metric = { constant = "revenue" }
period = { column = "StartDate", period = "month" }
target = "QuotaAmount"
currency = "CurrencyIsoCode"
)toml"},
});

}  // namespace

std::span<const BuiltInMapping> built_in_mappings() { return mappings; }

}  // namespace salespact::ingest
