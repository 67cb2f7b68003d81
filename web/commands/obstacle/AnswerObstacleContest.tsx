import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Obstacle } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { EntryField, isContested } from '../any-stage/EntryField.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Whoever entered a paper answers those who contest it. */
export function AnswerObstacleContest({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="answerObstacleContest" obstacle={obstacle}>
      <EntryField of={obstacle} isFit={isContested} />
      <TextField name="answer" label={onBehalfWords.contestAnswer} hint={onBehalfWords.answerHint} />
    </ObstacleForm>
  );
}
