import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Obstacle } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { EntryField, isContestable } from '../any-stage/EntryField.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Those in whose name something was entered say that it is not theirs. */
export function ContestObstacleEntry({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="contestObstacleEntry" obstacle={obstacle}>
      <EntryField of={obstacle} isFit={isContestable} />
      <TextField name="reason" label={onBehalfWords.contestReason} hint={onBehalfWords.contestHint} />
    </ObstacleForm>
  );
}
