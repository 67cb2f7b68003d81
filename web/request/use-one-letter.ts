import type { FormInstance } from 'antd';
import { useState } from 'react';
import { oneLetterWords } from '../../locale/web/one-letter.ts';
import type { BirthCommand } from '../api/types.ts';
import { deleteDraft } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DraftKeeper } from '../drafts/draft-keeper.ts';
import { withDocumentNames } from '../fields/document-names.ts';
import type { Begun, RequestAnswers } from './answers.ts';
import { isSeveral, rowsOf, type LetterRow } from './one-letter.ts';
import { useSendingAll } from './use-sending-all.ts';

/** One letter that assigns several proposals, on its way. */
export interface OneLetter {
  rows: readonly LetterRow[];
  begun: Readonly<Record<string, Begun>>;
  problems: Readonly<Record<string, unknown>>;
  state: 'idle' | 'sending' | 'askingAgain';
  isAllBegun: boolean;
  send: () => Promise<void>;
}

interface What {
  command: BirthCommand;
  form: FormInstance<RequestAnswers>;
  keeper: DraftKeeper;
  answers: RequestAnswers;
  draft: Draft | null;
  onAnswers: (answers: RequestAnswers) => void;
}

/**
 * The requests of one letter with several proposals; null where it has one. What was begun is kept in the draft, so that it is known on
 * another device. The draft is deleted once everything is begun.
 */
export function useOneLetter({ command, form, keeper, answers, draft, onAnswers }: What): OneLetter | null {
  const [isAllBegun, setIsAllBegun] = useState(false);
  const { state, problems, sendAll } = useSendingAll({
    command,
    onBegun: async (key, begun) => {
      const now = form.getFieldsValue(true) as RequestAnswers;
      const next = { ...now, begun: { ...now.begun, [key]: begun } };
      form.setFieldsValue(next);
      onAnswers(structuredClone(next));
      keeper.keep(withDocumentNames(next), next.proposal?.title ?? '');
      await keeper.flush();
    },
    onAll: async () => {
      const last = keeper.now().draft;
      keeper.forget();
      setIsAllBegun(true);
      // A draft that cannot be deleted says what was begun. Sending it again would begin nothing.
      if (last !== null) await deleteDraft(last).catch(() => undefined);
    },
  });
  if (draft === null || !isSeveral(answers)) return null;
  const rowsIn = (of: RequestAnswers) => rowsOf(command, of, draft.idempotencyKey, oneLetterWords.reason.vi);
  return {
    rows: rowsIn(answers),
    begun: answers.begun ?? {},
    problems,
    state,
    isAllBegun,
    send: () => {
      const now = form.getFieldsValue(true) as RequestAnswers;
      return sendAll(rowsIn(now), now.begun ?? {});
    },
  };
}
