#include "store/agreement_store.hpp"

#include "store/json_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

std::string day_text(const std::optional<Date>& day) { return day ? day->iso() : std::string(); }

std::optional<Date> day_of(sql::Columns& c, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto day = Date::parse_iso(text);
  if (!day) c.unreadable("a day");
  return day;
}

template <class Enum>
Enum word_of(sql::Columns& c, std::string_view text) {
  const auto value = parse<Enum>(text);
  if (!value) c.unreadable("a word");
  return *value;
}

std::string json_of_resources(const std::vector<GoalResource>& resources) {
  std::vector<std::vector<std::string>> rows;
  for (const GoalResource& one : resources) {
    rows.push_back(
        {std::string(text_of(one.kind)), one.text, one.provider, day_text(one.due), std::string(text_of(one.state))});
  }
  return json_of(rows);
}

std::vector<GoalResource> resources_of(sql::Columns& c) {
  std::vector<GoalResource> out;
  for (const auto& row : rows_from_json(c.text(), 5)) {
    out.push_back(
        {word_of<ResourceKind>(c, row[0]), row[1], row[2], day_of(c, row[3]), word_of<ResourceState>(c, row[4])});
  }
  return out;
}

std::string json_of_milestones(const std::vector<GoalMilestone>& milestones) {
  std::vector<std::vector<std::string>> rows;
  for (const GoalMilestone& one : milestones) rows.push_back({one.title, one.due.iso(), day_text(one.reached_on)});
  return json_of(rows);
}

std::vector<GoalMilestone> milestones_of(sql::Columns& c) {
  std::vector<GoalMilestone> out;
  for (const auto& row : rows_from_json(c.text(), 3)) {
    const auto due = day_of(c, row[1]);
    if (!due) c.unreadable("a day");
    out.push_back({row[0], *due, day_of(c, row[2])});
  }
  return out;
}

std::string json_of_pauses(const std::vector<DateRange>& pauses) {
  std::vector<std::vector<std::string>> rows;
  for (const DateRange& one : pauses) rows.push_back({one.start.iso(), one.end.iso()});
  return json_of(rows);
}

std::vector<DateRange> pauses_of(sql::Columns& c) {
  std::vector<DateRange> out;
  for (const auto& row : rows_from_json(c.text(), 2)) {
    const auto start = day_of(c, row[0]);
    const auto end = day_of(c, row[1]);
    if (!start || !end) c.unreadable("days");
    out.push_back({*start, *end});
  }
  return out;
}

std::string decimal_text(const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }

GoalTerms terms_of(sql::Columns& c) {
  GoalTerms terms;
  terms.statement = c.string();
  if (const auto value = c.maybe_string()) {
    terms.value = parse_decimal(*value);
    if (!terms.value) c.unreadable("a number");
  }
  terms.relative_meant = c.flag();
  terms.baseline_source = c.word<BaselineSource>();
  terms.how = c.string();
  terms.why = c.string();
  terms.resources = resources_of(c);
  terms.needs_nothing = c.flag();
  terms.stands_alone_because = c.string();
  terms.milestones = milestones_of(c);
  terms.review_on = c.maybe_date();
  terms.rhythm = c.maybe([&] { return c.word<Rhythm>(); });
  terms.feedback_giver = c.string();
  terms.reward = c.string();
  terms.collaboration = c.string();
  terms.amendment_route = c.string();
  return terms;
}

GoalAgreement agreement_of(sql::Columns c) {
  GoalAgreement out;
  out.goal = c.id<GoalId>();
  out.terms = terms_of(c);
  out.author = c.maybe_id<PersonId>().value_or(PersonId{});
  for (const std::string& word : words_from_json(c.text())) out.author_parties.insert(word_of<GoalParty>(c, word));
  out.manager_agreed = c.flag();
  out.upline_agreed = c.flag();
  out.acknowledged = c.flag();
  out.reservation = c.string();
  out.overridden = words_from_json(c.text());
  out.pauses = pauses_of(c);
  return out;
}

void bind_terms(sql::Statement& statement, const GoalTerms& terms) {
  statement.bind("statement", terms.statement)
      .bind("value", terms.value.transform(decimal_text))
      .bind("relative_meant", terms.relative_meant)
      .bind("baseline_source", terms.baseline_source)
      .bind("how", terms.how)
      .bind("why", terms.why)
      .bind("resources", json_of_resources(terms.resources))
      .bind("needs_nothing", terms.needs_nothing)
      .bind("stands_alone_because", terms.stands_alone_because)
      .bind("milestones", json_of_milestones(terms.milestones))
      .bind("review_on", terms.review_on)
      .bind("rhythm", terms.rhythm)
      .bind("feedback_giver", terms.feedback_giver)
      .bind("reward", terms.reward)
      .bind("collaboration", terms.collaboration)
      .bind("amendment_route", terms.amendment_route);
}

GoalEvent event_row(sql::Columns c) {
  return GoalEvent{.goal = c.id<GoalId>(),
                   .number = c.integer(),
                   .kind = c.word<GoalEventKind>(),
                   .at = c.instant(),
                   .by = c.maybe_id<PersonId>(),
                   .comment = c.string(),
                   .target = c.maybe_integer(),
                   .detail = c.string()};
}

