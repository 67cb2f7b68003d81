import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Home affairs report the obstacle to the authority. */
export function EscalateObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="escalateObstacle" obstacle={obstacle}>
      <TextField name="report" label={obstacleWords.reportLabel} hint={obstacleWords.reportHint} />
      <DocumentsField name="documents" label={obstacleWords.papers} isOptional />{' '}
    </ObstacleForm>
  );
}
