import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { Table } from '../shell/Table.tsx';
import { EndValidity, type Ending } from './EndValidity.tsx';

interface Dated {
  id: string;
  version: number;
  validTo: string | null;
}

interface Props<R extends Dated> {
  title: Sentence;
  about?: Sentence;
  query: UseQueryResult<{ items: R[] }>;
  /** Shows the newest row first. Otherwise the rows keep the API's order. */
  isNewestFirst?: boolean;
  heads: readonly Sentence[];
  cells: (row: R) => readonly ReactNode[];
  /** The label of the choice of a row to end, and the name of each row in it. */
  ending: { label: Sentence; nameOf: (row: R) => string; send: Ending };
  /** The form that adds a row. */
  children: ReactNode;
}

/**
 * A table of administration whose rows hold between two days. Rows are never corrected: a new row follows the old one, and the old one is
 * ended.
 */
export function DatedTable<R extends Dated>({ title, about, query, isNewestFirst, heads, cells, ending, children }: Props<R>) {
  const say = useSay();
  return (
    <Page title={say(title)}>
      {about && <p>{say(about)}</p>}
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Table label={title} heads={heads} rows={isNewestFirst ? items.toReversed() : items} keyOf={({ id }) => id} cells={cells} />
            <EndValidity
              label={ending.label}
              rows={items
                .filter(({ validTo }) => validTo === null)
                .map((row) => ({ id: row.id, version: row.version, name: ending.nameOf(row) }))}
              send={ending.send}
            />
          </>
        )}
      </Loaded>
      <details>
        <summary>{say(adminWords.add)}</summary>
        {children}
      </details>
    </Page>
  );
}
