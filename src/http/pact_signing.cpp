#include "http/pact_signing.hpp"

#include "app/account/check_password.hpp"
#include "http/account_problems.hpp"

#include <algorithm>

namespace salespact::http {
namespace {

Sha256 hash_of(const std::string& hex) {
  Sha256 hash{};
  const auto digit = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
  for (std::size_t at = 0; at < hash.size() && 2 * at + 1 < hex.size(); ++at) {
    hash.at(at) = static_cast<std::uint8_t>(digit(hex[2 * at]) * 16 + digit(hex[2 * at + 1]));
  }
  return hash;
}

}  // namespace

app::CountersigningAsked signing_asked(const SignatureBody& body) {
  return {{body.statement}, body.text.value, hash_of(body.hash.value)};
}

std::optional<Problem> wrong_password(const Api& api, const AccountServices& services, const Request& request,
                                      const app::Secret& password) {
  const Caller& caller = request.who<Caller>();
  std::string email;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    const auto person = tx.organisation().find_person(caller.person());
    email = person ? person->email.value_or("") : "";
  });
  const app::Device device = device_of(request);
  const auto right = app::check_password(services.ports, services.throttle, {email, password, device.address},
                                         caller.now, [](app::Transaction&, const Person&) {});
  if (right) return std::nullopt;
  // Not 401: the session stands, only the signature was not given.
  if (right.error().reason == app::SignInRefusal::Reason::wrong) {
    return Problem{
        422, "password_wrong",
        "That is not the password that you sign in with, or there were several wrong tries just now. Wait a few "
        "seconds and type it again."};
  }
  return problem_of(right.error());
}

Problem refused_signature(const app::Refused& refused) {
  Problem problem = problem_of(refused);
  const auto code = salespact::text_of(app::SigningProblem::terms_changed);
  if (std::ranges::none_of(problem.errors, [&](const auto& one) { return one.code == code; })) return problem;
  return {409, "terms_changed", "The text has changed; read it again and sign what it says now.", problem.errors};
}

}  // namespace salespact::http
