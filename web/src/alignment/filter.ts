// What is left of the map; it is in the address.
export interface Filter {
  readonly unit?: string | undefined;
  readonly status?: string | undefined;
  readonly problem?: 'orphan' | 'childless' | 'gap' | 'excessive' | 'conflict' | undefined;
  readonly ended?: true | undefined;
}

export function filterOf({ unit, status, problem, ended }: Filter): Filter {
  return { unit, status, problem, ended };
}

export function narrows({ unit, status, problem }: Filter): boolean {
  return unit !== undefined || status !== undefined || problem !== undefined;
}
