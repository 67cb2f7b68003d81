import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Home affairs close an answered obstacle with its result. */
export function CloseObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="closeObstacle" obstacle={obstacle}>
      <TextField name="result" label={obstacleWords.resultLabel} hint={obstacleWords.resultHint} />
    </ObstacleForm>
  );
}
