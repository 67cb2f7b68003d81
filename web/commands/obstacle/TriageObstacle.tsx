import { Form } from 'antd';
import { obstacleCategoryNames, obstaclePathNames } from '../../../locale/obstacle.ts';
import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { ChoiceField, SelectField } from '../../fields/choices.tsx';
import { TextField } from '../../fields/texts.tsx';
import { ObstacleForm } from './ObstacleForm.tsx';

/** Home affairs choose to guide, or to report to the authority. With the report the note is required. */
export function TriageObstacle({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ObstacleForm command="triageObstacle" obstacle={obstacle}>
      <ChoiceField name="path" label={obstacleWords.path} names={obstaclePathNames} />
      <Note />
      <SelectField name="category" label={obstacleWords.categoryToo} names={obstacleCategoryNames} isOptional />
    </ObstacleForm>
  );
}

/** With the path to the authority, the note is the synthesised report. */
function Note() {
  const isReport = Form.useWatch<string | undefined>('path') === 'escalate';
  return (
    <TextField
      key={String(isReport)}
      name="note"
      label={isReport ? obstacleWords.reportLabel : obstacleWords.note}
      hint={isReport ? obstacleWords.reportHint : obstacleWords.noteHint}
      isOptional={!isReport}
    />
  );
}
