import { Button, Form, Input, type InputRef } from 'antd';
import { useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api, hasSignedIn } from '../api/client.ts';
import type { Session } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useFocusAtFirst } from './use-focus-at-first.ts';

/** The form for name and password. It is used on its own page, and in the dialog over a page whose session has ended. */
export function SignInForm({ username, onDone }: { username?: string; onDone: (session: Session) => void }) {
  const say = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const name = useFocusAtFirst<InputRef>(username === undefined);
  const password = useFocusAtFirst<InputRef>(username !== undefined);
  const signIn = async (given: { username: string; password: string }) => {
    setIsBusy(true);
    try {
      const session = await answered(api.POST('/api/session', { body: given }));
      hasSignedIn();
      onDone(session);
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
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} ref={name} />
      </Form.Item>
      <Form.Item name="password" label={say(shellWords.password)} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" ref={password} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} block>
        {say(shellWords.signIn)}
      </Button>
    </Form>
  );
}
