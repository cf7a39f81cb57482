import classes from './chart-frame.module.css';
import type { CsvCell } from './csv';

// A column of the numbers behind a chart; `numeric` ones stand right and stay numbers in the CSV.
export interface ChartColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

export interface ChartCell {
  readonly text: string; // as it is read
  readonly value: string | null; // exact decimal or plain text, for the CSV
}

export interface ChartData {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export function csvRows(data: ChartData): CsvCell[][] {
  return data.rows.map((row) =>
    row.map((cell, index) =>
      data.columns[index]?.numeric ? { number: cell.value } : { text: cell.value ?? cell.text },
    ),
  );
}

export function ChartTable({ title, data }: { readonly title: string; readonly data: ChartData }) {
  return (
    // A region that scrolls is reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={classes.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {data.columns.map((column, index) => (
              <th key={index} scope="col" data-numeric={column.numeric}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    {cell.text}
                  </th>
                ) : (
                  <td key={at} data-numeric={data.columns[at]?.numeric}>
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
