import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from './Loaded.tsx';

interface Props<P extends { items: readonly unknown[] }> {
  query: UseInfiniteQueryResult<InfiniteData<P>>;
  /** Shown when there is nothing at all. */
  none: ReactNode;
  /** Shows the items of all pages loaded so far. */
  children: (items: P['items'][number][], pages: readonly P[]) => ReactNode;
}

/** A list that loads page by page, with a button for the next page. */
export function Paged<P extends { items: readonly unknown[] }>({ query, none, children }: Props<P>) {
  const say = useSay();
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return none;
        return (
          <>
            {children(items, pages)}
            {query.hasNextPage && (
              <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                {say(shellWords.more)}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
