#pragma once

#include "app/sales_formula/formula_case.hpp"

namespace salespact::app {

// A formula in the words and figures of its view.
[[nodiscard]] SalesFormula written(const FormulaCase& formula);

}  // namespace salespact::app
