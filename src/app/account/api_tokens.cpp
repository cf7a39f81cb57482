#include "app/account/api_tokens.hpp"

#include "app/access/scope.hpp"
#include "app/account/administers.hpp"
#include "app/account/check_password.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t longest_name = 80;
constexpr int longest_lifetime_days = 366;
constexpr std::ptrdiff_t most_tokens = 50;  // a person, open at once

bool is_open(const StoredApiToken& token, Instant now) {
  return !token.revoked_at && (!token.expires_at || now < *token.expires_at);
}

bool needs_ops(Scope scope) {
  return scope == Scope::import_data || scope == Scope::write_deals || scope == Scope::admin;
}

bool holds_ops(Transaction& transaction, PersonId person, Date today) {
  const OrganisationToday organisation(transaction.organisation().load(), today);
  const auto* member = organisation.find(person);
  return member != nullptr && std::ranges::any_of(member->roles, [](auto held) { return held.first == Role::ops; });
}

void check_scopes(Transaction& transaction, const ApiTokenRequest& request, Date today, AccountRefusals& refusals) {
  if (request.scopes.empty()) {
    refusals.push_back({AccountProblem::scope_invalid, "scopes", "at least one of: " + accepted_words<Scope>()});
  }
  const bool ops = holds_ops(transaction, request.person, today);
  for (std::size_t i = 0; i < request.scopes.size(); ++i) {
    const auto scope = parse<Scope>(request.scopes[i]);
    const std::string field = "scopes/" + std::to_string(i);
    if (!scope) {
      refusals.push_back({AccountProblem::scope_invalid, field, "one of: " + accepted_words<Scope>()});
    } else if (needs_ops(*scope) && !ops) {
      refusals.push_back({AccountProblem::scope_beyond_rights, field, "this scope needs the role ops"});
    }
  }
}

AccountRefusals problems_of(Transaction& transaction, const ApiTokenRequest& request, Instant now, Date today) {
  AccountRefusals refusals;
  const auto person = transaction.organisation().find_person(request.person);
  if (!person || !may_sign_in(*person)) {
    return refused(AccountProblem::person_unknown, "person", "a person of this workspace who may sign in");
  }
  const std::string_view name = trimmed(request.name);
  if (!is_clean_line(name) || name.empty() || code_points(name) > longest_name) {
    refusals.push_back({AccountProblem::name_invalid, "name", "1 to 80 characters that say what the token is for"});
  }
  if (request.lifetime_days < 1 || request.lifetime_days > longest_lifetime_days) {
    refusals.push_back({AccountProblem::lifetime_invalid, "valid_for_days", "1 to 366 days"});
  }
  check_scopes(transaction, request, today, refusals);
  const auto open = std::ranges::count_if(transaction.accounts().tokens(), [&](const StoredApiToken& token) {
    return token.person == request.person && is_open(token, now);
  });
  if (open >= most_tokens) {
    refusals.push_back({AccountProblem::too_many_tokens, "", "50 tokens a person; revoke one that is no longer used"});
  }
  return refusals;
}

std::optional<AccountRefusals> objection_to(const Principal* requester, PersonId person, Instant now) {
  if (requester == nullptr) return std::nullopt;
  if (!requester->in_session() || requester->person != person) {
    return refused(AccountProblem::not_allowed, "", "people make tokens for themselves, signed in with their password");
  }
  if (now >= after(requester->authenticated_at, fresh_authentication)) {
    return refused(AccountProblem::sign_in_again, "", "sign in again; tokens are made within 5 minutes of that");
  }
  return std::nullopt;
}

StoredApiToken stored_token(const AccountPorts& ports, const ApiTokenRequest& request, const Secret& token,
                            Instant now) {
  StoredApiToken stored;
  stored.id = ports.ids.make<ApiTokenId>();
  stored.token_hash = sha256(token.text());
  stored.person = request.person;
  stored.name = composed(trimmed(request.name));
  stored.scopes.assign(request.scopes.begin(), request.scopes.end());
  std::ranges::sort(stored.scopes);
  const auto repeated = std::ranges::unique(stored.scopes);
  stored.scopes.erase(repeated.begin(), repeated.end());
  stored.created_at = now;
  stored.expires_at = after(now, request.lifetime_days * one_day);
  return stored;
}

std::string joined(const std::vector<std::string>& scopes) {
  std::string out;
  for (const std::string& scope : scopes) out += (out.empty() ? "" : " ") + scope;
  return out;
}

}  // namespace

std::expected<CreatedApiToken, AccountRefusals> create_api_token(const AccountPorts& ports, const Principal* requester,
                                                                 const ApiTokenRequest& request, Instant now,
                                                                 Date today) {
  if (auto objection = objection_to(requester, request.person, now)) return std::unexpected(*std::move(objection));
  CreatedApiToken created;
  created.token = ports.secrets.make_token(api_token_prefix);
  AccountRefusals refusals;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    refusals = problems_of(transaction, request, now, today);
    if (!refusals.empty()) return;
    created.stored = stored_token(ports, request, created.token, now);
    transaction.accounts().insert(created.stored);
    record(transaction, now, actor_of(requester), "token.created", audit_object("token", created.stored.id),
           {.after = joined(created.stored.scopes)});
  });
  if (!refusals.empty()) return std::unexpected(std::move(refusals));
  return created;
}

std::vector<StoredApiToken> list_api_tokens(const AccountPorts& ports, const Principal& principal, Instant now) {
  std::vector<StoredApiToken> tokens;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    tokens = transaction.accounts().tokens();
    const bool all = still_administers(transaction, &principal);
    std::erase_if(tokens, [&](const StoredApiToken& token) {
      return !is_open(token, now) || (!all && token.person != principal.person);
    });
  });
  return tokens;
}

bool revoke_api_token(const AccountPorts& ports, const Principal* requester, ApiTokenId id, Instant now) {
  bool revoked = false;
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    revoked = false;
    auto tokens = transaction.accounts().tokens();
    const auto found = std::ranges::find(tokens, id, &StoredApiToken::id);
    if (found == tokens.end() || !is_open(*found, now)) return;
    const bool own = requester != nullptr && requester->person == found->person;
    if (!own && !still_administers(transaction, requester)) return;
    found->revoked_at = now;
    transaction.accounts().update(*found);
    record(transaction, now, actor_of(requester), "token.revoked", audit_object("token", id));
    revoked = true;
  });
  return revoked;
}

}  // namespace salespact::app
