import type { ReactNode } from 'react';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';
import './money.css';

interface Column {
  name: string;
  isAmount?: boolean;
}

interface Row {
  key: string;
  cells: readonly ReactNode[];
}

interface Props {
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The cells of the last row, which holds the sums. */
  sum?: readonly ReactNode[];
}

/** Lines of money with their sums. On a narrow screen each line becomes a card, which repeats the column names beside the values. */
export function MoneyTable({ label, columns, rows, sum }: Props) {
  return (
    <ScrollRegion label={label}>
      {/* The cards on a narrow screen change `display`. Without explicit roles, screen readers would no longer see a table. */}
      <table className="plain-table money-table" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, isAmount }) => (
              <th key={name} role="columnheader" scope="col" className={isAmount ? 'amount' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <Cells key={key} columns={columns} cells={cells} />
          ))}
        </tbody>
        {sum && (
          <tfoot role="rowgroup">
            <Cells columns={columns} cells={sum} />
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

function Cells({ columns, cells }: { columns: readonly Column[]; cells: readonly ReactNode[] }) {
  return (
    <tr role="row">
      {columns.map(({ name, isAmount }, i) => (
        <td key={name} role="cell" data-label={name} className={isAmount ? 'amount' : undefined}>
          {cells[i]}
        </td>
      ))}
    </tr>
  );
}
