import type { ReactNode } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { useSay } from '../language/language.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';

/** A plain table that a phone can scroll sideways. The first cell of a row names it. */
export function Table<T>({
  label,
  heads,
  rows,
  keyOf,
  cells,
}: {
  label: Sentence;
  heads: readonly Sentence[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  cells: (row: T) => readonly ReactNode[];
}) {
  const say = useSay();
  return (
    <ScrollRegion label={say(label)}>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {cells(row).map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
