import type { BirthCommand, CommandInput } from '../api/types.ts';
import { inputOf, type FurtherProposal, type RequestAnswers } from './answers.ts';

/** One letter that assigns several proposals. Each becomes a commission of its own, and the letter is typed and scanned once. */

/** One request of the letter on its way. */
export interface LetterRow {
  key: string;
  title: string;
  input: CommandInput<BirthCommand>;
}

const isWritten = ({ title = '', type, host }: FurtherProposal): boolean => title.trim() !== '' || type !== undefined || host !== undefined;

/** The further proposals that are not blank. */
export const furtherOf = ({ further = [] }: RequestAnswers): FurtherProposal[] => further.filter(isWritten);

/** Whether the letter assigns several proposals, or some of them are begun already. */
export const isSeveral = (answers: RequestAnswers): boolean => furtherOf(answers).length > 0 || answers.begun !== undefined;

/**
 * Every request of the letter, the first included, each with its own key. `draftKey` is the key of the draft, and `reason` says why one
 * letter is in several commissions where the person gives no reason of their own.
 */
export function rowsOf(command: BirthCommand, answers: RequestAnswers, draftKey: string, reason: string): LetterRow[] {
  const first = { key: `${draftKey}-1` };
  return [first, ...furtherOf(answers)].map(({ key, title, type, host }: FurtherProposal) => {
    const own: RequestAnswers = {
      ...answers,
      sameLetterReason: answers.sameLetterReason ?? reason,
      proposal: { ...answers.proposal, ...(title === undefined ? {} : { title }), ...(type === undefined ? {} : { type }) },
      parts: { ...answers.parts, ...(host === undefined ? {} : { host }) },
    };
    return { key, title: own.proposal?.title ?? '', input: inputOf(command, own) };
  });
}
