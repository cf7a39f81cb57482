#include "contract/engines.hpp"
#include "contract/same_rows.hpp"
#include "store/examine.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

TEST_CASE_TEMPLATE("metrics are listed by key, found by key, and a key is taken once", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  Metric win_rate{.id = make_id<MetricId>(),
                  .key = "win_rate",
                  .name = "Win rate",
                  .kind = MetricKind::ratio,
                  .unit = MetricUnit::percent,
                  .precision = 6,
                  .direction = MetricDirection::maintain,
                  .metric_class = MetricClass::objective,
                  .numerator = "won",
                  .denominator = "decided",
                  .rule = "",
                  .crediting = Crediting::full_each,
                  .level_aggregation = LevelAggregation::max,
                  .lower_bound = 0,
                  .upper_bound = 100'000'000,
                  .freshness_days = 30,
                  .minutes_per_unit = 15,
                  .state = MetricState::draft,
                  .revision = 1};
  f.write([&](app::Transaction& t) { t.metrics().insert(win_rate); });
  f.add_metric("calls");
  CHECK(f.ask([](auto& t) { return t.metrics().find("win_rate"); }) == win_rate);
  CHECK_FALSE(f.ask([](auto& t) { return t.metrics().find("Win_rate"); }));
  CHECK_THROWS_AS(f.add_metric("calls"), app::UniqueViolation);
  win_rate.state = MetricState::active;
  win_rate.lower_bound.reset();
  f.write([&](app::Transaction& t) { CHECK(t.metrics().update(win_rate)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.metrics().update(win_rate)); });
  win_rate.revision = 2;
  const auto all = f.ask([](auto& t) { return t.metrics().all(); });
  REQUIRE(all.size() == 2);
  CHECK(all[0].key == "calls");
  CHECK(all[1] == win_rate);
}

TEST_CASE_TEMPLATE("goals come back as stored and are changed by whoever has the last revision", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const OrgUnitId unit = f.add_unit();
  const MetricId revenue = f.add_metric();
  const SeasonalityProfile season{.id = make_id<SeasonalityProfileId>(), .name = "even", .shares = {10'000}};
  f.write([&](app::Transaction& t) { t.calendars().put(season); });
  Goal full{.id = make_id<GoalId>(),
            .title = "1 Mio. € für „Central“",
            .framework = Framework::smart,
            .owner = unit,
            .accountable = ana,
            .metric = revenue,
            .scope = "product in (GTX, \"MG Special\")",
            .scoring = Scoring::rate_window,
            .period = {PeriodKind::quarter, "2017-Q1", {day("2017-01-01"), day("2017-03-31")}},
            .currency = usd(),
            .rate_kind = RateKind::dated,
            .target_mode = TargetMode::relative_percent,
            .target = largest_amount_minor,
            .plan = make_id<GoalId>(),
            .baseline = -1,
            .stretch = 2,
            .band_lower = 3,
            .band_upper = 4,
            .seasonality = season.id,
            .assigned = true,
            .state = GoalState::paused,
            .visibility = Visibility::private_to_line,
            .revision = 1};
  Goal plain;
  plain.id = make_id<GoalId>();
  plain.owner = ana;
  plain.metric = revenue;
  plain.period = {PeriodKind::custom, "a day", {day("2017-01-01"), day("2017-01-01")}};
  f.write([&](app::Transaction& t) { t.goals().insert(std::vector{plain, full}); });
  CHECK(f.ask([](auto& t) { return t.goals().all(); }) == std::vector{full, plain});
  full.target = 5;
  f.write([&](app::Transaction& t) { CHECK(t.goals().update(full)); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.goals().update(full)); });
  full.revision = 2;
  CHECK(f.ask([&](auto& t) { return t.goals().find(full.id); }) == full);
  CHECK_FALSE(f.ask([&](auto& t) { return t.goals().find(make_id<GoalId>()); }));

  Goal bad = plain;
  bad.id = make_id<GoalId>();
  bad.target = largest_amount_minor + 1;
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.goals().insert(std::vector{bad}); }), app::StoreFault);
  bad.target = 1;
  bad.metric = make_id<MetricId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.goals().insert(std::vector{bad}); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("an import is found while it runs, counted, and its rejected rows are read in pages", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  app::ImportBatch batch;
  batch.id = make_id<app::ImportId>();
  batch.kind = app::ImportKind::quotas;
  batch.source = "crm";
  batch.file_name = "Quoten 2017.csv";
  batch.file_hash = sha256("file");
  batch.started_at = Instant{1'489'000'000'123'456};
  batch.started_by = f.add_person();
  batch.header_csv = "\"Quote, netto\",Wer";
  f.write([&](app::Transaction& t) { t.imports().insert(batch); });
  const auto running = [&](app::ImportKind kind, const char* source, const char* file) {
    return f.ask([&](auto& t) { return t.imports().find_running(kind, source, sha256(file)); });
  };
  CHECK(running(app::ImportKind::quotas, "crm", "file") == batch);
  CHECK_FALSE(running(app::ImportKind::deals, "crm", "file"));
  CHECK_FALSE(running(app::ImportKind::quotas, "erp", "file"));
  CHECK_FALSE(running(app::ImportKind::quotas, "crm", "another file"));

  std::vector<app::RowProblem> problems;
  for (int line = 7; line > 2; --line) {
    problems.push_back({line, "owner", "Nób\tody", "UNKNOWN_OWNER", "name a person", "1;\"Nób\tody\"\n;;"});
  }
  f.write([&](app::Transaction& t) { t.imports().add_rejected(batch.id, std::span(problems).first(2)); });
  f.write([&](app::Transaction& t) { t.imports().add_rejected(batch.id, std::span(problems).subspan(2)); });
  std::ranges::sort(problems, {}, &app::RowProblem::line);
  const auto page = [&](std::int64_t after, int limit) {
    return f.ask([&](auto& t) { return t.imports().rejected(batch.id, after, limit); });
  };
  CHECK(page(0, 100) == problems);
  CHECK(page(3, 1) == std::vector{problems[3]});
  CHECK(page(5, 1).empty());

  batch.state = app::ImportState::failed;
  batch.counts = {.fresh = 1, .unchanged = 2, .corrected = 3, .rejected = 5, .rounded = 6, .roundings = {}};
  batch.counts.roundings.emplace("EUR", app::Rounding{4, "-0.004999"});
  batch.counts.roundings.emplace("USD", app::Rounding{2, "0.01"});
  batch.rows_done = 11;
  batch.failure = "the disk was full";
  batch.ended_at = Instant{1'489'000'001'000'000};
  f.write([&](app::Transaction& t) { t.imports().update(batch); });
  CHECK(f.ask([&](auto& t) { return t.imports().find(batch.id); }) == batch);
  CHECK_FALSE(running(app::ImportKind::quotas, "crm", "file"));

  app::ImportBatch later = batch;
  later.id = make_id<app::ImportId>();
  f.write([&](app::Transaction& t) { t.imports().insert(later); });
  CHECK(f.ask([](auto& t) { return t.imports().page({}, 10); }) == std::vector{later, batch});
  CHECK(f.ask([&](auto& t) { return t.imports().page(later.id, 10); }) == std::vector{batch});
  CHECK(f.ask([](auto& t) { return t.imports().page({}, 1); }) == std::vector{later});
  app::ImportBatch unknown = batch;
  unknown.id = make_id<app::ImportId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.imports().update(unknown); }), app::StoreFault);
}

