import type { BirthCommand } from '../api/types.ts';
import { rememberDocuments } from '../fields/document-names.ts';
import type { Difference } from '../drafts/differences.ts';
import { DraftConflict } from '../drafts/DraftConflict.tsx';
import type { DraftKeeper } from '../drafts/draft-keeper.ts';
import type { Draft } from '../drafts/draft.ts';
import { useSay } from '../language/language.tsx';
import { useAnswerText } from './Answers.tsx';
import { questionsOf, type RequestAnswers } from './answers.ts';

interface Props {
  command: BirthCommand;
  mine: RequestAnswers;
  theirs: Draft;
  keeper: DraftKeeper;
  onTaken: (draft: Draft) => void;
}

/** Two versions of a request, compared question by question. */
export function RequestConflict({ command, mine, theirs, keeper, onTaken }: Props) {
  const say = useSay();
  const textOf = useAnswerText();
  const differences = (): Difference[] => {
    const other = rememberDocuments(theirs.content ?? {}) as RequestAnswers;
    return questionsOf(command, { ...other, ...mine }).flatMap((question) => {
      const [here, there] = [textOf(question, mine).join('\n'), textOf(question, other).join('\n')];
      return here === there ? [] : [{ label: say(question.label), mine: here, theirs: there }];
    });
  };
  const take = () => {
    keeper.takeTheirs();
    onTaken(theirs);
  };
  return <DraftConflict theirs={theirs} differences={differences} onKeepMine={() => keeper.keepMine()} onTakeTheirs={take} />;
}
