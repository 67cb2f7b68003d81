import type { BirthCommand } from '../api/types.ts';
import type { Draft } from '../drafts/draft.ts';
import { HandedOn } from '../drafts/HandedOn.tsx';
import { Answers } from './Answers.tsx';
import type { RequestAnswers } from './answers.ts';

interface Props {
  command: BirthCommand;
  draft: Draft;
  /** The content that this page held. */
  written: RequestAnswers;
  onBack: (draft: Draft) => void;
}

/** A request that was sent or that somebody else holds. It can be read, and its author can take it back. */
export function NotWithYou({ command, draft, written, onBack }: Props) {
  return (
    <>
      <HandedOn draft={draft} onBack={onBack} />
      {draft.submitted === null && <Answers command={command} answers={written} />}
    </>
  );
}
