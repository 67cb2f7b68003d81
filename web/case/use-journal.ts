import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { ProcedureName } from '../api/types.ts';
import { journalQuery } from './journal-query.ts';

/** The journal of the case on the page. It is read again when the revision changes. For a past day it ends at that day. */
export function useJournal(
  { id, revision, asOf }: { id: string; revision: number; asOf?: string | undefined },
  procedure: ProcedureName = 'commission',
) {
  const until = asOf === undefined ? Infinity : revision;
  const select = useCallback(
    <P extends { items: readonly { revision: number }[] }>(page: P): P => ({
      ...page,
      items: page.items.filter((entry) => entry.revision <= until),
    }),
    [until],
  );
  const query = useQuery({ ...journalQuery(id, procedure), select });
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [revision, refetch]);
  return query;
}
