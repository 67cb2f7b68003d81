import { Alert, Button } from 'antd';
import { instantText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import { useSay } from '../language/language.tsx';
import type { DraftKept } from './use-draft.ts';

/** Above a form whose fields hold what was typed before. */
export function DraftNotice({ draft, onDiscard }: { draft: DraftKept; onDiscard: () => void }) {
  const say = useSay();
  if (!draft.isRestored) return null;
  const discard = () => void draft.discard().then(onDiscard);
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below"
      title={`${say(formWords.restored)} ${draft.savedAt === null ? '' : `${say(formWords.savedAt)} ${instantText(Date.parse(draft.savedAt))}`}`}
      action={<Button onClick={discard}>{say(formWords.discardDraft)}</Button>}
    />
  );
}

/** Whether what is typed is on the server: `Đã lưu 10:42`. */
export function DraftState({ draft }: { draft: Pick<DraftKept, 'state' | 'savedAt'> }) {
  const say = useSay();
  const { state, savedAt } = draft;
  const words =
    state === 'saving'
      ? say(formWords.saving)
      : state === 'failed'
        ? say(formWords.notSaved)
        : savedAt === null
          ? ''
          : `${say(formWords.savedAt)} ${instantText(Date.parse(savedAt)).slice(0, 5)}`;
  return (
    <span className="draft-state" role="status" data-draft={state}>
      {words}
    </span>
  );
}
