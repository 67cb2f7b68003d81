import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { Commission } from '../api/types.ts';
import { journalQuery } from './journal-query.ts';

/** The journal of the commission on the page. It is read again when the revision changes. For a past day it ends at that day. */
export function useJournal({ id, revision, asOf }: Pick<Commission, 'id' | 'revision' | 'asOf'>) {
  const until = asOf === undefined ? Infinity : revision;
  const select = useCallback(
    <P extends { items: readonly { revision: number }[] }>(page: P): P => ({
      ...page,
      items: page.items.filter((entry) => entry.revision <= until),
    }),
    [until],
  );
  const query = useQuery({ ...journalQuery(id), select });
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [revision, refetch]);
  return query;
}
