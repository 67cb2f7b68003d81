import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Home affairs answer with guidance. */
export function GuideObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="guideObstacle" obstacle={obstacle}>
      <TextField name="guidance" label={obstacleWords.guidanceLabel} />
      <DocumentsField name="documents" label={obstacleWords.papers} isOptional />{' '}
    </ObstacleForm>
  );
}