TEST_CASE_TEMPLATE("the audit chain numbers its entries without gaps and every entry holds the one before", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person();
  const auto entry = [&](const std::string& action) {
    app::AuditEntry made;
    made.at = Instant{-5};
    made.actor = ana;
    made.actor_label = "Ána";
    made.action = action;
    made.object = "deal:1";
    made.before = "a";
    made.after = "b";
    made.reason = "because\n\"so\"";
    return made;
  };
  f.write([&](app::Transaction& t) {
    CHECK(t.audit().append(entry("goal.made")).seq == 1);
    CHECK(t.audit().append(entry("goal.changed")).seq == 2);
  });
  CHECK_THROWS(f.write([&](app::Transaction& t) {
    t.audit().append(entry("never"));
    throw std::runtime_error("no");
  }));
  f.write([&](app::Transaction& t) {
    app::AuditEntry by_system = entry("goal.closed");
    by_system.actor.reset();
    CHECK(t.audit().append(by_system).seq == 3);
  });
  const auto all = f.ask([](auto& t) { return t.audit().after(0, 10); });
  REQUIRE(all.size() == 3);
  CHECK(all[0].previous_hash == Sha256{});
  CHECK(all[1].previous_hash == all[0].hash);
  CHECK(all[2].previous_hash == all[1].hash);
  CHECK(all[2].hash == sha256(app::canonical_text(all[2])));
  CHECK(all[2].actor == std::nullopt);
  CHECK(all[0].actor == ana);
  CHECK(f.ask([](auto& t) { return t.audit().after(1, 1); }).front().seq == 2);
  CHECK(f.ask([](auto& t) { return t.audit().page(0, 2); }).front().seq == 3);
  CHECK(f.ask([](auto& t) { return t.audit().page(3, 2); }).front().seq == 2);
  CHECK(f.ask([](auto& t) { return store::audit_chain_fault(t.audit()); }).empty());
}

TEST_CASE("the canonical text of an audit entry tells fields apart wherever their borders lie") {
  app::AuditEntry a;
  a.before = "ab";
  a.after = "c";
  app::AuditEntry b = a;
  b.before = "a";
  b.after = "bc";
  CHECK(app::canonical_text(a) != app::canonical_text(b));
  app::AuditEntry c = a;
  c.hash = sha256("x");
  CHECK(app::canonical_text(a) == app::canonical_text(c));
  c.previous_hash = sha256("x");
  CHECK(app::canonical_text(a) != app::canonical_text(c));
}

