#include "domain/metric/metric_text.hpp"
#include "store/deal_rows.hpp"
#include "store/record_page.hpp"
#include "store/record_store.hpp"
#include "store/sql_texts.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace salespact::store {

void RecordStore::for_each_deal(const std::function<void(const Deal&)>& visit) {
  CreditStream credits(session_);
  sql::Statement query = session_.use(queries::load_deals);
  Deal deal;
  while (query.next_of_stream()) {
    read_deal(session_, query.columns(), deal);
    credits.fill(deal);
    visit(deal);
  }
}

void RecordStore::for_each_deal_key(std::string_view source, const std::function<void(const app::RecordKey&)>& visit) {
  const auto number = session_.find_source(source);
  if (!number) return;
  sql::Statement query = session_.use(queries::load_deal_keys);
  visit_keys(query.bind("source_no", *number), visit);
}

void RecordStore::visit_keys(sql::Statement& query, const std::function<void(const app::RecordKey&)>& visit) {
  while (query.next_of_stream()) {
    sql::Columns c = query.columns();
    visit(app::RecordKey{.external_id = c.text(), .fingerprint = c.bytes<16>(), .id = c.integer()});
  }
}

std::optional<Deal> RecordStore::deal_found(sql::Statement& query) {
  if (!query.next()) return std::nullopt;
  Deal deal;
  read_deal(session_, query.columns(), deal);
  deal.credits = credits_of(session_, deal.id, deal.revision);
  return deal;
}

std::optional<Deal> RecordStore::find_deal(DealId id) {
  sql::Statement query = session_.use(queries::find_deal);
  return deal_found(query.bind("deal_id", id));
}

std::optional<Deal> RecordStore::find_deal(std::string_view source, std::string_view external_id) {
  const auto number = session_.find_source(source);
  if (!number) return std::nullopt;
  sql::Statement query = session_.use(queries::find_deal_by_key);
  return deal_found(query.bind("source_no", *number).bind("external_id", external_id));
}

std::optional<Deal> RecordStore::deal_version(DealId id, std::int64_t revision) {
  sql::Statement query = session_.use(queries::find_former_deal);
  if (auto former = deal_found(query.bind("deal_id", id).bind("revision", revision))) return former;
  auto current = find_deal(id);
  if (current && current->revision != revision) return std::nullopt;
  return current;
}

std::vector<Deal> RecordStore::deals(const app::RecordPage& page) {
  sql::Statement query = session_.use(page.owner ? queries::page_deals_of_owner : queries::page_deals);
  bind_page(query, page);
  return deals_found(query);
}

std::vector<Deal> RecordStore::deals_of_days(app::DealDay day, const app::RecordDays& days) {
  const bool closed = day == app::DealDay::closed_on;
  const sql::Query& of_all = closed ? queries::deals_by_closing : queries::deals_by_creation;
  const sql::Query& of_person = closed ? queries::deals_by_closing_of_person : queries::deals_by_creation_of_person;
  sql::Statement query = session_.use(days.person ? of_person : of_all);
  bind_days(query, days);
  return deals_found(query);
}

std::vector<Deal> RecordStore::deals_standing(Date day, std::int64_t before, int limit) {
  sql::Statement query = session_.use(queries::deals_standing);
  return deals_found(query.bind("day", day).bind("before", before).bind("most", limit));
}

std::optional<app::NewestRecord> RecordStore::newest_found(sql::Statement& query) {
  if (!query.next()) return std::nullopt;
  sql::Columns c = query.columns();
  app::NewestRecord newest;
  newest.id = c.integer();
  newest.source = session_.source_name(c.integer());
  return newest;
}

std::optional<app::NewestRecord> RecordStore::newest_deal() {
  sql::Statement query = session_.use(queries::newest_deal);
  return newest_found(query);
}

std::vector<Deal> RecordStore::deals_found(sql::Statement& query) {
  std::vector<Deal> found;
  while (query.next()) {
    read_deal(session_, query.columns(), found.emplace_back());
    found.back().credits = credits_of(session_, found.back().id, found.back().revision);
  }
  return found;
}

