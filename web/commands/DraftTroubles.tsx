import { Alert, type FormInstance } from 'antd';
import { draftWords } from '../../locale/web/drafts.ts';
import { differingValues, typedText, type Difference } from '../drafts/differences.ts';
import { DraftConflict } from '../drafts/DraftConflict.tsx';
import type { DraftKept } from '../drafts/use-draft.ts';
import { useSay } from '../language/language.tsx';
import { labelOfField } from '../fields/ErrorSummary.tsx';
import { rememberDocuments } from '../fields/document-names.ts';

/** Shown above a form whose draft somebody else saved, sent or holds. The typed text stays, and the person decides. */
export function DraftTroubles({ draft, form }: { draft: DraftKept; form: FormInstance }) {
  const say = useSay();
  const { theirs } = draft;
  if (draft.state === 'elsewhere') {
    return (
      <Alert
        type="warning"
        showIcon
        className="gap-below"
        title={say(draft.draft?.submitted != null ? draftWords.sent : draftWords.elsewhere)}
        description={say(draftWords.elsewhereWhat)}
      />
    );
  }
  if (theirs === null) return null;
  const differences = (): Difference[] => {
    const both = differingValues(form.getFieldsValue(true), rememberDocuments(theirs.content ?? {}));
    return both.map(({ path, mine, theirs: other }) => ({
      label: labelOfField(path) || say(draftWords.field),
      mine: typedText(mine) ?? say(draftWords.chosenOtherwise),
      theirs: typedText(other) ?? say(draftWords.chosenOtherwise),
    }));
  };
  const takeTheirs = () => {
    form.resetFields();
    form.setFieldsValue(draft.takeTheirs());
  };
  return <DraftConflict theirs={theirs} differences={differences} onKeepMine={draft.keepMine} onTakeTheirs={takeTheirs} />;
}
