import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { accountWords } from '../../locale/web/account.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api } from '../api/client.ts';
import { ErrorSummary, fieldErrorsOf, type FieldError } from '../fields/ErrorSummary.tsx';
import { Field } from '../fields/texts.tsx';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';

interface Change {
  current: string;
  new: string;
  again: string;
}

/** Đổi mật khẩu: people change their own password and enter the present one. */
export function PasswordPage() {
  const say = useSay();
  const [form] = Form.useForm<Change>();
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  const change = async ({ current, new: next }: Change) => {
    setIsBusy(true);
    setProblem(null);
    setMissing([]);
    setIsChanged(false);
    try {
      await answered(api.PUT('/api/session/password', { body: { current, new: next } }));
      form.resetFields();
      setIsChanged(true);
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  const notSame = (value: unknown) => (value === undefined || value === form.getFieldValue('new') ? null : say(accountWords.notSame));
  return (
    <Page title={say(shellWords.changePassword)}>
      <p>{say(accountWords.about)}</p>
      {isChanged && <Alert type="success" showIcon role="status" className="gap-below" title={say(accountWords.changed)} />}
      <Form
        form={form}
        layout="vertical"
        className="command-form"
        onFinish={change}
        onFinishFailed={({ errorFields }) => setMissing(errorFields.map(({ name, errors: [words = ''] }) => ({ name, message: words })))}
      >
        <ErrorSummary problem={problem} errors={missing.length > 0 ? missing : fieldErrorsOf(problem)} form={form} />
        <Field name="current" label={accountWords.current}>
          <Input.Password autoComplete="current-password" />
        </Field>
        <NewPasswordField name="new" label={accountWords.newPassword} />
        <Field name="again" label={accountWords.again} fault={notSame}>
          <Input.Password autoComplete="new-password" />
        </Field>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(shellWords.changePassword)}
        </Button>
      </Form>
    </Page>
  );
}
