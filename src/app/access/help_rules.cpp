#include "app/access/help_rules.hpp"

namespace salespact::app {

bool may_see_need(const Viewpoint& viewer, OrgUnitId unit) {
  const Relation relation = viewer.to(unit);
  return relation.manager || relation.upline || relation.ops || relation.exec;
}

}  // namespace salespact::app
