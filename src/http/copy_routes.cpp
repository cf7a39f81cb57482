#include "http/copy_routes.hpp"

#include "app/copy/copy_sales_pact.hpp"
#include "app/copy/copy_team_pact.hpp"
#include "http/administration.hpp"
#include "http/json/text_document.hpp"
#include "http/sales_pact_routes.hpp"
#include "http/team_pact_routes.hpp"

#include <charconv>

namespace salespact::http {
namespace {

std::optional<std::int64_t> text_number(const Request& request) {
  const std::string_view text = request.parameter("number");
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number > 0;
  return whole ? std::optional(number) : std::nullopt;
}

template <auto copy, class Id>
Response copied(const Api& api, const app::PagePrinter& printer, const Request& request, std::string_view what,
                const std::optional<Id>& id) {
  const auto number = text_number(request);
  if (!id || !number) return nothing_here();
  const auto document = copy(administration(api), by(request), *id, *number, read_text_document);
  if (!document) return problem_of(document.error());
  return download(std::string(what) + "-" + id->text() + "-" + std::to_string(*number) + ".pdf", "application/pdf",
                  printer.pdf(*document));
}

Route copying(std::string path, const char* operation, const char* summary, Handler handler) {
  return {Method::get,
          std::move(path),
          app::WhoMay::signed_in(app::Scope::read),
          {},
          std::move(handler),
          {.operation = operation, .summary = summary, .answers = {{200, "The pages", nullptr, "application/pdf"}}}};
}

}  // namespace

std::vector<Route> copy_routes(const Api& api, const app::PagePrinter& printer) {
  return {
      copying("/api/v1/sales-pacts/{id}/texts/{number}/copy", "copy_sales_pact_text",
              "One frozen text as a PDF, with its hash and signatures; the same for both parties, without what moves "
              "the rep. That it was taken is in the audit log",
              [&api, &printer](const Request& request) {
                return copied<app::copy_sales_pact>(api, printer, request, "sales-pact", sales_pact_id(request));
              }),
      copying("/api/v1/pacts/{id}/texts/{number}/copy", "copy_team_pact_text",
              "One frozen text as a PDF, with its hash and signatures: one that bound, for everybody who reads all of "
              "the pact and for former members who signed it; one that waits for signatures, for members. That it was "
              "taken is in the audit log",
              [&api, &printer](const Request& request) {
                return copied<app::copy_team_pact>(api, printer, request, "team-pact", team_pact_id(request));
              }),
  };
}

}  // namespace salespact::http
