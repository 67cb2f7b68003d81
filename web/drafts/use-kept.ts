import { useEffect, useSyncExternalStore } from 'react';
import type { DraftKeeper, Kept } from './draft-keeper.ts';

/** What a keeper keeps, followed by the page: saved when the page is left, and not left silently while something is only here. */
export function useKept(keeper: DraftKeeper): Kept {
  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && void keeper.flush();
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (!keeper.isUnsaved) return;
      void keeper.flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    addEventListener('beforeunload', onLeaving);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      removeEventListener('beforeunload', onLeaving);
      void keeper.flush();
    };
  }, [keeper]);
  return useSyncExternalStore(keeper.subscribe, keeper.now);
}
