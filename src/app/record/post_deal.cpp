#include "app/record/post_deal.hpp"

#include "app/import/record_of_row.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

void append_cell(std::string& line, std::string_view text) {
  if (!line.empty()) line.push_back(',');
  line.push_back('"');
  for (const char c : text) {
    if (c == '"') line.push_back('"');
    line.push_back(c);
  }
  line.push_back('"');
}

// The deal as a file of one row, read by the reader of every other file.
std::string as_file(const DealText& text) {
  std::string header = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product";
  std::string row;
  for (const std::string* cell : {&text.id, &text.owner, &text.amount, &text.currency, &text.status, &text.stage,
                                  &text.created_on, &text.closed_on, &text.account, &text.product}) {
    append_cell(row, *cell);
  }
  for (const auto& [key, value] : text.dimensions) {
    append_cell(header, key);
    append_cell(row, value);
  }
  return header + "\n" + row + "\n";
}

AuditEntry audit_entry(const PostRequest& request, Moment moment, std::string_view action, const Deal& deal) {
  AuditEntry entry;
  entry.at = moment.now;
  entry.actor = request.actor;
  entry.actor_label = request.actor_label;
  entry.action = action;
  entry.object = "deal:" + deal.id.text();
  entry.after = to_hex(deal.fingerprint);
  return entry;
}

PostOutcome store_deal(Transaction& tx, IdSource& ids, Deal& deal, const PostRequest& request, Moment moment) {
  const auto known = tx.records().find_deal(deal.source, deal.external_id);
  if (!known) {
    deal.id = ids.make<DealId>();
    tx.records().insert(std::span<const Deal>(&deal, 1));
    tx.changes().append(ChangeKind::deal, deal.id.value, deal.revision);
    tx.audit().append(audit_entry(request, moment, "deal.posted", deal));
    return PostOutcome::fresh;
  }
  deal.id = known->id;
  deal.revision = known->revision;
  if (known->fingerprint == deal.fingerprint && known->state == RecordState::posted) return PostOutcome::unchanged;
  expect_unchanged(tx.records().correct(deal));
  ++deal.revision;
  tx.changes().append(ChangeKind::deal, deal.id.value, deal.revision);
  AuditEntry entry = audit_entry(request, moment, "deal.corrected", deal);
  entry.before = to_hex(known->fingerprint);
  tx.audit().append(entry);
  return PostOutcome::corrected;
}

}  // namespace

std::expected<PostedDeal, std::vector<RowProblem>> post_deal(const ImportPorts& ports, const DealText& text,
                                                             const PostRequest& request, Moment moment,
                                                             KeptNames& names) {
  if (request.source == sample_source) return std::unexpected(std::vector{source_reserved()});
  ReadOptions read;
  read.encoding = TextEncoding::utf8;
  read.separator = ',';
  read.dates = DateOrder::ymd;
  read.decimal = DecimalMark::point;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    read.default_currency = tx.load_workspace().base_currency;
    names.refresh(tx, moment.today);
  });
  auto source = ports.sources.open_deals({.name = "deal", .content = as_file(text)}, read);
  if (!source) return std::unexpected(std::move(source.error().problems));
  switch ((*source)->next()) {
    case RowStep::rejected: {
      const auto problems = (*source)->problems();
      return std::unexpected(std::vector<RowProblem>(problems.begin(), problems.end()));
    }
    case RowStep::end: check(false, "a file of one row has a row"); break;
    case RowStep::row: break;
  }
  auto record = names.with([&](const NameIndex& index) -> std::expected<Deal, std::vector<RowProblem>> {
    DealKind kind(index, request.source, moment.today);
    auto made = kind.record_of(**source);
    if (!made) return std::unexpected(std::move(made.error()));
    return std::move(**made);
  });
  if (!record) return std::unexpected(std::move(record.error()));
  PostedDeal posted;
  const Work store = [&](Transaction& tx) {
    posted.deal = *record;
    posted.outcome = store_deal(tx, ports.ids, posted.deal, request, moment);
  };
  try {
    ports.store.write(ports.workspace, store);
  } catch (const UniqueViolation&) {  // another node has just stored it as new: it is there now
    ports.store.write(ports.workspace, store);
  }
  return posted;
}

std::expected<PostedDeal, std::vector<RowProblem>> post_deal(const ImportPorts& ports, const DealText& text,
                                                             const PostRequest& request, Moment moment) {
  KeptNames names;
  return post_deal(ports, text, request, moment, names);
}

std::expected<Deal, VoidRefusal> void_deal(const ImportPorts& ports, DealId id, std::int64_t revision,
                                           const PostRequest& request, Moment moment) {
  std::expected<Deal, VoidRefusal> outcome;
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    auto deal = tx.records().find_deal(id);
    if (!deal) {
      outcome = std::unexpected(VoidRefusal::no_such_deal);
      return;
    }
    if (deal->state == RecordState::voided) {
      outcome = *deal;
      return;
    }
    deal->state = RecordState::voided;
    deal->fingerprint = {};  // the same row sent again is a correction that brings the deal back
    if (deal->revision != revision || !tx.records().correct(*deal)) {
      outcome = std::unexpected(VoidRefusal::changed_meanwhile);
      return;
    }
    ++deal->revision;
    tx.changes().append(ChangeKind::deal, deal->id.value, deal->revision);
    tx.audit().append(audit_entry(request, moment, "deal.voided", *deal));
    outcome = *deal;
  });
  return outcome;
}

}  // namespace salespact::app
