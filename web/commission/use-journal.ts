import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Commission } from '../api/types.ts';
import { journalQuery } from './journal-query.ts';

/** The journal of a commission that is open on the page, read again whenever the commission has moved. */
export function useJournal({ id, revision }: Pick<Commission, 'id' | 'revision'>) {
  const query = useQuery(journalQuery(id));
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [revision, refetch]);
  return query;
}
