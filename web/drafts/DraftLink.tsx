import { Link } from '@tanstack/react-router';
import { commandTitle } from '../../locale/by-instrument.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { formOf } from '../acts/slug.ts';
import type { ProcedureName } from '../api/types.ts';
import { pageOf } from '../case/address.ts';
import { useLanguage } from '../language/language.tsx';
import type { DraftLine } from './draft.ts';

type Linked = Pick<DraftLine, 'id' | 'procedure' | 'command' | 'caseId' | 'instrument' | 'title' | 'isMine'>;

/** Where a draft of an act that begins a case is written on, by procedure. */
const birthForms: { readonly [P in ProcedureName]: (draft: Linked) => string } = {
  // The receiver of a request reads it in full before sending it or giving it back.
  commission: ({ id, isMine }) => `/yeu-cau/nhap/${id}${isMine ? '' : '?buoc=kiem-tra'}`,
  obstacle: ({ id }) => `/vuong-mac/moi?nhap=${id}`,
};

/** The address of the form in which a draft is written on. */
function addressOf(draft: Linked): string {
  const { id, procedure, command, caseId } = draft;
  return caseId === null ? birthForms[procedure](draft) : `${formOf(pageOf(procedure, caseId), command)}?nhap=${id}`;
}

/** A link to a draft by its name. It leads to the form in which the draft is written on. */
export function DraftLink({ draft }: { draft: Linked }) {
  const { say, language } = useLanguage();
  const isRequest = draft.procedure === 'commission' && draft.caseId === null;
  const unnamed = isRequest ? say(draftWords.untitled) : commandTitle(draft.command, draft)[language];
  return (
    <Link to={addressOf(draft)} className="row-title" data-row>
      {draft.title ?? unnamed}
    </Link>
  );
}
