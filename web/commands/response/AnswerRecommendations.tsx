import { Alert, Button, Form, Progress } from 'antd';
import { answerNames } from '../../../locale/vocabulary.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission, CommandInput, Recommendation } from '../../api/types.ts';
import { answersOf, latestIssuedReport, unanswered } from '../../case/answers.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';
import { useChange } from '../ActForm.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { SignedPaperField } from '../../fields/composite.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';

type Answer = CommandInput<'answerRecommendations'>['answers'][number];
interface Filled {
  letter: CommandInput<'answerRecommendations'>['letter'];
  answers: Omit<Answer, 'recommendation'>[];
}

const { noResponse: _, ...answers } = answerNames;

/** The host answers all open recommendations, one by one, in one letter. */
export function AnswerRecommendations({ commission }: { commission: Commission }) {
  const { recommendations = [] } = latestIssuedReport(commission) ?? {};
  return (
    <CommandForm<'answerRecommendations', Filled>
      command="answerRecommendations"
      commission={commission}
      initial={{ answers: recommendations.map(() => ({})) as never }}
      toInput={({ letter, answers: given }) => ({
        letter,
        answers: recommendations.flatMap(({ number }, i) =>
          given[i]?.answer === undefined ? [] : [{ recommendation: number, ...given[i] }],
        ),
      })}
    >
      <OpenRows commission={commission} />
      <SignedPaperField name="letter" label={responseWords.letter} kind="responseLetter" />
    </CommandForm>
  );
}

/** The recommendations to the body that answers. The clerk answers for the body of the paper that is being entered. */
function OpenRows({ commission }: { commission: Commission }) {
  const say = useSay();
  const entered = Form.useWatch(['onBehalfOf', 'one']) as string | undefined;
  const { host } = commission.parts;
  const { recommendations = [] } = latestIssuedReport(commission) ?? {};
  const can = commission.can.find(({ command }) => command === 'answerRecommendations');
  const body = entered ?? can?.organisation ?? can?.entered?.[0]?.organisation ?? host;
  const open = unanswered(recommendations, host, body);
  const isLate = open.some((one) => answersOf(one, host).some((owed) => owed.body === body && owed.answer?.answer === 'noResponse'));
  const rows = open.map((one) => recommendations.indexOf(one));
  return (
    <>
      {isLate && <Alert type="warning" showIcon className="gap-below" title={say(responseWords.lateNote)} />}
      <AnswerProgress rows={rows} />
      <ol className="rows">
        {rows.map((row) => (
          <AnswerRow key={row} row={row} recommendation={recommendations[row]!} />
        ))}
      </ol>
    </>
  );
}

type AnswerDraft = Partial<Omit<Answer, 'recommendation'>> | undefined;

/** An answer is complete when a kind is chosen. Every kind but `adopted` also needs an explanation. */
const isWhole = (one: AnswerDraft) => one?.answer === 'adopted' || (one?.answer !== undefined && (one.explanation ?? '').trim() !== '');

function AnswerProgress({ rows }: { rows: readonly number[] }) {
  const say = useSay();
  const change = useChange();
  const given = (Form.useWatch('answers') as AnswerDraft[] | undefined) ?? [];
  const count = rows.length;
  const done = rows.map((row) => given[row]).filter(isWhole).length;
  const adoptRest = () =>
    change(
      ['answers'],
      given.map((one, i) => (rows.includes(i) && one?.answer === undefined ? { ...one, answer: 'adopted' } : one)),
    );
  return (
    <div className="answer-progress">
      <strong aria-live="polite">
        {done}/{count} {say(responseWords.answered)}
      </strong>
      <Progress percent={Math.round((done / Math.max(count, 1)) * 100)} showInfo={false} aria-hidden="true" />
      <Button size="small" onClick={adoptRest}>
        {say(responseWords.adoptRest)}
      </Button>
    </div>
  );
}

function AnswerRow({ row, recommendation }: { row: number; recommendation: Recommendation }) {
  const say = useSay();
  const given = Form.useWatch(['answers', row]) as AnswerDraft;
  return (
    <li className="answer-row" aria-label={`${say(responseWords.recommendation)} ${recommendation.number}`}>
      <div className="answer-what">
        <strong>
          {isWhole(given) ? '✓ ' : ''}
          {say(responseWords.recommendation)} {recommendation.number}
        </strong>
        <p>
          <PrivateText text={recommendation.recommendation} />
        </p>
      </div>
      <div>
        <ChoiceField name={['answers', row, 'answer']} label={responseWords.answer} names={answers} />
        {given?.answer !== undefined && given.answer !== 'adopted' && (
          <TextField
            name={['answers', row, 'explanation']}
            label={responseWords.explanation}
            hint={responseWords.explanationHint}
            rows={2}
          />
        )}
        {given?.answer !== undefined && given.answer !== 'notAdopted' && (
          <LineField
            name={['answers', row, 'whereChanged']}
            label={responseWords.whereChanged}
            hint={responseWords.whereChangedHint}
            isOptional
          />
        )}
      </div>
    </li>
  );
}
