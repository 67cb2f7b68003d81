import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Obstacle } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { EntryField, isInForce } from '../any-stage/EntryField.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Those in whose name something was entered say that they have seen it. The notice then leaves their inbox. */
export function NoteObstacleEntry({ obstacle }: { obstacle: Obstacle }) {
  const say = useSay();
  return (
    <ObstacleForm command="noteObstacleEntry" obstacle={obstacle}>
      <p>{say(onBehalfWords.noteWhat)}</p>
      <EntryField of={obstacle} isFit={isInForce} />
    </ObstacleForm>
  );
}
