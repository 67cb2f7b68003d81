import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { commissionQuery } from '../api/queries.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Commission, CommandInput, GivenCommand } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import type { Draft } from '../drafts/drafts.ts';
import { HandedOn } from '../drafts/HandedOn.tsx';
import { NextHands } from '../drafts/NextHands.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { DraftNotice, DraftState } from '../drafts/DraftNotice.tsx';
import { DraftTroubles } from './DraftTroubles.tsx';
import { actingFor, mayGive } from '../case/may-give.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { actsAs, useSession } from '../shell/session.tsx';
import { ActingForContext, CommissionContext } from '../fields/commission-context.ts';
import { areaOf, changesSince } from './changes-since.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { ForWhichBody } from './ForWhichBody.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { withoutBlanks } from '../fields/without-blanks.ts';
import { rememberDocuments } from '../fields/document-names.ts';
import { isCorrected } from '../fields/changed-fields.ts';
import { titleOf } from '../acts/title-of.ts';
import { useFaults } from '../fields/use-faults.ts';
import { useSending } from '../acts/use-sending.ts';
import './commands.css';
import '../fields/fields.css';

interface Props<C extends GivenCommand, V extends object> {
  command: C;
  commission: Commission;
  /** The initial values of the fields. */
  initial?: Partial<NoInfer<V>>;
  /** Turns the values of the fields into the command's input, where the two differ. */
  toInput?: (values: NoInfer<V>) => CommandInput<C>;
  /** The act cannot be undone, so its button is red. */
  isFinal?: boolean;
  /** The form has something beside its fields and takes the whole width. */
  isWide?: boolean;
  /** Shows the input in place of the fields once more before it is sent. */
  preview?: (input: CommandInput<C>) => ReactNode;
  /** The commitment of a short act in one sentence, with the sum and the other party. The person confirms it before it is sent. */
  confirm?: (input: CommandInput<C>) => string;
  children: ReactNode;
}

const Change = createContext<(name: (string | number)[], value: unknown) => void>(() => undefined);

/** Sets a field from beside the form, for example with an expert's sentence. The draft keeps it like typed text. */
export function useChange() {
  return useContext(Change);
}

/**
 * The frame of every form. Typed values are kept as a draft on the server. Errors are listed, take the focus and lead to their fields. When
 * others acted first, the form shows what changed and keeps the text. A recorded act leads to its receipt. The fields have the names of the
 * command's input.
 */
