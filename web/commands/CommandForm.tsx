import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { commandTitles } from '../../locale/commands.ts';
import { formWords } from '../../locale/web/forms.ts';
import { commissionQuery } from '../api/queries.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Commission, CommandInput, GivenCommand } from '../api/types.ts';
import { addressOf } from '../commission/address.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DraftNotice, DraftState } from '../drafts/DraftNotice.tsx';
import { useLanguage } from '../language/language.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { ErrorSummary, type FieldError, fieldErrorsOf } from './ErrorSummary.tsx';
import { withoutBlanks } from './without-blanks.ts';
import { useSending } from './use-sending.ts';

interface Props<C extends GivenCommand> {
  command: C;
  commission: Commission;
  /** What the fields hold at first. */
  initial?: Partial<CommandInput<C>>;
  /** From what the fields hold to what the command takes, where they differ. */
  toInput?: (values: CommandInput<C>) => CommandInput<C>;
  /** It cannot be undone: the button says so in red. */
  isFinal?: boolean;
  children: ReactNode;
}

/**
 * The frame of every form: what is typed is kept as a draft on the server; errors are listed, take the focus and lead to their fields; a lost
 * race shows what changed and keeps the text; what was accepted leads to its receipt. The fields' names are those of the command's input.
 */
export function CommandForm<C extends GivenCommand>({ command, commission, initial, toInput, isFinal, children }: Props<C>) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<CommandInput<C>>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const draft = useDraft({ command, commissionId: commission.id, onFound: (content) => form.setFieldsValue(content as never) });
  const so = addressOf(commission);
  const { sending, send, see, seenRevision } = useSending({
    command,
    commissionId: commission.id,
    seen: commission.revision,
    ...(draft.key === undefined ? {} : { key: draft.key }),
    onDone: ({ revision }) => {
      draft.forget();
      void navigate({ to: '/ho-so/$so/bien-nhan/$muc', params: { so, muc: String(revision) } });
    },
  });
  const latest = useQuery(commissionQuery(so)).data;
  const submit = async (values: CommandInput<C>) => {
    setErrors([]);
    const input = withoutBlanks(values) as CommandInput<C>;
    await send(toInput ? toInput(input) : input);
  };
  const problem = sending.state === 'failed' ? sending.problem : null;
  const faults = errors.length > 0 ? errors : fieldErrorsOf(problem);
  const isChanged = problem instanceof ApiProblem && problem.code === 'CHANGED_SINCE';
  return (
    <Form
      form={form}
      layout="vertical"
      className="command-form"
      initialValues={initial ?? {}}
      onFinish={submit}
      onFinishFailed={({ errorFields }) => setErrors(errorFields.map(({ name, errors: [message = ''] }) => ({ name, message })))}
      onValuesChange={() => draft.keep(form.getFieldsValue(true))}
      scrollToFirstError={false}
    >
      <DraftNotice draft={draft} onDiscard={() => form.resetFields()} />
      {isChanged ? (
        <ChangedSince commission={commission} since={seenRevision ?? 0} onSeen={() => see(latest?.revision ?? commission.revision)} />
      ) : (
        <ErrorSummary problem={problem} errors={faults} form={form} />
      )}
      {children}
      <div className="form-end">
        <Button
          type="primary"
          htmlType="submit"
          danger={isFinal === true}
          loading={sending.state === 'sending' || sending.state === 'askingAgain'}
        >
          {commandTitles[command][language]}
        </Button>
        <DraftState draft={draft} />
        <span role="status">{sending.state === 'askingAgain' && say(formWords.askingAgain)}</span>
      </div>
    </Form>
  );
}
