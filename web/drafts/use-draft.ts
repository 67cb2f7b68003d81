import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { rememberDocuments, withDocumentNames } from '../fields/document-names.ts';
import { DraftKeeper, type Kept } from './draft-keeper.ts';
import { createDraft, deleteDraft, draftServer, findDraft, type DraftedAct } from './drafts.ts';
import type { Draft } from './draft.ts';
import { useKept } from './use-kept.ts';

export interface DraftKept extends Kept {
  /** When the server last had all of the text, ISO 8601. */
  savedAt: string | null;
  /** Whether the fields were filled from an earlier draft. */
  isRestored: boolean;
  /** The key under which the act is sent. It is made with the draft, so that sending it again after a crash is the same act. */
  key: string | undefined;
  id: string | undefined;
  /** Saves the present content of the fields. */
  keep: (content: object) => void;
  /** Saves the fields now. False when somebody saved another version that the person has to look at first. */
  isNewest: () => Promise<boolean>;
  /** The act is on record, so nothing has to be saved any more. */
  forget: () => void;
  discard: () => Promise<void>;
  /** Leaves the draft as it is saved. Text typed from now on becomes another draft. */
  startAnother: () => Promise<void>;
  /** Keeps the text of this page. */
  keepMine: () => void;
  /** Keeps the other version, and returns its content. */
  takeTheirs: () => object;
  /** Saves everything that was typed, and resolves with the draft. Null when nothing was typed. */
  upToDate: () => Promise<Draft | null>;
  /** Whether typed text exists on this page only. */
  isUnsaved: boolean;
  /** Takes over a draft that was handed on or came back. */
  adopt: (draft: Draft) => void;
}

interface What extends DraftedAct {
  /** The name of the draft in lists. */
  title: string;
  /** The writer's body for which it is. Undefined where it is not known. */
  organisation: string | undefined;
  /** The draft that the address names. */
  wanted: string | undefined;
  /** Receives the content of the draft that was found. */
  onFound: (content: object) => void;
}

/** Saves the content of a form on the server from the first keystroke, whether it is valid or not. */
export function useDraft({ procedure, command, caseId, organisation, title, wanted, onFound }: What): DraftKept {
  const create = useCallback(
    (id: string, content: object) =>
      createDraft({ id, procedure, command, caseId, title, content, ...(organisation === undefined ? {} : { organisation }) }),
    [procedure, command, caseId, title, organisation],
  );
  const [keeper] = useState(() => new DraftKeeper(draftServer, create));
  // The body may be chosen after the first keystroke. The value at the creation of the draft counts.
  useEffect(() => keeper.beginWith(create), [keeper, create]);
  const [isRestored, setIsRestored] = useState(false);
  const kept = useKept(keeper);

  // Runs once for each form that is opened, whatever else changes meanwhile.
  const find = useEffectEvent(() => findDraft({ procedure, command, caseId }, wanted));
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
  }, [procedure, command, caseId]);

  const keep = useCallback((content: object) => keeper.keep(withDocumentNames(content)), [keeper]);
  const discard = useCallback(async () => {
    const { draft } = keeper.now();
    if (draft !== null) await deleteDraft(draft);
    keeper.startAfresh();
    setIsRestored(false);
  }, [keeper]);
  const startAnother = useCallback(async () => {
    await keeper.flush();
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
    startAnother,
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => rememberDocuments(keeper.takeTheirs()),
    adopt: (draft) => keeper.adopt(draft),
  };
}
