#pragma once

#include "app/ports/store.hpp"

// Equality, field by field, of rows that have no operator of their own.
namespace salespact {

inline bool operator==(const Workspace& a, const Workspace& b) {
  return a.id == b.id && a.name == b.name && a.base_currency == b.base_currency && a.timezone == b.timezone &&
         a.week_start == b.week_start && a.locale == b.locale && a.fiscal_calendar == b.fiscal_calendar &&
         a.work_calendar == b.work_calendar && a.revision == b.revision;
}

inline bool operator==(const Person& a, const Person& b) {
  return a.id == b.id && a.display_name == b.display_name && a.email == b.email && a.status == b.status &&
         a.hired_on == b.hired_on && a.departed_on == b.departed_on && a.weekly_hours == b.weekly_hours &&
         a.selling_hours_per_week == b.selling_hours_per_week && a.ramp_profile == b.ramp_profile &&
         a.revision == b.revision;
}

inline bool operator==(const OrgUnit& a, const OrgUnit& b) {
  return a.id == b.id && a.name == b.name && a.kind == b.kind && a.work_calendar == b.work_calendar &&
         a.revision == b.revision;
}

inline bool operator==(const UnitParent& a, const UnitParent& b) {
  return a.id == b.id && a.unit == b.unit && a.parent == b.parent && a.tenure == b.tenure;
}

inline bool operator==(const Membership& a, const Membership& b) {
  return a.id == b.id && a.person == b.person && a.unit == b.unit && a.tenure == b.tenure &&
         a.fte_percent == b.fte_percent && a.primary == b.primary;
}

inline bool operator==(const RoleAssignment& a, const RoleAssignment& b) {
  return a.id == b.id && a.person == b.person && a.role == b.role && a.unit == b.unit && a.tenure == b.tenure;
}

inline bool operator==(const Absence& a, const Absence& b) {
  return a.id == b.id && a.person == b.person && a.dates == b.dates && a.percent == b.percent && a.kind == b.kind;
}

inline bool operator==(const WorkCalendar& a, const WorkCalendar& b) {
  return a.id == b.id && a.name == b.name && a.weekdays == b.weekdays && a.days_off == b.days_off &&
         a.day_names == b.day_names && a.revision == b.revision;
}

inline bool operator==(const FiscalCalendar& a, const FiscalCalendar& b) {
  return a.id == b.id && a.name == b.name && a.pattern == b.pattern && a.start_month == b.start_month &&
         a.year_end_rule == b.year_end_rule && a.year_end_weekday == b.year_end_weekday &&
         a.year_end_month == b.year_end_month && a.label_rule == b.label_rule && a.revision == b.revision;
}

inline bool operator==(const SeasonalityProfile& a, const SeasonalityProfile& b) {
  return a.id == b.id && a.name == b.name && a.shares == b.shares && a.revision == b.revision;
}

inline bool operator==(const RampProfile& a, const RampProfile& b) {
  return a.id == b.id && a.name == b.name && a.percent_by_month == b.percent_by_month && a.revision == b.revision;
}

inline bool operator==(const ExchangeRate& a, const ExchangeRate& b) {
  return a.from == b.from && a.to == b.to && a.kind == b.kind && a.valid_from == b.valid_from &&
         a.rate_millionths == b.rate_millionths;
}

inline bool operator==(const Metric& a, const Metric& b) {
  return a.id == b.id && a.key == b.key && a.name == b.name && a.kind == b.kind && a.unit == b.unit &&
         a.precision == b.precision && a.direction == b.direction && a.metric_class == b.metric_class &&
         a.numerator == b.numerator && a.denominator == b.denominator && a.rule == b.rule &&
         a.crediting == b.crediting && a.level_aggregation == b.level_aggregation && a.lower_bound == b.lower_bound &&
         a.upper_bound == b.upper_bound && a.freshness_days == b.freshness_days &&
         a.minutes_per_unit == b.minutes_per_unit && a.state == b.state && a.revision == b.revision;
}

inline bool operator==(const Deal& a, const Deal& b) {
  return a.id == b.id && a.source == b.source && a.external_id == b.external_id && a.owner == b.owner &&
         a.credits == b.credits && a.amount_minor == b.amount_minor && a.currency == b.currency &&
         a.status == b.status && a.stage == b.stage && a.created_on == b.created_on && a.closed_on == b.closed_on &&
         a.account == b.account && a.product == b.product && a.dimensions == b.dimensions &&
         a.fingerprint == b.fingerprint && a.state == b.state && a.revision == b.revision;
}

inline bool operator==(const Activity& a, const Activity& b) {
  return a.id == b.id && a.source == b.source && a.external_id == b.external_id && a.owner == b.owner &&
         a.type == b.type && a.occurred_on == b.occurred_on && a.count == b.count && a.fingerprint == b.fingerprint &&
         a.state == b.state && a.revision == b.revision;
}

inline bool operator==(const Measurement& a, const Measurement& b) {
  return a.id == b.id && a.source == b.source && a.external_id == b.external_id && a.metric == b.metric &&
         a.owner == b.owner && a.amount == b.amount && a.currency == b.currency && a.occurred_on == b.occurred_on &&
         a.split_kind == b.split_kind && a.share == b.share && a.entry == b.entry && a.supersedes == b.supersedes &&
         a.fingerprint == b.fingerprint && a.current == b.current;
}

inline bool operator==(const Goal& a, const Goal& b) {
  return a.id == b.id && a.title == b.title && a.framework == b.framework && a.owner == b.owner &&
         a.accountable == b.accountable && a.metric == b.metric && a.scoring == b.scoring && a.period == b.period &&
         a.currency == b.currency && a.rate_kind == b.rate_kind && a.target_mode == b.target_mode &&
         a.target == b.target && a.baseline == b.baseline && a.stretch == b.stretch && a.band_lower == b.band_lower &&
         a.band_upper == b.band_upper && a.seasonality == b.seasonality && a.assigned == b.assigned &&
         a.state == b.state && a.visibility == b.visibility && a.revision == b.revision;
}

}  // namespace salespact

