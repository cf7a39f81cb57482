#include "app/record/post_deal.hpp"

#include "app/import/record_of_row.hpp"

#include <fmt/format.h>

#include <algorithm>

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

bool says_something_new(const ImportPorts& ports, const Deal& deal) {
  if (deal.amount_minor < AmountRoom::small_amount && -deal.amount_minor < AmountRoom::small_amount) return false;
  std::optional<Deal> known;
  ports.store.read(ports.workspace,
                   [&](Transaction& tx) { known = tx.records().find_deal(deal.source, deal.external_id); });
  return !known || known->fingerprint != deal.fingerprint;
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

// The deal that the text makes, or what is wrong in the first place that finds something.
std::expected<Deal, std::vector<RowProblem>> read_deal(const ImportPorts& ports, const DealText& text,
                                                       const PostRequest& request, Moment moment, KeptNames& names) {
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
  return names.with([&](const NameIndex& index) -> std::expected<Deal, std::vector<RowProblem>> {
    DealKind kind(index, request.source, moment.today);
    auto made = kind.record_of(**source);
    if (!made) return std::unexpected(std::move(made.error()));
    if (says_something_new(ports, **made)) {
      if (auto problem = kind.too_much(**source, **made, ports)) return std::unexpected(std::vector{*problem});
    }
    return std::move(**made);
  });
}

// Puts something in the place of a field that was refused at which nobody takes offence.
void mend(DealText& text, const std::string& column) {
  if (column == "id") text.id = "-";
  if (column == "owner") text.owner.clear();
  if (column == "amount") text.amount = "0";
  if (column == "currency") text.currency.clear();
  if (column == "status") text.status = "open";
  if (column == "created_on") text.created_on.clear();
  if (column == "closed_on") {
    text.closed_on.clear();
    if (text.status == "won" || text.status == "lost") text.status = "open";  // which are closed on some day
  }
  if (column == "stage") text.stage.clear();
  if (column == "account") text.account.clear();
  if (column == "product") text.product.clear();
  text.dimensions.erase(column);
}

}  // namespace

// One place finds what the fields say, a later one what the names mean: a mended row gets past the first.
std::vector<RowProblem> problems_of_deal(const ImportPorts& ports, DealText text, const PostRequest& request,
                                         Moment moment, KeptNames& names, std::span<const std::string> told) {
  constexpr int places = 3;
  for (const std::string& column : told) mend(text, column);
  std::vector<RowProblem> all;
  for (int place = 0; place < places; ++place) {
    const auto deal = read_deal(ports, text, request, moment, names);
    if (deal) break;
    for (const RowProblem& problem : deal.error()) {
      if (std::ranges::find(told, problem.column) == told.end()) all.push_back(problem);
      mend(text, problem.column);
    }
  }
  return all;
}

std::expected<PostedDeal, std::vector<RowProblem>> post_deal(const ImportPorts& ports, const DealText& text,
                                                             const PostRequest& request, Moment moment,
                                                             KeptNames& names) {
  if (request.source == sample_source) return std::unexpected(std::vector{source_reserved()});
  auto record = read_deal(ports, text, request, moment, names);
  if (!record) return std::unexpected(problems_of_deal(ports, text, request, moment, names));
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

}  // namespace salespact::app
