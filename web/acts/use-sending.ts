import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { giveCommand, type ActToSend, type RecordedAct } from '../api/give-command.ts';
import { newKey } from '../api/new-key.ts';
import { ApiProblem } from '../api/problem.ts';
import type { ProcedureName } from '../api/types.ts';

export type Sending = { state: 'idle' | 'sending' | 'askingAgain' } | { state: 'failed'; problem: unknown };

interface What {
  procedure: ProcedureName;
  command: string;
  /** Null for the act that begins a case. */
  caseId: string | null;
  /** The revision that the person saw when the form was opened. */
  seen?: number | undefined;
  /** The key of the draft that is sent. Without one the hook makes a key itself. */
  key?: string;
  onDone: (given: RecordedAct) => void;
  /** Asked when others acted after `seen`: whether the person has to look at that first, and the last revision that was read. */
  ofConcern?: (since: number) => Promise<{ isConcerning: boolean; upTo: number }>;
}

/** How often an act is sent again because others acted meanwhile. After that the person is asked. */
const patience = 5;

/** Sends one act once, however often the button is pressed or the network fails. */
export function useSending({ procedure, command, caseId, seen, key, onDone, ofConcern }: What) {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const ownKey = useRef(newKey());
  const draftKey = useRef(key);
  const keyInUse = useRef<string | undefined>(undefined);
  useEffect(() => {
    draftKey.current = key;
  }, [key]);
  // The state is for the page. The reference is for an act that is already on its way.
  const [seenRevision, setSeenRevision] = useState(seen);
  const newestSeen = useRef(seen);
  const look = (revision: number) => {
    newestSeen.current = revision;
    setSeenRevision(revision);
  };
  const isUnderWay = useRef(false);

  /** Sends the act, and sends it again on the newest revision as long as nothing that concerns the act has changed. */
  const give = async (act: ActToSend): Promise<RecordedAct> => {
    for (let tries = 1; ; tries++) {
      try {
        return await giveCommand({ ...act, ...seenIn(newestSeen) }, () => setSending({ state: 'askingAgain' }));
      } catch (problem) {
        const since = newestSeen.current;
        if (!isChangedSince(problem) || since === undefined || ofConcern === undefined || tries === patience) throw problem;
        const { isConcerning, upTo } = await ofConcern(since);
        if (isConcerning) throw problem;
        look(upTo);
      }
    }
  };

  const send = async (input: object) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending({ state: 'sending' });
    try {
      // A draft may get its key while the act is already on its way. A repetition keeps the key of the first sending.
      keyInUse.current ??= draftKey.current ?? ownKey.current;
      const given = await give({ procedure, command, caseId, input, key: keyInUse.current });
      await client.invalidateQueries();
      onDone(given);
    } catch (problem) {
      // The key belongs to another input, whose refusal is known. The corrected input is a new act and needs a new key.
      if (problem instanceof ApiProblem && problem.code === 'IDEMPOTENCY_MISMATCH') ownKey.current = newKey();
      // A refused act was not carried out. Only an act whose outcome is unknown has to keep its key.
      if (!(problem instanceof ApiProblem && problem.isOutcomeUnknown)) keyInUse.current = undefined;
      // The person is shown the newest state instead of the one that was fetched before.
      if (isChangedSince(problem)) await client.invalidateQueries();
      setSending({ state: 'failed', problem });
    } finally {
      isUnderWay.current = false;
    }
  };

  /** The person has looked at the changes and decides on the newer state. */
  const see = (revision: number) => {
    look(revision);
    setSending({ state: 'idle' });
  };

  return { sending, send, see, seenRevision };
}

function isChangedSince(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === 'CHANGED_SINCE';
}

const seenIn = ({ current }: { current: number | undefined }) => (current === undefined ? {} : { seen: current });
