#include "app/team_pact/read_team_pacts.hpp"

#include "app/access/rules.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "app/numbers/hours_asked.hpp"
#include "app/numbers/pacts_in_force.hpp"
#include "app/report/attainment.hpp"
#include "app/team_pact/team_pact_books.hpp"
#include "app/team_pact/team_pact_lines.hpp"
#include "app/team_pact/team_pact_texts.hpp"
#include "domain/pact/team_pact_text.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace salespact::app {
namespace {

constexpr std::int32_t days_shown = 35;
constexpr int value_decimals = 2;

KeptLine line_of(const KeptCount& count) { return {count.kept, count.half, count.missed}; }

class WholeTeamPact {
 public:
  WholeTeamPact(Transaction& tx, const PactNames& names, const KeptTeamPact& kept, const Viewpoint& viewer,
                const Board& board, const Clock& clock, Date today)
      : tx_(tx),
        pacts_(tx.team_pacts()),
        names_(names),
        kept_(kept),
        viewer_(viewer),
        board_(board),
        clock_(clock),
        today_(today),
        member_(is_member(viewer, kept.pact, today)) {}

  TeamPactWhole read() {
    TeamPactWhole out;
    out.draft = kept_.draft;
    take_texts(out);
    take_talks(out);
    take_claims(out);
    take_standing(out);
    take_occurrences(out);
    take_way(out);
    take_history(out);
    return out;
  }

 private:
  [[nodiscard]] std::vector<PactPerson> people(const std::set<PersonId>& ids) const {
    std::vector<PactPerson> out;
    for (const PersonId id : ids) out.push_back(names_.of(id));
    return out;
  }

  void take_texts(TeamPactWhole& out) {
    if (const TeamBinding* bound = binding_of(kept_.pact))
      out.in_force = team_pact_text(pacts_, kept_.pact.id, bound->text, true);
    const auto* signing = std::get_if<TeamSigning>(&kept_.pact.talks);
    if (signing == nullptr) return;
    out.proposed = team_pact_text(pacts_, kept_.pact.id, signing->text, member_);
    if (out.proposed && out.in_force) {
      out.proposed->changes = differences(document_of(out.in_force->words), document_of(out.proposed->words));
    }
  }

  void take_talks(TeamPactWhole& out) {
    std::set<PersonId> signed_by;
    if (const auto* forming = std::get_if<TeamForming>(&kept_.pact.talks)) {
      out.agreed = {forming->agreed.begin(), forming->agreed.end()};
      out.choice = forming->choice;
    } else if (const auto* signing = std::get_if<TeamSigning>(&kept_.pact.talks)) {
      out.agreed = {signing->written.agreed.begin(), signing->written.agreed.end()};
      out.choice = signing->written.choice;
      if (member_) signed_by = signing->given;
      TeamSigningView view{.until = end_of(*signing),
                           .asked = static_cast<std::int64_t>(signing->asked.size()),
                           .given = static_cast<std::int64_t>(signing->given.size()),
                           .missing = {}};
      // Nobody outside learns who has not signed.
      if (member_) {
        std::set<PersonId> missing = signing->asked;
        for (const PersonId person : signing->given) missing.erase(person);
        view.missing = people(missing);
      }
      out.signing = std::move(view);
    } else {
      return;  // nothing is being written
    }
    const TeamPactReadiness ready =
        readiness_of(kept_.draft, surroundings_of(board_, kept_.pact.id, kept_.draft, std::move(signed_by), today_));
    out.may_be_signed = ready.may_be_signed();
    for (const ReadinessItem& one : ready.items) {
      const bool names = member_ || one.rule != checker::Rule::P5;
      out.readiness.push_back({std::string(text_of(one.rule)), std::string(text_of(one.severity)), one.passed,
                               one.missing, names ? one.people : std::vector<PersonId>(), one.receivers});
    }
  }

  void take_claims(TeamPactWhole& out) {
    if (is_over(kept_.pact)) return;
    const bool settled = std::holds_alternative<TeamSettled>(kept_.pact.talks);
    const TeamPactTerms& words = settled && out.in_force ? out.in_force->words : kept_.draft;
    const SellingHours hours(*board_.numbers.directory, today_);
    for (const PactInForce& other : *board_.numbers.pacts) {
      const auto pact = other.id == kept_.pact.id ? std::nullopt : pacts_.find(other.id);
      if (!pact || access_to(viewer_, pact->pact, today_) != TeamPactAccess::whole) continue;
      const std::array both{claimed_work(words, *board_.numbers.metrics), other.work};
      for (const DoubleClaim& one : double_claims(both, [&](PersonId person) { return hours.of(person); })) {
        if (one.days.end < today_) continue;
        out.claimed_twice.push_back(
            {names_.of(one.member), other.id, pact->pact.shown.title, one.clash, one.activity, one.days});
      }
    }
  }

