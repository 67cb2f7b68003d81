import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { adminWords } from '../../locale/web/administration.ts';
import { answered } from '../api/client.ts';
import { newKey } from '../api/give-command.ts';
import { ErrorSummary, fieldErrorsOf, type FieldError } from '../commands/ErrorSummary.tsx';
import { TextField } from '../commands/fields/texts.tsx';
import { withoutBlanks } from '../commands/without-blanks.ts';
import { useSay } from '../language/language.tsx';

interface Props<V extends object> {
  initial?: Partial<V>;
  /** Sends what the fields hold; a creation under this key is made once however often it is sent. */
  send: (values: V & { reason: string }, key: string) => Parameters<typeof answered>[0];
  onDone?: () => void;
  button?: string;
  isFinal?: boolean;
  children?: ReactNode;
}

/** The frame of every change of a table: its fields, why it is changed, and what the API said of it. Each change is journalled. */
export function MasterForm<V extends object>({ initial, send, onDone, button, isFinal, children }: Props<V>) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  // Several forms of a page ask for the same things: each field has to be told from those of the others.
  const name = useId();
  const key = useRef(newKey());
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (values: V & { reason: string }) => {
    setIsBusy(true);
    setProblem(null);
    setMissing([]);
    try {
      await answered(send(withoutBlanks(values) as V & { reason: string }, key.current));
      key.current = newKey();
      await client.invalidateQueries();
      void message.success(say(adminWords.saved));
      form.resetFields();
      onDone?.();
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      className="command-form"
      initialValues={initial ?? {}}
      onFinish={submit}
      onFinishFailed={({ errorFields }) => setMissing(errorFields.map(({ name, errors: [words = ''] }) => ({ name, message: words })))}
    >
      <ErrorSummary problem={problem} errors={missing.length > 0 ? missing : fieldErrorsOf(problem)} form={form} formName={name} />
      {children}
      <TextField name="reason" label={adminWords.why} rows={2} />
      <Button type="primary" htmlType="submit" danger={isFinal === true} loading={isBusy}>
        {button ?? say(adminWords.save)}
      </Button>
    </Form>
  );
}