TEST_CASE_TEMPLATE("credentials, sessions, tokens and invitations are found by what was stored", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  app::Credential credential{.person = ana, .password_hash = "$argon2id$…", .failed_attempts = 2, .locked_until = {9}};
  f.write([&](app::Transaction& t) { t.accounts().put(credential); });
  credential.failed_attempts = 0;
  f.write([&](app::Transaction& t) { t.accounts().put(credential); });
  CHECK(f.ask([&](auto& t) { return t.accounts().find_credential(ana); }) == credential);
  CHECK_FALSE(f.ask([&](auto& t) { return t.accounts().find_credential(ben); }));

  app::StoredSession session;
  session.id = make_id<app::SessionId>();
  session.token_hash = sha256("session");
  session.person = ana;
  session.expires_at = {100};
  session.user_agent = "Mozilla/5.0 ü";
  session.address = "127.0.0.1";
  app::StoredSession other = session;
  other.id = make_id<app::SessionId>();
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) {
    t.accounts().insert(session);
    t.accounts().insert(other);  // the same token
  }),
                  app::UniqueViolation);
  other.token_hash = sha256("other");
  other.expires_at = {99};
  f.write([&](app::Transaction& t) {
    t.accounts().insert(session);
    t.accounts().insert(other);
  });
  session.last_seen_at = {50};
  f.write([&](app::Transaction& t) { t.accounts().update(session); });
  CHECK(f.ask([](auto& t) { return t.accounts().find_session(sha256("session")); }) == session);
  CHECK_FALSE(f.ask([](auto& t) { return t.accounts().find_session(sha256("unknown")); }));
  f.write([&](app::Transaction& t) { t.accounts().delete_sessions_expired_before({100}); });
  CHECK(f.ask([&](auto& t) { return t.accounts().sessions_of(ana); }) == std::vector{session});
  f.write([&](app::Transaction& t) { t.accounts().revoke_all_sessions(ana, {60}); });
  f.write([&](app::Transaction& t) { t.accounts().revoke_all_sessions(ana, {70}); });
  CHECK(f.ask([](auto& t) { return t.accounts().find_session(sha256("session")); })->revoked_at == Instant{60});
  CHECK(f.ask([&](auto& t) { return t.accounts().sessions_of(ben); }).empty());

  app::StoredApiToken token;
  token.id = make_id<app::ApiTokenId>();
  token.token_hash = sha256("token");
  token.person = ben;
  token.name = "CRM";
  token.scopes = {"goals:read", "deals:\"write\""};
  f.write([&](app::Transaction& t) { t.accounts().insert(token); });
  token.last_used_at = Instant{5};
  token.revoked_at = Instant{6};
  f.write([&](app::Transaction& t) { t.accounts().update(token); });
  CHECK(f.ask([](auto& t) { return t.accounts().find_token(sha256("token")); }) == token);
  CHECK(f.ask([](auto& t) { return t.accounts().tokens(); }) == std::vector{token});

  app::StoredInvitation invitation{.token_hash = sha256("setup"), .person = {}, .expires_at = {7}, .used_at = {}};
  f.write([&](app::Transaction& t) { t.accounts().insert(invitation); });
  CHECK(f.ask([](auto& t) { return t.accounts().find_invitation(sha256("setup")); }) == invitation);
  f.write([&](app::Transaction& t) { CHECK(t.accounts().use_invitation(sha256("setup"), {3})); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.accounts().use_invitation(sha256("setup"), {4})); });
  f.write([&](app::Transaction& t) { CHECK_FALSE(t.accounts().use_invitation(sha256("nothing"), {4})); });
  CHECK(f.ask([](auto& t) { return t.accounts().find_invitation(sha256("setup")); })->used_at == Instant{3});
}

TEST_CASE_TEMPLATE("the first answer under an idempotency key stays until it is old", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  const PersonId ana = f.add_person("Ana");
  const PersonId ben = f.add_person("Ben");
  app::StoredAnswer answer{.key = "k-1",
                           .person = ana,
                           .request_hash = sha256("POST /x"),
                           .status = 201,
                           .content_type = "application/json",
                           .body = "{\"a\":\"ü\"}",
                           .etag = "\"1\"",
                           .location = "/api/v1/x/1",
                           .at = {100}};
  f.write([&](app::Transaction& t) { t.answers().insert(answer); });
  CHECK(f.ask([&](auto& t) { return t.answers().find(ana, "k-1"); }) == answer);
  CHECK_FALSE(f.ask([&](auto& t) { return t.answers().find(ben, "k-1"); }));
  CHECK_FALSE(f.ask([&](auto& t) { return t.answers().find(ana, "K-1"); }));
  CHECK_THROWS_AS(f.write([&](app::Transaction& t) { t.answers().insert(answer); }), app::UniqueViolation);
  f.write([&](app::Transaction& t) { t.answers().delete_before({100}); });
  CHECK(f.ask([&](auto& t) { return t.answers().find(ana, "k-1"); }).has_value());
  f.write([&](app::Transaction& t) { t.answers().delete_before({101}); });
  CHECK_FALSE(f.ask([&](auto& t) { return t.answers().find(ana, "k-1"); }));
}
