#include "app/import/record_fingerprint.hpp"

#include "app/import/fingerprint_text.hpp"

namespace salespact::app {

Fingerprint fingerprint_of(const Deal& deal, std::string& scratch) {
  FingerprintText text(scratch);
  text.add(deal.external_id).add(deal.owner).add(deal.amount_minor).add(deal.currency.code());
  text.add(static_cast<std::int64_t>(deal.status)).add(deal.stage).add(deal.created_on).add(deal.closed_on);
  text.add(deal.account).add(deal.product);
  for (const Credit& credit : deal.credits) {
    text.add(credit.person.value).add(credit.share).add(static_cast<std::int64_t>(credit.kind));
  }
  for (const auto& [key, value] : deal.dimensions) text.add(key).add(value);
  return text.fingerprint();
}

Fingerprint fingerprint_of(const Activity& activity, std::string& scratch) {
  FingerprintText text(scratch);
  text.add(activity.external_id).add(activity.owner).add(activity.type).add(activity.occurred_on).add(activity.count);
  return text.fingerprint();
}

Fingerprint fingerprint_of(const Measurement& measurement, std::string& scratch) {
  FingerprintText text(scratch);
  text.add(measurement.external_id).add(measurement.metric.value).add(measurement.owner).add(measurement.amount);
  text.add(measurement.currency ? measurement.currency->code() : std::string_view());
  text.add(std::optional(measurement.occurred_on));
  return text.fingerprint();
}

}  // namespace salespact::app
