import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** The raiser asks to handle an answered obstacle again. */
export function ReopenObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="reopenObstacle" obstacle={obstacle}>
      <TextField name="reason" label={obstacleWords.reasonLabel} hint={obstacleWords.reasonHint} />
    </ObstacleForm>
  );
}
