import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { pageOf } from '../case/address.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { giveBack } from './drafts.ts';
import type { Draft } from './draft.ts';
import { Hands } from './Hands.tsx';

/** The state of a draft that was sent or that somebody else holds. Its author can take it back. */
export function HandedOn({ draft, onBack }: { draft: Draft; onBack: (draft: Draft) => void }) {
  const say = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const { submitted } = draft;
  useEffect(() => scrollTo({ top: 0 }), []);
  if (submitted !== null) {
    return (
      <Alert
        type="success"
        showIcon
        title={say(draftWords.sent)}
        description={
          <>
            <p>
              {say(draftWords.sentOn)} {instantText(Date.parse(submitted.at))} · {submitted.by.name}
            </p>
            <Link to={pageOf(draft.procedure, submitted.caseId)}>{say(draftWords.toCase)}</Link>
          </>
        }
      />
    );
  }
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Alert
        type="info"
        showIcon
        className="gap-below"
        title={`${say(draftWords.handedTo)} ${draft.holder.name}`}
        description={draft.isMine && say(draftWords.handedWhat)}
        action={
          draft.isMine && (
            <Button onClick={() => void giveBack({ id: draft.id }, '').then(onBack, setProblem)}>{say(draftWords.takeBack)}</Button>
          )
        }
      />
      <Hands draft={draft} />
    </>
  );
}
