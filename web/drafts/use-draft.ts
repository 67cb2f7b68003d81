import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../api/give-command.ts';
import { ApiProblem } from '../api/problem.ts';
import { createDraft, deleteDraft, findDraft, saveDraft, type Draft } from './drafts.ts';

/** How long after the last keystroke a draft is saved, milliseconds. */
const quietMs = 800;
const retryMs = 5_000;

export interface DraftKept {
  /** Where the text is: nowhere yet, on its way, on the server, or not getting there. */
  state: 'none' | 'saving' | 'saved' | 'failed';
  /** ISO 8601: when the server last had all of it. */
  savedAt: string | null;
  /** Whether what the fields hold came from a draft of before. */
  isRestored: boolean;
  /** The key under which the act is sent: born with the draft, so that a second sending after a crash is the same act. */
  key: string | undefined;
  id: string | undefined;
  /** Keeps what the fields hold now. */
  keep: (content: object) => void;
  /** The act is on record: there is nothing left to keep. */
  forget: () => void;
  discard: () => Promise<void>;
}

interface What {
  command: string;
  commissionId: string | null;
  /** Gets the content of the draft that was found. */
  onFound: (content: object) => void;
}

/** Keeps what a person types in a form on the server, from the first keystroke, whether it is valid or not. */
export function useDraft({ command, commissionId, onFound }: What): DraftKept {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [state, setState] = useState<DraftKept['state']>('none');
  const [isRestored, setIsRestored] = useState(false);
  const known = useRef<Draft | null>(null);
  const waiting = useRef<{ content: object | null; timer: ReturnType<typeof setTimeout> | undefined; isBusy: boolean; isOver: boolean }>({
    content: null,
    timer: undefined,
    isBusy: false,
    isOver: false,
  });
  const newId = useRef(newDraftId());

  const write = useCallback(async () => {
    const queue = waiting.current;
    if (queue.isBusy || queue.isOver || queue.content === null) return;
    const content = queue.content;
    queue.content = null;
    queue.isBusy = true;
    setState('saving');
    try {
      known.current =
        known.current === null
          ? await createDraft({ id: newId.current, command, commissionId, content })
          : await saveDraft(known.current, content);
      setDraft(known.current);
      setState('saved');
    } catch (problem) {
      queue.content ??= content;
      // Another device of this person was quicker: what is typed here goes on from its version.
      if (problem instanceof ApiProblem && problem.code === 'DRAFT_CHANGED')
        known.current = await findDraft(command, commissionId).catch(() => known.current);
      setState('failed');
      queue.timer = setTimeout(() => void write(), retryMs);
    } finally {
      queue.isBusy = false;
    }
    if (queue.content !== null && state !== 'failed') queue.timer = setTimeout(() => void write(), quietMs);
  }, [command, commissionId, state]);

  useEffect(() => {
    let isGone = false;
    findDraft(command, commissionId).then(
      (found) => {
        if (isGone || found === null || waiting.current.content !== null) return;
        known.current = found;
        setDraft(found);
        setState('saved');
        setIsRestored(true);
        onFound(found.content);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
    // Once for each form that is opened.
    // eslint-disable-next-line
  }, [command, commissionId]);

  const keep = useCallback(
    (content: object) => {
      const queue = waiting.current;
      if (queue.isOver) return;
      queue.content = structuredClone(content);
      clearTimeout(queue.timer);
      queue.timer = setTimeout(() => void write(), quietMs);
    },
    [write],
  );

  const forget = useCallback(() => {
    waiting.current.isOver = true;
    clearTimeout(waiting.current.timer);
  }, []);

  const discard = useCallback(async () => {
    if (known.current !== null) await deleteDraft(known.current);
    known.current = null;
    newId.current = newDraftId();
    setDraft(null);
    setState('none');
    setIsRestored(false);
  }, []);

  return { state, savedAt: draft?.savedAt ?? null, isRestored, key: draft?.idempotencyKey, id: draft?.id, keep, forget, discard };
}

function newDraftId(): string {
  const hex = newKey();
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
