#include "domain/pact/double_claims.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace salespact {
namespace {

using Claims = std::vector<const ClaimedWork*>;  // of one member in one pact

DateRange common(const DateRange& one, const DateRange& two) {
  return {std::max(one.start, two.start), std::min(one.end, two.end)};
}

void widen(std::optional<DateRange>& days, const DateRange& more) {
  days = days ? DateRange{std::min(days->start, more.start), std::max(days->end, more.end)} : more;
}

class Pair {
 public:
  Pair(const Claims& one, const Claims& two) {
    for (const ClaimedWork* first : one) {
      for (const ClaimedWork* second : two) {
        if (first->days.overlaps(second->days)) take(*first, *second);
      }
    }
  }

  [[nodiscard]] const std::map<std::string, std::optional<DateRange>>& same_work() const { return same_; }
  // The days on which the hours of both don't fit, though those of each would.
  [[nodiscard]] std::optional<DateRange> too_many(const Rational& hours) const {
    std::vector<AskedWork> both = one_;
    both.insert(both.end(), two_.begin(), two_.end());
    const auto fits = [&](const std::vector<AskedWork>& asked) { return workload_of(asked, hours, 1).hours <= hours; };
    return fits(one_) && fits(two_) && !fits(both) ? days_ : std::nullopt;
  }

 private:
  void take(const ClaimedWork& first, const ClaimedWork& second) {
    const DateRange days = common(first.days, second.days);
    widen(days_, days);
    one_.push_back(first.work);
    two_.push_back(second.work);
    if (first.work.activity == second.work.activity) widen(same_[first.work.activity], days);
  }

  std::map<std::string, std::optional<DateRange>> same_;
  std::vector<AskedWork> one_;
  std::vector<AskedWork> two_;
  std::optional<DateRange> days_;
};

}  // namespace

std::vector<DoubleClaim> double_claims(std::span<const std::vector<ClaimedWork>> pacts,
                                       const std::function<Rational(PersonId)>& hours) {
  std::map<PersonId, std::map<std::size_t, Claims>> members;
  for (std::size_t at = 0; at < pacts.size(); ++at) {
    for (const ClaimedWork& claim : pacts[at]) members[claim.member][at].push_back(&claim);
  }
  std::vector<DoubleClaim> out;
  for (const auto& [member, claims] : members) {
    for (auto one = claims.begin(); one != claims.end(); ++one) {
      for (auto two = std::next(one); two != claims.end(); ++two) {
        const Pair pair(one->second, two->second);
        for (const auto& [activity, days] : pair.same_work()) {
          out.push_back({one->first, two->first, member, ClaimClash::same_work, activity, *days});
        }
        if (!pair.same_work().empty()) continue;
        if (const auto days = pair.too_many(hours(member))) {
          out.push_back({one->first, two->first, member, ClaimClash::too_many_hours, {}, *days});
        }
      }
    }
  }
  std::ranges::stable_sort(out, {}, [](const DoubleClaim& claim) { return std::pair(claim.pact, claim.other); });
  return out;
}

}  // namespace salespact
