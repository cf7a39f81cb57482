#pragma once

#include "http/support/api_server.hpp"

namespace salespact::test {

// Four calls of Ana's.
inline ActivityId add_calls(ApiServer& server) {
  Activity calls;
  calls.id = {61'001};
  calls.source = "crm";
  calls.external_id = "c1";
  calls.owner = ana;
  calls.type = "call";
  calls.occurred_on = access_day - 5;
  calls.count = 4;
  server.write([&](app::Transaction& tx) {
    tx.records().insert(std::span<const Activity>(&calls, 1));
    tx.changes().append(app::ChangeKind::activity, calls.id.value, 1);
  });
  return calls.id;
}

// Seven referrals that Ana received.
inline MeasurementId add_referrals(ApiServer& server) {
  Measurement referrals;
  referrals.id = {62'001};
  referrals.source = "crm";
  referrals.external_id = "m1";
  referrals.metric = server.metric("referrals");
  referrals.owner = ana;
  referrals.amount = 7;
  referrals.occurred_on = access_day - 5;
  server.write([&](app::Transaction& tx) {
    tx.records().append(std::span<const Measurement>(&referrals, 1));
    tx.changes().append(app::ChangeKind::measurement, referrals.id.value, 1);
  });
  return referrals.id;
}

}  // namespace salespact::test