// Credits are read for all days of the page at once: most deals have none.
std::vector<Deal> RecordStore::deals_by_day(const app::DealDays& page) {
  const bool by_creation = page.on == RecordDate::created_on;
  Date last = page.days.end;
  if (page.before) last = std::min(last, page.before->first);
  sql::Statement query = session_.use(by_creation ? queries::page_created_deals : queries::page_closed_deals);
  query.bind("first_day", page.days.start)
      .bind("last_day", last)
      .bind("before_day", page.before ? page.before->first : last + 1)
      .bind("before_id", page.before ? page.before->second.value : std::numeric_limits<std::int64_t>::max())
      .bind("most", page.limit);
  std::vector<Deal> found;
  while (query.next()) read_deal(session_, query.columns(), found.emplace_back());
  if (found.empty()) return found;

  const auto day = [&](const Deal& deal) {
    return (by_creation ? deal.created_on : deal.closed_on).value_or(earliest_date);
  };
  std::unordered_map<DealId, Deal*> by_id;
  for (Deal& deal : found) by_id.emplace(deal.id, &deal);
  sql::Statement credits =
      session_.use(by_creation ? queries::credits_of_created_deals : queries::credits_of_closed_deals);
  credits.bind("first_day", day(found.back())).bind("last_day", day(found.front()));
  while (credits.next()) {
    sql::Columns c = credits.columns();
    const auto of = by_id.find(c.id<DealId>());
    if (of == by_id.end()) continue;
    of->second->credits.push_back({.person = c.id<PersonId>(), .share = c.integer(), .kind = c.word<SplitKind>()});
  }
  return found;
}

void RecordStore::insert(std::span<const Deal> deals) {
  std::vector<std::int64_t> sources;
  const std::string* last = nullptr;
  for (const Deal& deal : deals) {
    sources.push_back(last != nullptr && *last == deal.source ? sources.back() : session_.source_no(deal.source));
    last = &deal.source;
  }
  {
    sql::Statement rows = session_.bulk(queries::insert_deal, "deal");
    for (std::size_t i = 0; i < deals.size(); ++i) {
      rows.bind("workspace_id", session_.workspace());
      bind_deal(rows, deals[i], sources[i]);
      rows.run();
    }
    rows.finish();
  }
  insert_credits(deals);
}

void RecordStore::insert_credits(std::span<const Deal> deals) {
  sql::Statement rows = session_.bulk(queries::insert_deal_credit, "deal_credit");
  for (const Deal& deal : deals) {
    int position = 0;
    for (const Credit& credit : deal.credits) {
      rows.bind("workspace_id", session_.workspace())
          .bind("deal_id", deal.id)
          .bind("revision", deal.revision)
          .bind("position", position++)
          .bind("person_id", credit.person)
          .bind("share", credit.share)
          .bind("kind", credit.kind)
          .run();
    }
  }
  rows.finish();
}

bool RecordStore::correct(const Deal& deal) {
  const std::int64_t kept =
      session_.use(queries::keep_former_deal).bind("deal_id", deal.id).bind("revision", deal.revision).run();
  if (kept != 1) return false;
  const std::int64_t source = session_.source_no(deal.source);
  sql::Statement update = session_.use(queries::update_deal);
  bind_deal(update, deal, source);
  if (update.run() != 1) return false;
  Deal next = deal;
  ++next.revision;
  insert_credits(std::span(&next, 1));
  return true;
}

std::int64_t RecordStore::count(const sql::Query& query) {
  sql::Statement statement = session_.use(query);
  return statement.next() ? statement.columns().integer() : 0;
}

std::int64_t RecordStore::millions_of_deals(const Currency& currency) {
  sql::Statement query = session_.use(queries::millions_of_deals);
  return query.bind("currency", currency).next() ? query.columns().integer() : 0;
}

std::int64_t RecordStore::count_deals() { return count(queries::count_deals); }

}  // namespace salespact::store
