import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { rememberDocuments, withDocumentNames } from '../fields/document-names.ts';
import { DraftKeeper, type Kept } from './draft-keeper.ts';
import { createDraft, deleteDraft, findDraft, type Draft } from './drafts.ts';
import { useKept } from './use-kept.ts';

export interface DraftKept extends Kept {
  /** ISO 8601: when the server last had all of it. */
  savedAt: string | null;
  /** Whether what the fields hold came from a draft of before. */
  isRestored: boolean;
  /** The key under which the act is sent: born with the draft, so that a second sending after a crash is the same act. */
  key: string | undefined;
  id: string | undefined;
  /** Keeps what the fields hold now. */
  keep: (content: object) => void;
  /** Saves what the fields hold now; false when somebody saved another version that has to be looked at first. */
  isNewest: () => Promise<boolean>;
  /** The act is on record: there is nothing left to keep. */
  forget: () => void;
  discard: () => Promise<void>;
  /** What was typed here stays. */
  keepMine: () => void;
  /** The other version stays; what it says. */
  takeTheirs: () => object;
  /** Everything that was typed saved in it; null when nothing was. */
  upToDate: () => Promise<Draft | null>;
  /** Whether something typed is only on this page. */
  isUnsaved: boolean;
  /** After it went into other hands, or came back. */
  adopt: (draft: Draft) => void;
}

interface What {
  command: string;
  commissionId: string;
  /** What it is called in lists. */
  title: string;
  /** For which of the writer's bodies it is; left out where it cannot be told. */
  organisation: string | undefined;
  /** The draft that the address asks for. */
  wanted: string | undefined;
  /** Gets the content of the draft that was found. */
  onFound: (content: object) => void;
}

/** Keeps what a person types in a form on the server, from the first keystroke, whether it is valid or not. */
export function useDraft({ command, commissionId, organisation, title, wanted, onFound }: What): DraftKept {
  const create = useCallback(
    (id: string, content: object) =>
      createDraft({ id, command, commissionId, title, content, ...(organisation === undefined ? {} : { organisation }) }),
    [command, commissionId, title, organisation],
  );
  const [keeper] = useState(() => new DraftKeeper(create));
  // For which body it is may be said after the first keystroke: what holds when the draft is created counts.
  useEffect(() => keeper.beginWith(create), [keeper, create]);
  const [isRestored, setIsRestored] = useState(false);
  const kept = useKept(keeper);

  // Once for each form that is opened, whatever else changes meanwhile.
  const find = useEffectEvent(() => findDraft(command, commissionId, wanted));
  const goOnFrom = useEffectEvent((found: Draft) => {
    if (keeper.isUnsaved) return;
    keeper.adopt(found);
    setIsRestored(true);
    onFound(rememberDocuments(found.content ?? {}));
  });
  useEffect(() => {
    let isGone = false;
    find().then(
      (found) => !isGone && found !== null && goOnFrom(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [command, commissionId]);

  const keep = useCallback((content: object) => keeper.keep(withDocumentNames(content)), [keeper]);
  const discard = useCallback(async () => {
    const { draft } = keeper.now();
    if (draft !== null) await deleteDraft(draft);
    keeper.startAfresh();
    setIsRestored(false);
  }, [keeper]);

  return {
    ...kept,
    savedAt: kept.draft?.savedAt ?? null,
    isRestored,
    key: kept.draft?.idempotencyKey,
    id: kept.draft?.id,
    keep,
    isNewest: () => keeper.isNewest(),
    upToDate: async () => {
      await keeper.flush();
      return keeper.now().draft;
    },
    isUnsaved: keeper.isUnsaved,
    forget: () => keeper.forget(),
    discard,
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => rememberDocuments(keeper.takeTheirs()),
    adopt: (draft) => keeper.adopt(draft),
  };
}
