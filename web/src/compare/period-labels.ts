// Periods to choose from, as the server reads them: the running quarter and those before it, months and years. Fiscal
// years go by their number, whatever month they begin in.
export interface PeriodGroup {
  readonly group: 'quarters' | 'months' | 'years';
  readonly items: readonly string[];
}

const quarters = 9;
const months = 13;
const years = 3;

export function periodLabels(runningQuarter: string, today: string): PeriodGroup[] {
  const match = /^(?:FY)?(\d{4})-Q([1-4])$/.exec(runningQuarter);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const last = match ? Number(match[1]) * 4 + Number(match[2]) - 1 : year * 4 + Math.floor((month - 1) / 3);
  const lastMonth = year * 12 + month - 1;
  const list = (count: number, label: (back: number) => string): string[] =>
    Array.from({ length: count }, (_, back) => label(back));
  return [
    {
      group: 'quarters',
      items: list(quarters, (back) => `${Math.floor((last - back) / 4)}-Q${((last - back) % 4) + 1}`),
    },
    {
      group: 'months',
      items: list(months, (back) => {
        const at = lastMonth - back;
        return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      }),
    },
    { group: 'years', items: list(years, (back) => String(Math.floor(last / 4) - back)) },
  ];
}
