import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** The authority directs what was reported to it. */
export function DirectObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="directObstacle" obstacle={obstacle}>
      <TextField name="direction" label={obstacleWords.directionLabel} />
      <DocumentsField name="documents" label={obstacleWords.papers} isOptional />{' '}
    </ObstacleForm>
  );
}
