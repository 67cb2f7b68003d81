import { Alert, Button } from 'antd';
import type { Sentence } from '../../../locale/language.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { oneLetterWords } from '../../../locale/web/one-letter.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import type { Draft } from '../../drafts/draft.ts';
import { NextHands } from '../../drafts/NextHands.tsx';
import { LikelyDuplicates } from '../../fields/LikelyDuplicates.tsx';
import { useSay } from '../../language/language.tsx';
import { Answers } from '../Answers.tsx';
import { EachOfLetter } from '../EachOfLetter.tsx';
import type { OneLetter } from '../use-one-letter.ts';
import type { Lack, RequestAnswers, Step } from '../answers.ts';

interface Props {
  command: BirthCommand;
  answers: RequestAnswers;
  draft: Draft | null;
  /** The questions that still have to be answered before sending. */
  lacks: readonly Lack[];
  /** Present where the letter assigns several proposals. */
  letter: OneLetter | null;
  isSending: boolean;
  isAskingAgain: boolean;
  onChange: (step: Step) => void;
  onSend: () => void;
  upToDate: () => Promise<Draft | null>;
  onMoved: (draft: Draft) => void;
}

/** The titles of what is not begun yet. */
const titlesOf = (answers: RequestAnswers, letter: OneLetter | null): string[] =>
  letter === null
    ? [answers.proposal?.title ?? '']
    : [...new Set(letter.rows.filter(({ key }) => letter.begun[key] === undefined).map(({ title }) => title))];

function sendWords(command: BirthCommand, letter: OneLetter | null): Sentence {
  if (letter !== null) return Object.keys(letter.begun).length > 0 ? oneLetterWords.sendRest : oneLetterWords.sendAll;
  return command === 'submitRequest' ? requestWords.sendRequest : requestWords.sendProposal;
}

/** All answers for a last reading. Then a leader sends the request, and an officer hands it to a leader. */
export function CheckStep({
  command,
  answers,
  draft,
  lacks,
  letter,
  isSending,
  isAskingAgain,
  onChange,
  onSend,
  upToDate,
  onMoved,
}: Props) {
  const say = useSay();
  const host = command === 'submitRequest' ? answers.parts?.host : answers.addressedTo;
  return (
    <>
      <p>{say(requestWords.checkWhat)}</p>
      <Answers command={command} answers={answers} onChange={onChange} />
      {titlesOf(answers, letter).map((title) => (
        <LikelyDuplicates key={title} title={title} host={host} />
      ))}
      {draft === null && <Alert type="info" showIcon title={say(requestWords.notStarted)} />}
      {draft?.maySubmit === true && (
        <section className="sending">
          {letter !== null && <EachOfLetter rows={letter.rows} begun={letter.begun} problems={letter.problems} />}
          {letter !== null && Object.keys(letter.problems).length > 0 && (
            <Alert role="alert" type="warning" showIcon className="gap-below" title={say(oneLetterWords.someRefused)} />
          )}
          <p>{say(command === 'submitRequest' ? requestWords.sendWhat : requestWords.sendWhatUnion)}</p>
          <div className="button-row">
            <Button type="primary" size="large" loading={isSending} onClick={onSend}>
              {say(sendWords(command, letter))}
            </Button>
            <span role="status">{isAskingAgain && say(formWords.askingAgain)}</span>
          </div>
        </section>
      )}
      {draft?.maySubmit === false && lacks.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={say(requestWords.stillLacking)}
          description={lacks.map(({ question, why }) => `${say(question.label)}: ${say(why)}`).join(' · ')}
        />
      )}
      {draft !== null && <NextHands draft={draft} upToDate={upToDate} onMoved={onMoved} />}
    </>
  );
}
