import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { requestWords } from '../../locale/web/request.ts';
import type { BirthCommand } from '../api/types.ts';
import { giveBack, type Draft } from '../drafts/drafts.ts';
import { Hands } from '../drafts/Hands.tsx';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { Answers } from './Answers.tsx';
import type { RequestAnswers } from './answers.ts';

interface Props {
  command: BirthCommand;
  draft: Draft;
  /** What this page held of it. */
  written: RequestAnswers;
  onBack: (draft: Draft) => void;
}

/** A draft that was sent, or that somebody else holds: it can be read, and its writer can take it back. */
export function NotWithYou({ command, draft, written, onBack }: Props) {
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
              {say(requestWords.sentOn)} {instantText(Date.parse(submitted.at))} · {submitted.by.name}
            </p>
            <Link to="/ho-so/$so" params={{ so: submitted.commissionId }}>
              {say(requestWords.toCommission)}
            </Link>
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
      <Answers command={command} answers={written} />
    </>
  );
}
