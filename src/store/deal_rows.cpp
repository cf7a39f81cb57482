#include "store/deal_rows.hpp"

#include "domain/metric/metric_text.hpp"
#include "store/json_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Credit credit_of(sql::Columns& c) {
  return Credit{.person = c.id<PersonId>(), .share = c.integer(), .kind = c.word<SplitKind>()};
}

}  // namespace

void read_deal(Session& session, sql::Columns c, Deal& deal) {
  deal.id = c.id<DealId>();
  deal.source = session.source_name(c.integer());
  deal.external_id = c.text();
  deal.owner = owner_of(c);
  deal.credits.clear();
  deal.amount_minor = c.integer();
  deal.currency = c.currency();
  deal.status = c.word<DealStatus>();
  deal.stage = c.text();
  deal.created_on = c.maybe_date();
  deal.closed_on = c.maybe_date();
  deal.account = c.text();
  deal.product = c.text();
  if (const auto json = c.maybe([&c] { return c.text(); })) {
    read_dimensions(*json, deal.dimensions);
  } else {
    deal.dimensions.clear();
  }
  deal.fingerprint = c.bytes<16>();
  deal.state = c.word<RecordState>();
  deal.revision = c.integer();
}

void bind_deal(sql::Statement& statement, const Deal& deal, std::int64_t source_no) {
  statement.bind("deal_id", deal.id).bind("source_no", source_no).bind("external_id", deal.external_id);
  bind_owner(statement, deal.owner);
  statement.bind("amount_minor", deal.amount_minor)
      .bind("currency", deal.currency)
      .bind("status", deal.status)
      .bind("stage", deal.stage)
      .bind("created_on", deal.created_on)
      .bind("closed_on", deal.closed_on)
      .bind("account", deal.account)
      .bind("product", deal.product);
  if (deal.dimensions.empty()) {
    statement.bind("dimensions", std::optional<std::string>());
  } else {
    statement.bind("dimensions", json_of(deal.dimensions));
  }
  statement.bind("fingerprint", deal.fingerprint).bind("state", deal.state).bind("revision", deal.revision);
}

std::vector<Credit> credits_of(Session& session, DealId deal, std::int64_t revision) {
  sql::Statement query = session.use(queries::credits_of_deal);
  return all_rows(query.bind("deal_id", deal).bind("revision", revision), [](sql::Columns c) { return credit_of(c); });
}

CreditStream::CreditStream(Session& session) : query_(session.use(queries::load_deal_credits)) { advance(); }

void CreditStream::advance() {
  any_ = query_.next_of_stream();
  if (!any_) return;
  sql::Columns c = query_.columns();
  deal_ = c.id<DealId>();
  revision_ = c.integer();
  credit_ = credit_of(c);
}

void CreditStream::fill(Deal& deal) {
  while (any_ && deal_ < deal.id) advance();
  for (; any_ && deal_ == deal.id; advance()) {
    if (revision_ == deal.revision) deal.credits.push_back(credit_);
  }
}

}  // namespace salespact::store
