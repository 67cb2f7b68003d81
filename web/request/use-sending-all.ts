import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { giveCommand } from '../api/give-command.ts';
import type { BirthCommand } from '../api/types.ts';
import { withoutBlanks } from '../fields/without-blanks.ts';
import type { Begun } from './answers.ts';
import type { LetterRow } from './one-letter.ts';

interface What {
  command: BirthCommand;
  /** Keeps what was begun with the draft, before the next row is sent. */
  onBegun: (key: string, begun: Begun) => Promise<void>;
  onAll: () => Promise<void>;
}

/**
 * Sends the requests of one letter one after the other, each under its own key. A refused row stops none of the others. Rows that are
 * begun already are left out, so a repetition begins nothing twice.
 */
export function useSendingAll({ command, onBegun, onAll }: What) {
  const client = useQueryClient();
  const [state, setState] = useState<'idle' | 'sending' | 'askingAgain'>('idle');
  const [problems, setProblems] = useState<Readonly<Record<string, unknown>>>({});
  const isUnderWay = useRef(false);
  const sendAll = async (rows: readonly LetterRow[], begun: Readonly<Record<string, Begun>>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setProblems({});
    let isAll = true;
    for (const { key, title, input } of rows.filter((row) => begun[row.key] === undefined)) {
      setState('sending');
      try {
        const act = { procedure: 'commission' as const, command, caseId: null, input: withoutBlanks(input) as object, key };
        const { caseId, code, revision } = await giveCommand(act, () => setState('askingAgain'));
        await onBegun(key, { title, caseId, code, revision });
      } catch (problem) {
        isAll = false;
        setProblems((before) => ({ ...before, [key]: problem }));
      }
    }
    await client.invalidateQueries();
    if (isAll) await onAll();
    setState('idle');
    isUnderWay.current = false;
  };
  return { state, problems, sendAll };
}