  void take_standing(TeamPactWhole& out) {
    if (const TeamBinding* bound = binding_of(kept_.pact)) {
      for (const auto& [person, withdrawal] : bound->withdrawals) {
        out.withdrawals.push_back({names_.of(person), withdrawal.from});
      }
    }
    out.short_handed = is_short_handed(kept_.pact, today_);
    if (kept_.pact.dissolution) {
      out.dissolution = TeamDissolutionView{kept_.pact.dissolution->reason, people(kept_.pact.dissolution->by)};
    }
    if (const auto* closed = std::get_if<TeamClosed>(&kept_.pact.standing)) {
      out.outcome = closed->outcome;
      out.learning = closed->learning;
      out.celebrate = closed->outcome == TeamOutcome::fulfilled;
    } else if (std::holds_alternative<TeamEnded>(kept_.pact.standing) && out.in_force) {
      out.outcome = outcome_of_goal(board_, out.in_force->words, today_);
      out.outcome_awaited = outcome_awaited(board_, out.in_force->words, today_);
      out.celebrate = out.outcome == TeamOutcome::fulfilled;
    }
  }

  [[nodiscard]] OccurrenceLine line(const Occurrence& one, bool current) const {
    const PersonId me = viewer_.person();
    const bool answers =
        one.support ? (one.receiver ? *one.receiver == me : one.member != me) : one.member == me && !one.measured;
    OccurrenceLine out{.key = one.key,
                       .support = one.support,
                       .member = one.member,
                       .receiver = one.receiver,
                       .window = one.window,
                       .open_until = one.judged_on - 1,
                       .verdict = one.verdict,
                       .measured = one.measured};
    for (const OccurrenceAnswer& each : one.answers) out.answers.push_back({names_.of(each.by), each.kind, each.note});
    if (one.value) out.value = to_decimal_text(*one.value, value_decimals);
    out.mine_to_say = current && answers && today_ < one.judged_on && one.verdict != OccurrenceVerdict::excused;
    return out;
  }

  void take_occurrences(TeamPactWhole& out) {
    const auto all = occurrences_of(board_, pacts_, kept_.pact, today_);
    const bool current = current_members(kept_.pact, today_).contains(viewer_.person());
    for (const Occurrence& one : all) {
      if (one.window.end + days_shown >= today_) out.occurrences.push_back(line(one, current));
    }
    const TeamPactCounts counts = count_kept(all);
    out.commitments = line_of(counts.commitments);
    out.support = line_of(counts.support);
    if (!out.in_force) return;
    for (const TeamMember& member : out.in_force->words.members) {
      std::vector<Occurrence> own;
      std::ranges::copy_if(all, std::back_inserter(own),
                           [&](const Occurrence& one) { return one.member == member.person; });
      const TeamPactCounts kept = count_kept(own);
      out.members.push_back({{member.person, member.name}, line_of(kept.commitments), line_of(kept.support)});
    }
    const TeamPactHealth health = health_of(board_, kept_.pact, out.in_force->words.goal, counts, told(), today_);
    if (health.score) out.health.score = to_decimal_text(*health.score, value_decimals);
    out.health.level = health.level;
  }

  // Where the linked goal stands, and what has been reached on the way.
  void take_way(TeamPactWhole& out) {
    if (!out.in_force) return;
    const TeamPactTerms& words = out.in_force->words;
    const CompiledGoal* goal = words.goal ? board_.sheet->find(words.goal->goal) : nullptr;
    if (goal != nullptr && is_counted(goal->goal.state) && may_read_goal(viewer_, goal->goal)) {
      const GoalRow row = row_of(board_.numbers, Measurer(board_.numbers), *goal, AsOf::live(today_));
      out.pace = TeamPaceView{.goal = goal->goal.id,
                              .title = row.title,
                              .metric = row.metric,
                              .currency = row.currency,
                              .target = row.target,
                              .actual = row.actual,
                              .expected = row.expected,
                              .pace_index = row.pace_index,
                              .status = row.status,
                              .as_of = row.as_of};
    }
    for (const MilestoneOnTheWay& one : milestones_of(pacts_, kept_.pact, words, today_)) {
      TeamMilestoneLine line{.key = one.key, .title = one.milestone.title, .due = one.milestone.due, .late = one.late};
      if (one.reached) {
        line.reached_on = one.reached->on;
        line.said_by = names_.of(one.reached->by).name;
      }
      out.milestones.push_back(std::move(line));
    }
  }

