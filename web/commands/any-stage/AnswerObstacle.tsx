import { Form, Radio } from 'antd';
import { instantText } from '../../../locale/formats.ts';
import { obstacleCategoryNames, obstacleOutcomeNames } from '../../../locale/vocabulary.ts';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { actsAs, useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { Field, TextField } from '../../fields/texts.tsx';

type Obstacle = NonNullable<Commission['obstacles']>[number];

/** Home affairs answer an obstacle with guidance or report it upwards. The authority directs what was reported to it. */
export function AnswerObstacle({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const directs = actsAs(useSession(), 'authorityLeader');
  const waiting = (commission.obstacles ?? []).filter((one) => waitsFor(one) === (directs ? 'authority' : 'homeAffairs'));
  if (waiting.length === 0) return <p>{say(anyStageWords.noObstacle)}</p>;
  const { guided, escalated, directed } = obstacleOutcomeNames;
  const initial = {
    ...(waiting.length === 1 ? { obstacle: waiting[0]!.n } : {}),
    ...(directs ? { outcome: 'directed' as const } : {}),
  };
  return (
    <CommandForm command="answerObstacle" commission={commission} initial={initial}>
      <Field name="obstacle" label={anyStageWords.whichObstacle}>
        <Radio.Group
          className="choices"
          options={waiting.map((one) => ({ value: one.n, label: <Named obstacle={one} commission={commission} /> }))}
        />
      </Field>
      <Text obstacles={waiting} />
      <ChoiceField name="outcome" label={anyStageWords.outcome} names={directs ? { directed } : { guided, escalated }} />
      <TextField name="answer" label={anyStageWords.answer} />
    </CommandForm>
  );
}

function waitsFor({ answers }: Obstacle): 'homeAffairs' | 'authority' | null {
  const last = answers.at(-1)?.outcome;
  if (last === undefined) return 'homeAffairs';
  return last === 'escalated' ? 'authority' : null;
}

function Named({ obstacle, commission }: { obstacle: Obstacle; commission: Commission }) {
  const { say, language } = useLanguage();
  return (
    <>
      {obstacle.n}. {nameIn(obstacleCategoryNames, obstacle.category, language)}{' '}
      <span className="choice-meaning">
        {personIn(commission, obstacle.by)}, {say(anyStageWords.raisedAt)} {instantText(Date.parse(obstacle.at))}
      </span>
    </>
  );
}

/** The text of the chosen obstacle, shown beside the answer. */
function Text({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { say, language } = useLanguage();
  const n = Form.useWatch<number | undefined>('obstacle');
  const chosen = obstacles.find((one) => one.n === n);
  if (!chosen) return null;
  return (
    <section className="answers" aria-label={say(anyStageWords.obstacle)}>
      <div className="answers-head">
        <h3>{say(anyStageWords.obstacle)}</h3>
      </div>
      <div className="inset">
        <p>
          <PrivateText text={chosen.obstacle} />
        </p>
        {chosen.answers.map(({ at, outcome, answer }) => (
          <p key={at}>
            {say(anyStageWords.answersSoFar)} {instantText(Date.parse(at))}: {nameIn(obstacleOutcomeNames, outcome, language)} –{' '}
            <PrivateText text={answer} />
          </p>
        ))}
      </div>
    </section>
  );
}
