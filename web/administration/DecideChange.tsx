import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { Secret } from '../register-forms/proposed.tsx';
import type { ProposedChange } from './ProposedChanges.tsx';

type Confirmed = components['schemas']['ConfirmedChange'];

/** Lets a person confirm or reject another's proposal, or withdraw their own. It draws nothing without the right to decide. */
export function DecideChange({ change }: { change: ProposedChange }) {
  const say = useSay();
  const session = useSession();
  const [told, setTold] = useState<Confirmed | null>(null);
  if (told?.secret !== undefined) return <Code told={told} />;
  if (change.state !== 'waiting' || !hasRight(session, 'decideProposedChanges')) return null;
  const params = { path: { id: change.id } };
  if (change.proposedBy.id === session.person.id) {
    return (
      <section>
        <p>{say(proposedWords.mine)}</p>
        <At title={say(proposedWords.takeBack)} send={() => api.POST('/api/proposed-changes/{id}/take-back', { params })} />
      </section>
    );
  }
  return (
    <section>
      <p>{say(proposedWords.confirmWhat)}</p>
      <At
        isPrimary
        title={say(proposedWords.confirm)}
        send={() => api.POST('/api/proposed-changes/{id}/confirm', { params })}
        onDone={(answer) => setTold(answer as Confirmed)}
      />
      <details>
        <summary>{say(proposedWords.reject)}</summary>
        <MasterForm
          isFinal
          button={say(proposedWords.reject)}
          send={({ reason }) => api.POST('/api/proposed-changes/{id}/reject', { params, body: { reason } })}
        />
      </details>
    </section>
  );
}

/** One button, and below it the API's answer. */
function At({
  title,
  isPrimary = false,
  send,
  onDone,
}: {
  title: string;
  isPrimary?: boolean;
  send: () => Parameters<typeof answered>[0];
  onDone?: (answer: unknown) => void;
}) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const act = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      onDone?.(await answered(send()));
      await client.invalidateQueries();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Button type={isPrimary ? 'primary' : 'default'} loading={isBusy} className="gap-below" onClick={() => void act()}>
        {title}
      </Button>
    </>
  );
}

function Code({ told: { secret = '', secretExpiresAt } }: { told: Confirmed }) {
  const say = useSay();
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={say(proposedWords.code)}
      description={
        <>
          <Secret text={secret} />
          <p>
            {say(proposedWords.codeOnce)}
            {secretExpiresAt !== undefined && ` ${say(proposedWords.until)} ${instantText(Date.parse(secretExpiresAt))}.`}
          </p>
        </>
      }
    />
  );
}