namespace salespact::app {

inline bool operator==(const ImportBatch& a, const ImportBatch& b) {
  return a.id == b.id && a.kind == b.kind && a.source == b.source && a.file_name == b.file_name &&
         a.file_hash == b.file_hash && a.state == b.state && a.counts == b.counts && a.rows_done == b.rows_done &&
         a.failure == b.failure && a.started_at == b.started_at && a.ended_at == b.ended_at &&
         a.started_by == b.started_by && a.header_csv == b.header_csv;
}

inline bool operator==(const Credential& a, const Credential& b) {
  return a.person == b.person && a.password_hash == b.password_hash && a.failed_attempts == b.failed_attempts &&
         a.locked_until == b.locked_until;
}

inline bool operator==(const StoredSession& a, const StoredSession& b) {
  return a.id == b.id && a.token_hash == b.token_hash && a.person == b.person && a.created_at == b.created_at &&
         a.last_seen_at == b.last_seen_at && a.expires_at == b.expires_at && a.user_agent == b.user_agent &&
         a.address == b.address && a.revoked_at == b.revoked_at;
}

inline bool operator==(const StoredApiToken& a, const StoredApiToken& b) {
  return a.id == b.id && a.token_hash == b.token_hash && a.person == b.person && a.name == b.name &&
         a.scopes == b.scopes && a.created_at == b.created_at && a.expires_at == b.expires_at &&
         a.last_used_at == b.last_used_at && a.revoked_at == b.revoked_at;
}

inline bool operator==(const StoredInvitation& a, const StoredInvitation& b) {
  return a.token_hash == b.token_hash && a.person == b.person && a.expires_at == b.expires_at && a.used_at == b.used_at;
}

inline bool operator==(const StoredAnswer& a, const StoredAnswer& b) {
  return a.key == b.key && a.person == b.person && a.request_hash == b.request_hash && a.status == b.status &&
         a.content_type == b.content_type && a.body == b.body && a.etag == b.etag && a.location == b.location &&
         a.at == b.at;
}

}  // namespace salespact::app
