import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** The Union advises home affairs, once in a round. */
export function AdviseObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="adviseObstacle" obstacle={obstacle}>
      <TextField name="advice" label={obstacleWords.adviceLabel} hint={obstacleWords.adviceHint} />
    </ObstacleForm>
  );
}
