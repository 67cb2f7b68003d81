import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { adminWords } from '../../locale/web/administration.ts';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, seenAt } from '../api/client.ts';
import { newKey } from '../api/new-key.ts';
import { ErrorSummary, fieldErrorsOf, type FieldError } from '../fields/ErrorSummary.tsx';
import { TextField } from '../fields/texts.tsx';
import { withoutBlanks } from '../fields/without-blanks.ts';
import { useSay } from '../language/language.tsx';
import { ChangedRow, rowChangeIn, takeTheirs } from './ChangedRow.tsx';
import { isProposed, ProposedNotice, type Proposed } from './proposed.tsx';
import { useSeenVersion, type VersionShown } from './use-seen-version.ts';

interface Props<V extends object> {
  initial?: Partial<V>;
  /** The version of the changed row. Left out where a row is added. */
  version?: VersionShown<V>;
  /** Sends the values and the version that was seen. A creation with this key happens once, however often it is sent. */
  send: (values: V & { reason: string }, key: string, seen: ReturnType<typeof seenAt>) => Parameters<typeof answered>[0];
  onDone?: () => void;
  button?: string;
  isFinal?: boolean;
  /** The change takes effect when a second person confirms it. */
  isByTwo?: boolean;
  children?: ReactNode;
}

/** The frame of every change to a table: its fields, the reason, and the API's answer. Every change is journalled. */
export function MasterForm<V extends object>({ initial, version, send, onDone, button, isFinal, isByTwo, children }: Props<V>) {
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  // Several forms of a page have fields of the same name. The prefix keeps their ids apart.
  const name = useId();
  const key = useRef(newKey());
  const [problem, setProblem] = useState<unknown>(null);
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const seen = useSeenVersion(form, version);
  const change = rowChangeIn(problem);
  const look = () => {
    if (change !== null) seen.look(form.getFieldsValue() as V, change.version);
    setProblem(null);
  };
  const submit = async (values: V & { reason: string }) => {
    setIsBusy(true);
    setProblem(null);
    setMissing([]);
    setProposed(null);
    try {
      const answer: unknown = await answered(send(withoutBlanks(values) as V & { reason: string }, key.current, seenAt(seen.of(values))));
      key.current = newKey();
      await client.invalidateQueries();
      if (isProposed(answer)) setProposed(answer);
      else void message.success(say(adminWords.saved));
      form.resetFields();
      seen.begin();
      onDone?.();
    } catch (thrown) {
      setProblem(thrown);
      // The page shows the present row. The fields keep the typed values.
      if (rowChangeIn(thrown) !== null) void client.invalidateQueries();
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
      {change === null ? (
        <ErrorSummary problem={problem} errors={missing.length > 0 ? missing : fieldErrorsOf(problem)} form={form} formName={name} />
      ) : (
        <ChangedRow
          change={change}
          form={form}
          onSaveMine={() => {
            look();
            form.submit();
          }}
          onTakeTheirs={() => {
            takeTheirs(form, change);
            look();
          }}
        />
      )}
      {proposed !== null && <ProposedNotice proposed={proposed} />}
      {children}
      <TextField name="reason" label={adminWords.why} rows={2} />
      {isByTwo === true && <p className="quiet">{say(proposedWords.needsTwo)}</p>}
      <Button type="primary" htmlType="submit" danger={isFinal === true} loading={isBusy}>
        {button ?? say(adminWords.save)}
      </Button>
    </Form>
  );
}
