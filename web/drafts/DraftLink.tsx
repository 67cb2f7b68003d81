import { Link } from '@tanstack/react-router';
import { commandTitle } from '../../locale/by-instrument.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { slugOf } from '../acts/slug.ts';
import { useLanguage } from '../language/language.tsx';
import type { DraftLine } from './drafts.ts';

/** A link to a draft by its name. It leads to the screens of a new request, or to the form of the draft's command. */
export function DraftLink({ draft }: { draft: Pick<DraftLine, 'id' | 'command' | 'commissionId' | 'instrument' | 'title' | 'isMine'> }) {
  const { say, language } = useLanguage();
  if (draft.commissionId === null) {
    return (
      <Link
        to="/yeu-cau/nhap/$id"
        params={{ id: draft.id }}
        // The receiver of a request reads it in full before sending it or giving it back.
        search={draft.isMine ? {} : { buoc: 'kiem-tra' }}
        className="row-title"
        data-row
      >
        {draft.title ?? say(draftWords.untitled)}
      </Link>
    );
  }
  return (
    <Link
      to="/ho-so/$so/lam/$viec"
      params={{ so: draft.commissionId, viec: slugOf(draft.command) }}
      search={{ nhap: draft.id }}
      className="row-title"
      data-row
    >
      {draft.title ?? commandTitle(draft.command, draft)[language]}
    </Link>
  );
}