export function CommandForm<C extends GivenCommand, V extends object = CommandInput<C>>(props: Props<C, V>) {
  const { command, commission, initial, toInput, isFinal, isWide, confirm, children } = props;
  const preview = props.preview ?? (confirm && ((input: CommandInput<C>) => <p className="confirm">{confirm(input)}</p>));
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<V>();
  const [checked, setChecked] = useState<CommandInput<C> | null>(null);
  const session = useSession();
  const [chosen, setChosen] = useState<string>();
  const told = actingFor(commission, command, session);
  const organisation = told ?? chosen;
  const draft = useDraft({
    command,
    commissionId: commission.id,
    organisation,
    title: `${commission.code ?? ''} ${commission.title}`.trim(),
    wanted: useSearch({ strict: false }).nhap,
    onFound: (content) => form.setFieldsValue(content),
  });
  const so = addressOf(commission);
  const { sending, send, see, seenRevision } = useSending({
    command,
    commissionId: commission.id,
    seen: commission.revision,
    ...(draft.key === undefined ? {} : { key: draft.key }),
    ofConcern: async (since) => {
      const { concerning, upTo } = await changesSince(commission.id, areaOf(commission, command), since, session.person.id);
      return { isConcerning: concerning.length > 0, upTo };
    },
    onDone: ({ revision }) => {
      draft.forget();
      void navigate({ to: '/ho-so/$so/bien-nhan/$muc', params: { so, muc: String(revision) } });
    },
  });
  const latest = useQuery(commissionQuery(so)).data;
  const problem = sending.state === 'failed' ? sending.problem : null;
  const { faults, isAllCorrected, clear, find, correct, change: changed } = useFaults(problem);
  const submit = async (values: V) => {
    clear();
    const whole = withoutBlanks(values) as V;
    const input = toInput ? toInput(whole) : (whole as unknown as CommandInput<C>);
    if (preview && checked === null) return setChecked(input);
    if (await draft.isNewest()) await send(input);
  };
  const isChanged = problem instanceof ApiProblem && problem.code === 'CHANGED_SINCE';
  const isBusy = sending.state === 'sending' || sending.state === 'askingAgain';
  const shown = preview && checked !== null && faults.length === 0 ? preview(checked) : null;
  const change = (name: (string | number)[], value: unknown) => {
    form.setFieldValue(name as never, value);
    correct(name);
    // Validate again the fields that had errors and were just set.
    const wrong = form.getFieldsError().filter((one) => one.errors.length > 0 && isCorrected(one.name, [name]));
    if (wrong.length > 0) void form.validateFields(wrong.map((one) => one.name as never)).catch(() => undefined);
    draft.keep(form.getFieldsValue(true) as object);
  };
  // The new holder continues with the draft, which contains everything that was typed here.
  const isAway = draft.state === 'elsewhere' && draft.draft !== null && !draft.isUnsaved;
  const maySend = draft.draft?.maySubmit ?? mayGive(commission, command);
  // An act whose outcome is unknown may have been carried out. It may be sent again under its key.
  const mayAskAgain = problem instanceof ApiProblem && problem.isOutcomeUnknown;
  const canSend = isBusy || mayAskAgain || commission.can.some((one) => one.command === command && one.allowed);
  const moved = (next: Draft) => {
    draft.adopt(next);
    if (!next.isHeld || next.content === null) return;
    form.resetFields();
    form.setFieldsValue(rememberDocuments(next.content));
  };
  return (
    <>
      {isAway && draft.draft && <HandedOn draft={draft.draft} onBack={moved} />}
      <div hidden={isAway}>
        <Form
          form={form}
          layout="vertical"
          className={isWide ? 'command-form command-form-wide' : 'command-form'}
          initialValues={initial ?? {}}
          onFinish={submit}
          onFinishFailed={({ errorFields }) => find(errorFields)}
          onValuesChange={(what: object) => {
            setChecked(null);
            changed(what);
            draft.keep(form.getFieldsValue(true) as object);
          }}
          scrollToFirstError={false}
        >
          {told === undefined && draft.draft === null && <ForWhichBody value={chosen} onChange={setChosen} />}
          <DraftNotice draft={draft} onDiscard={() => form.resetFields()} />
          <DraftTroubles draft={draft} form={form} />
          {isChanged ? (
            <ChangedSince
              commission={commission}
              command={command}
              since={seenRevision ?? 0}
              onSeen={() => {
                see(latest?.revision ?? commission.revision);
                form.submit();
              }}
            />
          ) : (
            <ErrorSummary problem={isAllCorrected ? null : problem} errors={faults} form={form} />
          )}
          {shown !== null && <Preview>{shown}</Preview>}
          <div hidden={shown !== null}>
            <CommissionContext value={commission}>
              <ActingForContext value={draft.draft?.organisation.id ?? organisation}>
                <Change value={change}>{children}</Change>
              </ActingForContext>
            </CommissionContext>
          </div>
          <div className="form-end">
            {shown !== null && <Button onClick={() => setChecked(null)}>{say(formWords.back)}</Button>}
            {maySend && (
              <Button type="primary" htmlType="submit" danger={isFinal === true} loading={isBusy} disabled={!canSend}>
                {preview && shown === null ? say(formWords.check) : titleOf(command, commission, language)}
              </Button>
            )}
            <Link to="/ho-so/$so" params={{ so }}>
              {say(formWords.toCommission)}
            </Link>
            <DraftState draft={draft} />
            <span role="status">{sending.state === 'askingAgain' && say(formWords.askingAgain)}</span>
          </div>
          {/* Opinions are independent, so an expert's draft cannot be handed to others. */}
          {draft.draft !== null && !actsAs(session, 'expert') && (
            <NextHands draft={draft.draft} upToDate={draft.upToDate} onMoved={moved} />
          )}
        </Form>
      </div>
    </>
  );
}

/** Shows what is about to be sent. It takes the focus, so that nobody sends without meeting it. */
function Preview({ children }: { children: ReactNode }) {
  const say = useSay();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={box} tabIndex={-1} className="preview" aria-label={say(formWords.check)}>
      {children}
    </section>
  );
}