  [[nodiscard]] CheckInSigns told() const {
    const JournalBooks books{tx_, board_, clock_, today_};
    const auto subject = subject_of(books, kept_.pact.id);
    return subject ? signs_of(journal_of(tx_, kept_.pact.id), *subject, today_) : CheckInSigns{};
  }

  [[nodiscard]] bool may_read(const TeamPactLearning& one) const {
    if (one.by == viewer_.person()) return true;
    if (one.share == SetbackShare::self) return false;
    if (one.share == SetbackShare::team) return true;
    const Relation relation = viewer_.to(one.by);
    return relation.manager || relation.upline;
  }

  // What members learned, and the setbacks of its journal; the newest first.
  [[nodiscard]] std::vector<TeamPactLearning> learnings() const {
    auto all = pacts_.learnings(kept_.pact.id);
    for (const JournalEntry& entry : tx_.journal().entries(kept_.pact.id)) {
      const auto* one = std::get_if<Setback>(&entry.content);
      if (one == nullptr) continue;
      all.push_back({{entry.id.value},
                     kept_.pact.id,
                     entry.about,
                     entry.at,
                     one->what,
                     one->cause,
                     one->learned,
                     one->change,
                     one->share});
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &TeamPactLearning::at);
    return all;
  }

  void take_history(TeamPactWhole& out) {
    for (const TeamPactLearning& one : learnings()) {
      if (!may_read(one)) continue;
      out.learnings.push_back(
          {one.id.text(), names_.of(one.by).name, one.at, one.what, one.cause, one.learned, one.change, one.share});
    }
    for (const TeamPactEvent& event : pacts_.events(kept_.pact.id)) {
      const bool among_members = event.kind == TeamPactEventKind::declined ||
                                 event.kind == TeamPactEventKind::given_signature ||
                                 event.kind == TeamPactEventKind::written;
      TeamPactEventLine line{event.number, event.kind,   event.at, event.by ? names_.of(*event.by).name : "",
                             event.text,   event.comment};
      if (among_members && !member_) {
        line.by.clear();
        line.comment.clear();
      }
      out.events.push_back(std::move(line));
    }
    for (const TeamPactReading& one : pacts_.readings(kept_.pact.id)) {
      out.readings.push_back({names_.of(one.reader), one.day});
    }
  }

  Transaction& tx_;
  TeamPactRepository& pacts_;
  const PactNames& names_;
  const KeptTeamPact& kept_;
  const Viewpoint& viewer_;
  const Board& board_;
  const Clock& clock_;
  Date today_;
  bool member_;
};

}  // namespace

std::vector<TeamPactLine> list_team_pacts(Store& store, WorkspaceId workspace, const Viewpoint& viewer, Date today) {
  std::vector<TeamPactLine> lines;
  store.read(workspace, [&](Transaction& tx) {
    lines.clear();
    const PactNames names(tx);
    for (const TeamPact& pact : tx.team_pacts().all()) {
      const TeamPactAccess access = access_to(viewer, pact, today);
      if (access != TeamPactAccess::none) lines.push_back(line_of(pact, names, viewer, access, today));
    }
    std::ranges::reverse(lines);
  });
  return lines;
}

std::optional<TeamPactPage> read_team_pact(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                           const Board& board, const Clock& clock, TeamPactId id, Date today) {
  std::optional<TeamPactPage> page;
  bool noted = true;
  store.read(workspace, [&](Transaction& tx) {
    page.reset();
    noted = true;
    const auto kept = tx.team_pacts().find(id);
    const auto access = kept ? access_to(viewer, kept->pact, today) : TeamPactAccess::none;
    if (access == TeamPactAccess::none) return;
    const PactNames names(tx);
    page = TeamPactPage{.pact = line_of(kept->pact, names, viewer, access, today), .access = access};
    if (access != TeamPactAccess::whole) {
      page->signed_once = copies_of(viewer, tx.team_pacts(), kept->pact, today);
      return;
    }
    page->steps = steps_of(kept->pact, viewer, today);
    page->whole = WholeTeamPact(tx, names, *kept, viewer, board, clock, today).read();
    if (page->whole->outcome_awaited) std::erase(page->steps, TeamPactStep::close);
    noted = std::ranges::count(tx.team_pacts().readings(id), TeamPactReading{id, viewer.person(), today}) > 0;
  });
  if (!noted) {
    store.write(workspace, [&](Transaction& tx) { tx.team_pacts().note_reading({id, viewer.person(), today}); });
  }
  return page;
}

}  // namespace salespact::app
