import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { accountWords } from '../../locale/web/account.ts';
import { resetWords } from '../../locale/web/proposed-changes.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { answered, api } from '../api/client.ts';
import { ErrorSummary, fieldErrorsOf, type FieldError } from '../fields/ErrorSummary.tsx';
import { Field } from '../fields/texts.tsx';
import { useSay } from '../language/language.tsx';

interface NewPassword {
  code: string;
  password: string;
  again: string;
}

/** Đặt mật khẩu: people set their password by a link. Its secret follows the `#`, which browsers send to no server. */
export function SetPassword() {
  const say = useSay();
  const [secret] = useState(() => location.hash.slice(1));
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    document.title = `${say(resetWords.title)} · phanbien`;
  }, [say]);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{say(resetWords.title)}</h1>
        {secret === '' ? (
          <Alert type="warning" showIcon title={say(resetWords.noLink)} />
        ) : isDone ? (
          <Alert type="success" showIcon role="status" className="gap-below" title={say(resetWords.done)} />
        ) : (
          <SetPasswordForm secret={secret} onDone={() => setIsDone(true)} />
        )}
        <p>
          <Link to="/dang-nhap">{say(shellWords.signIn)}</Link>
        </p>
      </div>
    </main>
  );
}

function SetPasswordForm({ secret, onDone }: { secret: string; onDone: () => void }) {
  const say = useSay();
  const [form] = Form.useForm<NewPassword>();
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const set = async ({ code, password }: NewPassword) => {
    setIsBusy(true);
    setProblem(null);
    setMissing([]);
    try {
      await answered(api.POST('/api/password-resets', { body: { secret, code: code.trim(), password } }));
      onDone();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  const notSame = (value: unknown) => (value === undefined || value === form.getFieldValue('password') ? null : say(accountWords.notSame));
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={set}
      onFinishFailed={({ errorFields }) => setMissing(errorFields.map(({ name, errors: [words = ''] }) => ({ name, message: words })))}
    >
      <p>{say(resetWords.about)}</p>
      <ErrorSummary problem={problem} errors={missing.length > 0 ? missing : fieldErrorsOf(problem)} form={form} />
      <Field name="code" label={resetWords.code} hint={resetWords.codeHint}>
        <Input autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} />
      </Field>
      <NewPasswordField name="password" label={accountWords.newPassword} />
      <Field name="again" label={accountWords.again} fault={notSame}>
        <Input.Password autoComplete="new-password" />
      </Field>
      <Button type="primary" htmlType="submit" block loading={isBusy}>
        {say(resetWords.set)}
      </Button>
    </Form>
  );
}
