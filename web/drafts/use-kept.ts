import { useEffect, useSyncExternalStore } from 'react';
import type { DraftKeeper, Kept } from './draft-keeper.ts';

/** The state of a keeper, followed by the page. Leaving the page saves it, and warns while typed text exists on the page only. */
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
