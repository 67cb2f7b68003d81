import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api, whenSignedOut } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Capability, Session } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

/** The person who is signed in. Only below RequireSession. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}

/** Whether the signed-in person may act in one of these capacities. What may be done is decided by the API; this only chooses menus. */
export function actsAs(session: Session, ...capabilities: Capability[]): boolean {
  return session.roles.some((role) => capabilities.includes(role.capability));
}

/** The form that asks for name and password, on its own page and in the dialog over a page whose session has ended. */
export function SignInForm({ username, onDone }: { username?: string; onDone: (session: Session) => void }) {
  const say = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const signIn = async (given: { username: string; password: string }) => {
    setIsBusy(true);
    try {
      onDone(await answered(api.POST('/api/session', { body: given })));
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={signIn} initialValues={{ username: username ?? '' }}>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Form.Item name="username" label={say(shellWords.username)} rules={[{ required: true }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={username === undefined} />
      </Form.Item>
      <Form.Item name="password" label={say(shellWords.password)} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} block>
        {say(shellWords.signIn)}
      </Button>
    </Form>
  );
}

/** A page may not lose what was typed because a session ended: the password is asked for over it, and it stays as it is. */
export function SessionGuard({ children }: { children: ReactNode }) {
  const say = useSay();
  const client = useQueryClient();
  const [hasEnded, setHasEnded] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => whenSignedOut(() => setHasEnded(true)), []);
  const goOn = (next: Session) => {
    const isSamePerson = next.person.id === session?.person.id;
    // Somebody else's page may hold what this person must not see.
    if (!isSamePerson) location.assign('/');
    client.setQueryData(sessionQuery.queryKey, next);
    setHasEnded(false);
    void client.invalidateQueries();
  };
  return (
    <>
      {children}
      <Modal
        open={hasEnded && session != null}
        title={say(shellWords.signIn)}
        footer={null}
        closable={false}
        keyboard={false}
        destroyOnHidden
      >
        <Alert type="info" showIcon title={say(shellWords.signInAgain)} className="gap-below" />
        <SignInForm onDone={goOn} />
      </Modal>
    </>
  );
}

/** Whether a call failed only because nobody is signed in: the guard deals with it. */
export function isSignedOut(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 401;
}
