import { Alert, Button } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import type { Draft } from '../../drafts/draft.ts';
import { NextHands } from '../../drafts/NextHands.tsx';
import { useSay } from '../../language/language.tsx';
import { Answers } from '../Answers.tsx';
import { SameTitle } from '../SameTitle.tsx';
import type { Lack, RequestAnswers, Step } from '../answers.ts';

interface Props {
  command: BirthCommand;
  answers: RequestAnswers;
  draft: Draft | null;
  /** The questions that still have to be answered before sending. */
  lacks: readonly Lack[];
  isSending: boolean;
  isAskingAgain: boolean;
  onChange: (step: Step) => void;
  onSend: () => void;
  upToDate: () => Promise<Draft | null>;
  onMoved: (draft: Draft) => void;
}

/** All answers for a last reading. Then a leader sends the request, and an officer hands it to a leader. */
export function CheckStep({ command, answers, draft, lacks, isSending, isAskingAgain, onChange, onSend, upToDate, onMoved }: Props) {
  const say = useSay();
  const requester = command === 'submitRequest' ? answers.parts?.requester : answers.addressedTo;
  return (
    <>
      <p>{say(requestWords.checkWhat)}</p>
      <Answers command={command} answers={answers} onChange={onChange} />
      {requester !== undefined && <SameTitle title={answers.proposal?.title ?? ''} requester={requester} />}
      {draft === null && <Alert type="info" showIcon title={say(requestWords.notStarted)} />}
      {draft?.maySubmit === true && (
        <section className="sending">
          <p>{say(command === 'submitRequest' ? requestWords.sendWhat : requestWords.sendWhatUnion)}</p>
          <div className="button-row">
            <Button type="primary" size="large" loading={isSending} onClick={onSend}>
              {say(command === 'submitRequest' ? requestWords.sendRequest : requestWords.sendProposal)}
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
