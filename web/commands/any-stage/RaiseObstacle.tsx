import { obstacleCategoryNames } from '../../../locale/vocabulary.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { TextField } from '../../fields/texts.tsx';

/** Raises an obstacle, which home affairs have to answer. */
export function RaiseObstacle({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="raiseObstacle" commission={commission}>
      <p>{say(anyStageWords.obstacleGoesTo)}</p>
      <ChoiceField name="category" label={anyStageWords.category} names={obstacleCategoryNames} />
      <TextField name="obstacle" label={anyStageWords.obstacle} hint={anyStageWords.obstacleHint} />
    </CommandForm>
  );
}
