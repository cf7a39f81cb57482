#pragma once

#include "app/ports/team_pact_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class TeamPactStore final : public app::TeamPactRepository {
 public:
  explicit TeamPactStore(Session& session) : session_(session) {}
  std::optional<app::KeptTeamPact> find(TeamPactId id) override;
  std::vector<TeamPact> all() override;
  std::vector<TeamPact> unfinished() override;
  void insert(const app::KeptTeamPact& made) override;
  bool update(const app::KeptTeamPact& kept) override;
  std::optional<app::TeamPactText> text(TeamPactId id, std::int64_t number) override;
  std::optional<TeamPactTerms> terms(TeamPactId id, std::int64_t number) override;
  void append(const app::TeamPactText& text) override;
  std::vector<Signature> signatures(TeamPactId id) override;
  void append(TeamPactId id, const Signature& signature) override;
  std::vector<app::TeamPactEvent> events(TeamPactId id) override;
  void append(const app::TeamPactEvent& event) override;
  std::vector<app::TeamPactMark> marks(TeamPactId id) override;
  void append(const app::TeamPactMark& mark) override;
  std::vector<app::TeamPactLearning> learnings(TeamPactId id) override;
  void append(const app::TeamPactLearning& learning) override;
  std::vector<app::TeamPactReading> readings(TeamPactId id) override;
  void note_reading(const app::TeamPactReading& reading) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
