import { Alert, Button } from 'antd';
import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { formWords } from '../../locale/web/forms.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSay } from '../language/language.tsx';
import type { Kept } from './draft-keeper.ts';
import type { DraftKept } from './use-draft.ts';
import './drafts.css';

interface NoticeProps {
  draft: DraftKept;
  /** Of an act that begins a case another draft may be begun. */
  isOfBirth: boolean;
  /** The fields start empty. */
  onEmptied: () => void;
}

/** Shown above a form that was filled from an earlier draft. */
export function DraftNotice({ draft, isOfBirth, onEmptied }: NoticeProps) {
  const say = useSay();
  if (!draft.isRestored) return null;
  const discard = () => void draft.discard().then(onEmptied);
  const startAnother = () => void draft.startAnother().then(onEmptied);
  const step = draft.draft?.handOvers.at(-1);
  const isFromAnother = step !== undefined && step.kind !== 'takenBack';
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below"
      title={
        isFromAnother
          ? `${step.from.name} ${say(step.kind === 'returned' ? draftWords.returnedToMe : draftWords.handedToMe)} (${instantText(Date.parse(step.at))})`
          : `${say(formWords.restored)} ${draft.savedAt === null ? '' : `${say(formWords.savedAt)} ${instantText(Date.parse(draft.savedAt))}`}`
      }
      description={isFromAnother && step.note !== null ? <span className="written">{step.note}</span> : undefined}
      action={
        <span className="button-row">
          {isOfBirth && <Button onClick={startAnother}>{say(draftWords.another)}</Button>}
          {draft.draft?.isMine === true && <Button onClick={discard}>{say(formWords.discardDraft)}</Button>}
        </span>
      }
    />
  );
}

/** Whether the typed text is saved on the server: `Đã lưu 10:42`. */
export function DraftState({ draft }: { draft: Pick<Kept, 'state' | 'draft' | 'problem'> }) {
  const say = useSay();
  const { state, problem } = draft;
  const why = problem instanceof ApiProblem && !problem.isOutcomeUnknown ? problem.problem?.detail : undefined;
  const saved = draft.draft === null ? '' : `✓ ${say(formWords.savedAt)} ${instantText(Date.parse(draft.draft.savedAt)).slice(0, 5)}`;
  const words = {
    none: '',
    saving: say(formWords.saving),
    saved,
    failed: `▲ ${say(formWords.notSaved)}${why === undefined ? '' : `: ${why}`}`,
    changed: `◆ ${say(draftWords.changed)}`,
    elsewhere: '',
  }[state];
  return (
    <span className="draft-state" role="status" data-draft={state}>
      {words}
    </span>
  );
}
