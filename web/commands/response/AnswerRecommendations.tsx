import { Alert, Button, Form, Progress } from 'antd';
import { answerNames } from '../../../locale/vocabulary.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission, CommandInput, Recommendation } from '../../api/types.ts';
import { latestIssuedReport, unanswered } from '../../case/answers.ts';
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
  const say = useSay();
  const open = unanswered(latestIssuedReport(commission)?.recommendations ?? []);
  const isLate = open.some(({ answer }) => answer?.answer === 'noResponse');
  return (
    <CommandForm<'answerRecommendations', Filled>
      command="answerRecommendations"
      commission={commission}
      initial={{ answers: open.map(() => ({})) as never }}
      toInput={({ letter, answers: given }) => ({
        letter,
        answers: open.map(({ number }, i) => ({ recommendation: number, ...given[i]! })),
      })}
    >
      {isLate && <Alert type="warning" showIcon className="gap-below" title={say(responseWords.lateNote)} />}
      <AnswerProgress count={open.length} />
      <ol className="rows">
        {open.map((one, i) => (
          <AnswerRow key={one.number} row={i} recommendation={one} />
        ))}
      </ol>
      <SignedPaperField name="letter" label={responseWords.letter} kind="responseLetter" />
    </CommandForm>
  );
}

type AnswerDraft = Partial<Omit<Answer, 'recommendation'>> | undefined;

/** An answer is complete when a kind is chosen. Every kind but `adopted` also needs an explanation. */
const isWhole = (one: AnswerDraft) => one?.answer === 'adopted' || (one?.answer !== undefined && (one.explanation ?? '').trim() !== '');

function AnswerProgress({ count }: { count: number }) {
  const say = useSay();
  const change = useChange();
  const given = (Form.useWatch('answers') as AnswerDraft[] | undefined) ?? [];
  const done = Array.from({ length: count }, (__, i) => given[i]).filter(isWhole).length;
  const adoptRest = () =>
    change(
      ['answers'],
      Array.from({ length: count }, (__, i) => (given[i]?.answer === undefined ? { ...given[i], answer: 'adopted' } : given[i])),
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
