import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { formWords } from '../../locale/web/forms.ts';
import { latestRevision } from '../api/queries.ts';
import { ApiProblem } from '../api/problem.ts';
import { canSendNow, type ActCase } from '../acts/act-case.ts';
import { pageOf } from '../case/address.ts';
import type { Draft } from '../drafts/draft.ts';
import { HandedOn } from '../drafts/HandedOn.tsx';
import { NextHands } from '../drafts/NextHands.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { DraftNotice, DraftState } from '../drafts/DraftNotice.tsx';
import { DraftTroubles } from './DraftTroubles.tsx';
import { actingFor, mayGive } from '../case/may-give.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { actsAs, useSession } from '../shell/session.tsx';
import { ActingForContext } from '../fields/commission-context.ts';
import { areaOf, changesSince } from './changes-since.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { ForWhichBody } from './ForWhichBody.tsx';
import { envelopeOf, type EnteredOnPaper } from './envelope.ts';
import { OnBehalfFields } from './OnBehalfFields.tsx';
import { ErrorSummary } from '../fields/ErrorSummary.tsx';
import { withoutBlanks } from '../fields/without-blanks.ts';
import { rememberDocuments } from '../fields/document-names.ts';
import { isCorrected } from '../fields/changed-fields.ts';
import { titleOf } from '../case/title-of.ts';
import { useFaults } from '../fields/use-faults.ts';
import { useSending } from '../acts/use-sending.ts';
import './commands.css';
import '../fields/fields.css';

export interface ActFormProps<Input extends object, V extends object> {
  command: string;
  of: ActCase;
  /** The words of the link back to the case. */
  toCase: Sentence;
  /** The initial values of the fields. */
  initial?: Partial<V> | undefined;
  /** Turns the values of the fields into the command's input, where the two differ. `organisation` is the body that was chosen. */
  toInput?: ((values: V, organisation: string | undefined) => Input) | undefined;
  /** The act cannot be undone, so its button is red. */
  isFinal?: boolean | undefined;
  /** The form has something beside its fields and takes the whole width. */
  isWide?: boolean | undefined;
  /** Shows the input in place of the fields once more before it is sent. */
  preview?: ((input: Input) => ReactNode) | undefined;
  /** The commitment of a short act in one sentence, with the sum and the other party. The person confirms it before it is sent. */
  confirm?: ((input: Input) => string) | undefined;
  children: ReactNode;
}

const Change = createContext<(name: (string | number)[], value: unknown) => void>(() => undefined);

/** Sets a field from beside the form, for example with an expert's sentence. The draft keeps it like typed text. */
export function useChange() {
  return useContext(Change);
}

/**
 * The frame of every form of every procedure. Typed values are kept as a draft on the server. Errors are listed, take the focus and lead
 * to their fields. When others acted first, the form shows what changed and keeps the text. A recorded act leads to
 * its receipt. The fields have the names of the command's input.
 */
export function ActForm<Input extends object, V extends object>(props: ActFormProps<Input, V>) {
  const { command, of, toCase, initial, toInput, isFinal, isWide, confirm, children } = props;
  const preview = props.preview ?? (confirm && ((input: Input) => <p className="confirm">{confirm(input)}</p>));
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<V>();
  const [checked, setChecked] = useState<Input | null>(null);
  const session = useSession();
  const [chosen, setChosen] = useState<string>();
  const told = actingFor(of, command, session);
  const organisation = told ?? chosen;
  const draft = useDraft({
    procedure: of.procedure,
    command,
    caseId: of.id,
    organisation,
    title: of.name,
    wanted: useSearch({ strict: false }).nhap,
    onFound: (content) => form.setFieldsValue(content),
  });
  // A draft keeps the body for which it was begun.
  const own = draft.draft?.organisation.id ?? organisation;
  const { sending, send, see, seenRevision } = useSending({
    procedure: of.procedure,
    command,
    caseId: of.id,
    seen: of.revision,
    ...(draft.key === undefined ? {} : { key: draft.key }),
    ofConcern: async (since) => {
      const { concerning, upTo } = await changesSince(of.procedure, of.id ?? '', areaOf(of, command), since, session.person.id);
      return { isConcerning: concerning.length > 0, upTo };
    },
    onDone: ({ caseId, revision }) => {
      draft.forget();
      const page = of.id === null ? pageOf(of.procedure, caseId) : of.page;
      void navigate({ to: of.isAsked === true ? page : `${page}/bien-nhan/${String(revision)}` });
    },
  });
  const client = useQueryClient();
  const problem = sending.state === 'failed' ? sending.problem : null;
  const { faults, isAllCorrected, clear, find, correct, change: changed } = useFaults(problem);
  const submit = async (values: V) => {
    clear();
    const { onBehalfOf, ...rest } = withoutBlanks(values) as V & { onBehalfOf?: EnteredOnPaper };
    const whole = rest as unknown as V;
    const typed = toInput ? toInput(whole, own) : (whole as unknown as Input);
    const input = onBehalfOf === undefined ? typed : { ...typed, onBehalfOf: envelopeOf(onBehalfOf) };
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
  const maySend = draft.draft?.maySubmit ?? mayGive(of, command);
  // An act whose outcome is unknown may have been carried out. It may be sent again under its key.
  const mayAskAgain = problem instanceof ApiProblem && problem.isOutcomeUnknown;
  const canSend = isBusy || mayAskAgain || of.can.some((one) => one.command === command && canSendNow(one));
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
          <DraftNotice draft={draft} isOfBirth={of.id === null} onEmptied={() => form.resetFields()} />
          <DraftTroubles draft={draft} form={form} />
          {isChanged ? (
            <ChangedSince
              of={of}
              command={command}
              since={seenRevision ?? 0}
              onSeen={() => {
                see(latestRevision(client, of) ?? of.revision ?? 0);
                form.submit();
              }}
            />
          ) : (
            <ErrorSummary problem={isAllCorrected ? null : problem} errors={faults} form={form} />
          )}
          {shown !== null && <Preview>{shown}</Preview>}
          <div hidden={shown !== null}>
            <OnBehalfFields of={of} command={command} />
            <ActingForContext value={own}>
              <Change value={change}>{children}</Change>
            </ActingForContext>
          </div>
          <div className="form-end">
            {shown !== null && <Button onClick={() => setChecked(null)}>{say(formWords.back)}</Button>}
            {maySend && (
              <Button type="primary" htmlType="submit" danger={isFinal === true} loading={isBusy} disabled={!canSend}>
                {preview && shown === null ? say(formWords.check) : titleOf(command, of, language)}
              </Button>
            )}
            <Link to={of.page}>{say(toCase)}</Link>
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
