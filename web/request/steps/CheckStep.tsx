import { Alert, Button } from 'antd';
import { draftWords } from '../../../locale/web/drafts.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import { GiveBack, HandOver } from '../../drafts/HandOver.tsx';
import type { Draft } from '../../drafts/drafts.ts';
import { useSay } from '../../language/language.tsx';
import { Answers } from '../Answers.tsx';
import type { RequestAnswers, Step } from '../answers.ts';

interface Props {
  command: BirthCommand;
  answers: RequestAnswers;
  draft: Draft | null;
  isSending: boolean;
  isAskingAgain: boolean;
  onChange: (step: Step) => void;
  onSend: () => void;
  upToDate: () => Promise<Draft | null>;
  onMoved: (draft: Draft) => void;
}

/** Everything once more; then a leader sends it, and an officer hands it to a leader. */
export function CheckStep({ command, answers, draft, isSending, isAskingAgain, onChange, onSend, upToDate, onMoved }: Props) {
  const say = useSay();
  const moving = { upToDate, onMoved };
  return (
    <>
      <p>{say(requestWords.checkWhat)}</p>
      <Answers command={command} answers={answers} onChange={onChange} />
      {draft === null && <Alert type="info" showIcon title={say(requestWords.notStarted)} />}
      {draft?.maySubmit === true && (
        <section className="sending">
          <p>{say(requestWords.sendWhat)}</p>
          <div className="button-row">
            <Button type="primary" size="large" loading={isSending} onClick={onSend}>
              {say(command === 'submitRequest' ? requestWords.sendRequest : requestWords.sendProposal)}
            </Button>
            <span role="status">{isAskingAgain && say(formWords.askingAgain)}</span>
          </div>
          {draft.isMine ? (
            <details className="hand-over">
              <summary>{say(draftWords.handOverToOther)}</summary>
              <HandOver id={draft.id} {...moving} />
            </details>
          ) : (
            <GiveBack {...moving} />
          )}
        </section>
      )}
      {draft?.maySubmit === false && (
        <section className="sending" aria-labelledby="hand-over-title">
          <h3 id="hand-over-title">{say(draftWords.handOverTitle)}</h3>
          <p>{say(draftWords.handOverWhy)}</p>
          <HandOver id={draft.id} {...moving} />
          {!draft.isMine && <GiveBack {...moving} />}
        </section>
      )}
    </>
  );
}