GoalAmendment amendment_row(sql::Columns c) {
  return GoalAmendment{.goal = c.id<GoalId>(),
                       .number = c.integer(),
                       .reason = c.word<AmendmentReason>(),
                       .comment = c.string(),
                       .target_before = c.integer(),
                       .target_after = c.integer(),
                       .valid_from = c.date(),
                       .asked_by = c.id<PersonId>(),
                       .asked_at = c.instant(),
                       .state = c.word<AmendmentState>(),
                       .decided_by = c.maybe_id<PersonId>(),
                       .decided_at = c.maybe_instant()};
}

}  // namespace

std::optional<GoalAgreement> AgreementStore::find(GoalId goal) {
  sql::Statement query = session_.use(queries::find_agreement);
  return one_row(query.bind("goal_id", goal), agreement_of);
}

void AgreementStore::put(const GoalAgreement& agreement) {
  std::vector<std::string> parties;
  for (const GoalParty party : agreement.author_parties) parties.emplace_back(text_of(party));
  const bool has_author = agreement.author != PersonId{};
  sql::Statement statement = session_.use(queries::put_agreement);
  statement.bind("goal_id", agreement.goal);
  bind_terms(statement, agreement.terms);
  statement.bind("author_id", has_author ? std::optional(agreement.author) : std::nullopt)
      .bind("author_parties", json_of(parties))
      .bind("manager_agreed", agreement.manager_agreed)
      .bind("upline_agreed", agreement.upline_agreed)
      .bind("acknowledged", agreement.acknowledged)
      .bind("reservation", agreement.reservation)
      .bind("overridden", json_of(agreement.overridden))
      .bind("pauses", json_of_pauses(agreement.pauses))
      .run();
}

std::vector<app::UnsettledGoal> AgreementStore::unsettled() {
  return all_rows(session_.use(queries::load_unsettled_goals), [](sql::Columns c) {
    return app::UnsettledGoal{.goal = c.id<GoalId>(), .author = c.maybe_id<PersonId>().value_or(PersonId{})};
  });
}

std::vector<GoalId> AgreementStore::running() {
  return all_rows(session_.use(queries::load_running_agreements), [](sql::Columns c) { return c.id<GoalId>(); });
}

std::map<GoalId, std::vector<DateRange>> AgreementStore::pauses() {
  std::map<GoalId, std::vector<DateRange>> out;
  sql::Statement query = session_.use(queries::load_pauses);
  while (query.next()) {
    sql::Columns c = query.columns();
    const auto goal = c.id<GoalId>();
    out[goal] = pauses_of(c);
  }
  return out;
}

std::map<GoalId, Date> AgreementStore::review_days() {
  std::map<GoalId, Date> out;
  sql::Statement query = session_.use(queries::load_review_days);
  while (query.next()) {
    sql::Columns c = query.columns();
    const auto goal = c.id<GoalId>();
    out.emplace(goal, c.date());
  }
  return out;
}

std::vector<app::GoalRhythm> AgreementStore::rhythms() {
  return all_rows(session_.use(queries::load_rhythms), [](sql::Columns c) {
    return app::GoalRhythm{.goal = c.id<GoalId>(), .rhythm = c.word<Rhythm>(), .settled_at = c.maybe_instant()};
  });
}

std::vector<GoalEvent> AgreementStore::events(GoalId goal) {
  sql::Statement query = session_.use(queries::load_goal_events);
  return all_rows(query.bind("goal_id", goal), event_row);
}

void AgreementStore::append(const GoalEvent& event) {
  session_.use(queries::insert_goal_event)
      .bind("goal_id", event.goal)
      .bind("event_no", event.number)
      .bind("kind", event.kind)
      .bind("at", event.at)
      .bind("by_id", event.by)
      .bind("comment", event.comment)
      .bind("target", event.target)
      .bind("detail", event.detail)
      .run();
}

std::vector<GoalAmendment> AgreementStore::amendments(GoalId goal) {
  sql::Statement query = session_.use(queries::load_amendments);
  return all_rows(query.bind("goal_id", goal), amendment_row);
}

std::vector<GoalAmendment> AgreementStore::amendments_of_all() {
  return all_rows(session_.use(queries::load_agreed_amendments), amendment_row);
}

void AgreementStore::insert(const GoalAmendment& amendment) {
  session_.use(queries::insert_amendment)
      .bind("goal_id", amendment.goal)
      .bind("amendment_no", amendment.number)
      .bind("reason", amendment.reason)
      .bind("comment", amendment.comment)
      .bind("target_before", amendment.target_before)
      .bind("target_after", amendment.target_after)
      .bind("valid_from", amendment.valid_from)
      .bind("asked_by_id", amendment.asked_by)
      .bind("asked_at", amendment.asked_at)
      .bind("state", amendment.state)
      .bind("decided_by_id", amendment.decided_by)
      .bind("decided_at", amendment.decided_at)
      .run();
}

bool AgreementStore::decide(const GoalAmendment& amendment) {
  return session_.use(queries::decide_amendment)
             .bind("goal_id", amendment.goal)
             .bind("amendment_no", amendment.number)
             .bind("state", amendment.state)
             .bind("valid_from", amendment.valid_from)
             .bind("decided_by_id", amendment.decided_by)
             .bind("decided_at", amendment.decided_at)
             .run() == 1;
}

}  // namespace salespact::store
