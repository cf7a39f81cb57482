#include "app/alignment/change_alignments.hpp"
#include "domain/goal/goal_text.hpp"
#include "http/administration.hpp"
#include "http/goal_signs.hpp"
#include "http/routing/query.hpp"
#include "wire/alignment_views.hpp"

#include <array>
#include <set>
#include <string>

namespace salespact::http {

struct NewAlignmentBody {
  std::optional<GoalId> goal;  // the parent: one of the two
  std::optional<ObjectiveId> objective;
  Worded<AlignmentKind> kind;
  std::optional<Decimal> share;   // of a sum; 1 without it
  std::optional<Decimal> weight;  // of a driver
  std::optional<Date> from;
  std::optional<Date> to;  // the first day that no longer counts
};
BOOST_DESCRIBE_STRUCT(NewAlignmentBody, (), (goal, objective, kind, share, weight, from, to))

struct AlignmentChangeBody {
  std::optional<Worded<AlignmentKind>> kind;
  std::optional<Decimal> share;
  Patch<Decimal> weight;
  std::optional<Date> from;
  Patch<Date> to;
};
BOOST_DESCRIBE_STRUCT(AlignmentChangeBody, (), (kind, share, weight, from, to))

namespace {

constexpr int millionths = 6;

// 1,000,001 stands for whatever no scale of millionths can hold; it is refused by the rule like any that is too large.
std::int64_t millionths_of(const Decimal& value) { return rescale(value, millionths).value_or(full_share + 1); }

}  // namespace

void check_fields(const NewAlignmentBody& body, FieldErrors& errors) {
  if (body.goal.has_value() == body.objective.has_value()) {
    errors.add("goal", "contradiction", "give the goal or the objective that it serves, one of the two");
  }
  if (body.share) check_decimal(*body.share, millionths, "share", errors);
  if (body.weight) check_decimal(*body.weight, millionths, "weight", errors);
}
void check_fields(const AlignmentChangeBody& body, FieldErrors& errors) {
  if (body.share) check_decimal(*body.share, millionths, "share", errors);
  if (body.weight.value) check_decimal(*body.weight.value, millionths, "weight", errors);
}

namespace {

constexpr const char* map_path = "/api/v1/alignment";
constexpr const char* links_path = "/api/v1/goals/{id}/alignments";

Problem refused(QueryReader& query, app::AlignmentAsk why) {
  switch (why) {
    case app::AlignmentAsk::parent_unknown:
      query.refuse("parent", "unknown_parent", "must be the `key` of a line of the map that you may see");
      break;
    case app::AlignmentAsk::unit_unknown:
      query.refuse("unit", "unknown_unit", "must be a unit that you may see, as GET /api/v1/units lists them");
      break;
    case app::AlignmentAsk::cursor_unknown:
      query.refuse("cursor", "bad_cursor", "must be the `next` of the page before");
      break;
  }
  return *query.problem();
}

template <class Enum>
std::optional<Enum> word_of(QueryReader& query, std::string_view name) {
  const auto text = query.text(name);
  if (!text) return std::nullopt;
  const auto found = parse<Enum>(*text);
  if (!found) query.refuse(name, "unknown_value", "must be " + accepted_words<Enum>());
  return found;
}

app::AlignmentFilter read_filter(QueryReader& query) {
  return {.unit = query.id<OrgUnitTag>("unit"),
          .status = word_of<GoalStatus>(query, "status"),
          .problem = word_of<app::AlignmentFlagKind>(query, "problem"),
          .ended = query.flag("ended").value_or(false)};
}

Response get_map(const Api& api, const Request& request) {
  constexpr std::int64_t usual = 100;
  constexpr std::int64_t largest = 200;
  const auto board = api.board();
  QueryReader query(request);
  app::AlignmentQuestion question{.parent = std::string(query.text("parent").value_or("")),
                                  .filter = read_filter(query),
                                  .cursor = std::string(query.text("cursor").value_or(""))};
  question.limit = static_cast<std::size_t>(query.whole("limit", 1, largest).value_or(usual));
  if (auto problem = query.problem()) return *problem;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const Date today = api.moment().today;
  auto level = app::read_alignment(*board, viewer, question, today);
  if (!level) return refused(query, level.error());
  std::set<std::string> shown;
  for (const app::AlignmentNode& node : level->items) shown.insert(node.id.value_or(""));
  app::lay_over(*level, goal_signs(api, *board, app::AsOf::live(today), app::lateness_for(viewer),
                                   [&](const Goal& goal) { return shown.contains(goal.id.text()); }));
  return json_response(200, wire::to_json(*level));
}

Response get_problems(const Api& api, const Request& request) {
  constexpr std::int64_t usual = 50;
  constexpr std::int64_t largest = 200;
  const auto board = api.board();
  QueryReader query(request);
  app::AlignmentProblemQuestion question{
      .filter = {.unit = query.id<OrgUnitTag>("unit"), .problem = word_of<app::AlignmentFlagKind>(query, "problem")},
      .cursor = std::string(query.text("cursor").value_or(""))};
  question.limit = static_cast<std::size_t>(query.whole("limit", 1, largest).value_or(usual));
  if (auto problem = query.problem()) return *problem;
  const auto page =
      app::read_alignment_problems(*board, request.who<Caller>().viewpoint(), question, api.moment().today);
  if (!page) return refused(query, page.error());
  return json_response(200, wire::to_json(*page));
}

template <class Found>
Response about_goal(const Api& api, const Request& request,
                    std::optional<Found> (*read)(const app::Board&, const app::Viewpoint&, GoalId, Date)) {
  const auto id = request.id_parameter<GoalTag>("id");
  if (!id) return nothing_here();
  const auto board = api.board();
  const auto found = read(*board, request.who<Caller>().viewpoint(), *id, api.moment().today);
  return found ? json_response(200, wire::to_json(*found)) : Response(nothing_here());
}

Response get_line(const Api& api, const Request& request) {
  return about_goal<app::LineOfSight>(api, request, app::read_line_of_sight);
}

Response get_coverage(const Api& api, const Request& request) {
  return about_goal<app::GoalCoverage>(api, request, app::read_goal_coverage);
}

// The alignment as it is now, with its ETag; whoever made it sees it in the map at once.
Response show(const Api& api, const Request& request, const GoalAlignment& alignment, int status) {
  api.numbers.follow(api.moment().today);
  const auto line =
      app::read_line_of_sight(*api.board(), request.who<Caller>().viewpoint(), alignment.child, api.moment().today);
  check(line.has_value(), "whoever aligned a goal sees it");
  for (const app::GoalParent& parent : line->parents) {
    if (parent.link.id == alignment.id) {
      return revised(alignment.revision, json_response(status, wire::to_json(parent)));
    }
  }
  return nothing_here();  // somebody took it away meanwhile
}

Response align(const Api& api, const Request& request) {
  const auto body = read_body<NewAlignmentBody>(request);
  if (!body) return body.error();
  const auto id = request.id_parameter<GoalTag>("id");
  if (!id) return nothing_here();
  app::AlignmentTerms terms{.child = *id,
                            .parent = body->goal ? AlignedTo(*body->goal) : AlignedTo(*body->objective),
                            .kind = body->kind.value,
                            .from = body->from,
                            .to = body->to};
  if (body->share) terms.share = millionths_of(*body->share);
  if (body->weight) terms.weight = millionths_of(*body->weight);
  const auto made = app::align_goal(administration(api), by(request), terms);
  if (!made) return problem_of(made.error());
  Response response = show(api, request, *made, 201);
  response.headers.set("location", "/api/v1/goals/" + id->text() + "/alignments/" + made->id.text());
  return response;
}

Response change(const Api& api, const Request& request) {
  const auto input = read_revised<AlignmentChangeBody>(request);
  if (!input) return input.error();
  const auto goal = request.id_parameter<GoalTag>("id");
  const auto id = request.id_parameter<GoalAlignmentTag>("alignment");
  if (!goal || !id) return nothing_here();
  const AlignmentChangeBody& body = input->body;
  app::AlignmentChange asked{.from = body.from, .to = body.to.change()};
  if (body.kind) asked.kind = body.kind->value;
  if (body.share) asked.share = millionths_of(*body.share);
  if (body.weight.given) {
    asked.weight.emplace();
    if (body.weight.value) asked.weight->emplace(millionths_of(*body.weight.value));
  }
  const auto changed = app::change_alignment(administration(api), by(request), *goal, *id, input->revision, asked);
  return changed ? show(api, request, *changed, 200) : problem_of(changed.error());
}

Response remove(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto goal = request.id_parameter<GoalTag>("id");
  const auto id = request.id_parameter<GoalAlignmentTag>("alignment");
  if (!goal || !id) return nothing_here();
  const auto gone = app::remove_alignment(administration(api), by(request), *goal, *id, *revision);
  if (!gone) return problem_of(gone.error());
  api.numbers.follow(api.moment().today);
  return no_content();
}

const auto everybody = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);

std::vector<Route> reading_routes(const Api& api) {
  const QueryParameter unit{"unit", "Goals of that unit and everything below it.", schema<OrgUnitId>};
  const QueryParameter problem{"problem", "orphan, childless, gap, excessive or conflict."};
  return {
      {Method::get,
       map_path,
       everybody,
       {},
       with(api, get_map),
       {"get_alignment",
        "One level of the tree from objectives to goals, each line with its number, coverage and problems",
        {{"parent", "The `key` of a line: what is below it; without it, the top."},
         unit,
         {"status", "A status, such as at_risk: lines that have it, with everything that leads to them."},
         problem,
         {"ended", "true: closed goals and objectives that are over too.", schema<bool>},
         {"cursor", "The `next` of the page before."},
         {"limit", "1 to 200 lines, 100 without it.", schema<std::int64_t>}},
        nullptr,
        {{200, "Lines in their order", schema<app::AlignmentLevel>}}}},
      {Method::get,
       std::string(map_path) + "/problems",
       everybody,
       {},
       with(api, get_problems),
       {"list_alignment_problems",
        "Goals that serve nothing, that nobody serves, that are not carried, and that collide",
        {unit,
         problem,
         {"cursor", "The `next` of the page before."},
         {"limit", "1 to 200 problems, 50 without it.", schema<std::int64_t>}},
        nullptr,
        {{200, "A page, and how many there are of each", schema<app::AlignmentProblemPage>}}}},
      {Method::get,
       "/api/v1/goals/{id}/line-of-sight",
       everybody,
       {},
       with(api, get_line),
       {"get_line_of_sight",
        "The way from a goal up to the objective that it serves, and what it is aligned to itself",
        {},
        nullptr,
        {{200, "The way", schema<app::LineOfSight>}}}},
      {Method::get,
       "/api/v1/goals/{id}/coverage",
       everybody,
       {},
       with(api, get_coverage),
       {"get_goal_coverage",
        "How far the goals that add up to a goal carry its target, level by level down to the street",
        {},
        nullptr,
        {{200, "The coverage", schema<app::GoalCoverage>}}}},
  };
}

std::vector<Route> writing_routes(const Api& api) {
  const std::string one = std::string(links_path) + "/{alignment}";
  return {
      {Method::post,
       links_path,
       writers,
       {},
       with(api, align),
       {"align_goal",
        "Aligns a goal to another one or to an objective",
        {},
        schema<NewAlignmentBody>,
        {{201, "The alignment", schema<app::GoalParent>}}}},
      {Method::patch,
       one,
       writers,
       {},
       with(api, change),
       {"change_alignment",
        "Changes kind, share, weight or days of an alignment; needs If-Match",
        {},
        schema<AlignmentChangeBody>,
        {{200, "The alignment", schema<app::GoalParent>}}}},
      {Method::delete_,
       one,
       writers,
       {},
       with(api, remove),
       {"remove_alignment", "Takes an alignment away; needs If-Match", {}, nullptr, {{204, "It is gone"}}}},
  };
}

}  // namespace

std::vector<Route> alignment_routes(const Api& api) {
  std::vector<Route> all = reading_routes(api);
  for (Route& route : writing_routes(api)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
