import { useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, type FormInstance } from 'antd';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { requestWords } from '../../locale/web/request.ts';
import { ApiProblem } from '../api/problem.ts';
import type { BirthCommand } from '../api/types.ts';
import { ErrorSummary, fieldErrorsOf, goToField, type FieldError } from '../fields/ErrorSummary.tsx';
import { withDocumentNames } from '../fields/document-names.ts';
import { useToday } from '../fields/numbers.tsx';
import { useSending } from '../acts/use-sending.ts';
import { withoutBlanks } from '../fields/without-blanks.ts';
import { addressOf } from '../case/address.ts';
import type { DraftKeeper, Kept } from '../drafts/draft-keeper.ts';
import { DraftState } from '../drafts/DraftNotice.tsx';
import { readDraft } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/draft.ts';
import { useSay } from '../language/language.tsx';
import { proposalTypesQuery } from './Answers.tsx';
import { inputOf, isEntered, lacksIn, stepAt, stepNames, steps, type RequestAnswers, type Step } from './answers.ts';
import { AllBegun } from './EachOfLetter.tsx';
import { RequestConflict } from './RequestConflict.tsx';
import { StepBar } from './StepBar.tsx';
import { CheckStep } from './steps/CheckStep.tsx';
import { LetterStep } from './steps/LetterStep.tsx';
import { PartiesStep } from './steps/PartiesStep.tsx';
import { ProposalStep } from './steps/ProposalStep.tsx';
import { QuestionsStep } from './steps/QuestionsStep.tsx';
import { useOneLetter } from './use-one-letter.ts';
import './request.css';

interface Props {
  command: BirthCommand;
  keeper: DraftKeeper;
  kept: Kept;
  /** The initial values of the fields. */
  content: RequestAnswers;
  /** The requesting body. */
  own: string;
  step: Step;
  onStep: (step: Step) => Promise<void>;
  /** Another version was chosen, or somebody else now holds the draft. The fields start again from this draft. */
  onReopen: (draft: Draft) => void;
}

/** The steps of one request. All of them stay mounted and one is visible, so that an upload continues while another step is written. */
export function RequestWizard({ command, keeper, kept, content, own, step, onStep, onReopen }: Props) {
  const say = useSay();
  const navigate = useNavigate();
  const [form] = Form.useForm<RequestAnswers>();
  const [answers, setAnswers] = useState(content);
  const [isTried, setIsTried] = useState(false);
  // The errors of the fields themselves, apart from the missing answers.
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const heading = useFocusOnChange(step);
  const { data: types } = useQuery(proposalTypesQuery);
  const now = useToday();
  const lacks = useMemo(() => lacksIn(command, answers, formWords.required, now), [command, answers, now]);
  const { sending, send } = useSending({
    procedure: 'commission',
    command,
    caseId: null,
    ...(kept.draft === null ? {} : { key: kept.draft.idempotencyKey }),
    onDone: ({ caseId, code, revision }) => {
      keeper.forget();
      const params = { so: addressOf({ id: caseId, code }), muc: String(revision) };
      void navigate({ to: '/ho-so/$so/bien-nhan/$muc', params });
    },
  });
  const letter = useOneLetter({ command, form, keeper, answers, draft: kept.draft, onAnswers: setAnswers });
  const problem = sending.state === 'failed' ? sending.problem : null;
  const errors = useMemo<readonly FieldError[]>(
    () =>
      isTried && lacks.length > 0
        ? lacks.map(({ question, why }) => ({ name: fieldOf(question), message: say(why) }))
        : wrong.length > 0
          ? wrong
          : fieldErrorsOf(problem),
    [isTried, lacks, wrong, problem, say],
  );
  useResultOfAnother(problem, kept.draft, onReopen);
  const isForgotten = kept.problem instanceof ApiProblem && kept.problem.code === 'SECRET_MATERIAL';
  useEffect(() => {
    if (!isForgotten) return;
    // The files of the refused draft are deleted. A request that still named them would be refused.
    form.setFieldValue(['letter', 'documents'], []);
    if (isEntered(content)) form.setFieldValue(['onBehalfOf', 'paper', 'documents'], []);
    form.setFieldValue('dossier', []);
  }, [isForgotten, form, content]);

  const change = (changed: RequestAnswers) => {
    follow(form, changed, types?.items ?? []);
    const now = form.getFieldsValue(true) as RequestAnswers;
    setAnswers(structuredClone(now));
    setWrong([]);
    keeper.keep(withDocumentNames(now), now.proposal?.title ?? '');
  };
  const upToDate = async () => {
    await keeper.flush();
    return keeper.now().draft;
  };
  const submit = async () => {
    setIsTried(true);
    if (!(await keeper.isNewest()) || lacks.length > 0) return;
    const found = await faultsIn(form);
    setWrong(found);
    if (found.length > 0) return;
    if (letter !== null) await letter.send();
    else await send(withoutBlanks(inputOf(command, form.getFieldsValue(true) as RequestAnswers)) as never);
  };
  const goTo = (name: FieldError['name']) => void onStep(stepAt(name)).then(() => setTimeout(() => goToField(form, name)));

  if (letter?.isAllBegun === true) return <AllBegun rows={letter.rows} begun={letter.begun} />;
  return (
    <Form
      form={form}
      layout="vertical"
      className="command-form request"
      initialValues={content}
      onValuesChange={change}
      scrollToFirstError={false}
    >
      {isForgotten && <Alert role="alert" type="error" showIcon className="gap-below" title={say(requestWords.secretForgotten)} />}
      <StepBar step={step} lacks={lacks} onOpen={(next) => void onStep(next)} />
      {kept.theirs !== null && <RequestConflict command={command} mine={answers} theirs={kept.theirs} keeper={keeper} onTaken={onReopen} />}
      {step === 'kiem-tra' && <ErrorSummary problem={problem} errors={errors} form={form} onGo={goTo} />}
      <h2 ref={heading} tabIndex={-1} className="step-title">
        {say(stepNames[step])}
      </h2>
      <div hidden={step !== 'van-ban'}>
        <LetterStep command={command} isEntered={isEntered(content)} />
      </div>
      <div hidden={step !== 'de-an'}>
        <ProposalStep command={command} isEntered={isEntered(content)} />
      </div>
      <div hidden={step !== 'cau-hoi'}>
        <QuestionsStep />
      </div>
      <div hidden={step !== 'cac-ben'}>
        <PartiesStep command={command} own={isEntered(content) ? null : own} />
      </div>
      {step === 'kiem-tra' && (
        <CheckStep
          command={command}
          answers={answers}
          draft={kept.draft}
          lacks={lacks}
          letter={letter}
          isSending={[sending.state, letter?.state].some((state) => state === 'sending' || state === 'askingAgain')}
          isAskingAgain={[sending.state, letter?.state].includes('askingAgain')}
          onChange={(next) => void onStep(next)}
          onSend={() => void submit()}
          upToDate={upToDate}
          onMoved={onReopen}
        />
      )}
      <Ends step={step} kept={kept} onStep={(next) => void onStep(next)} />
    </Form>
  );
}

/** The errors by the fields' own rules in all steps, hidden steps included. */
async function faultsIn(form: FormInstance<RequestAnswers>): Promise<FieldError[]> {
  try {
    await form.validateFields();
    return [];
  } catch (thrown) {
    const { errorFields } = thrown as { errorFields: { name: (string | number)[]; errors: string[] }[] };
    return errorFields.map(({ name, errors: [message = ''] }) => ({ name, message }));
  }
}

function Ends({ step, kept, onStep }: { step: Step; kept: Kept; onStep: (step: Step) => void }) {
  const say = useSay();
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  return (
    <div className="form-end">
      {after !== undefined && (
        <Button type="primary" onClick={() => onStep(after)}>
          {say(requestWords.goOn)}
        </Button>
      )}
      {before !== undefined && <Button onClick={() => onStep(before)}>{say(requestWords.goBack)}</Button>}
      <DraftState draft={kept} />
    </div>
  );
}

/** An empty list has no field of its own, so its error leads to its first row. */
function fieldOf({ name, kind }: { name: readonly string[]; kind: string }): (string | number)[] {
  return kind === 'texts' ? [...name, 0] : [...name];
}

/** Sets the answers that follow from another answer, until the person changes them. */
function follow(
  form: ReturnType<typeof Form.useForm<RequestAnswers>>[0],
  changed: RequestAnswers,
  types: readonly { code: string; obligation: string | null }[],
): void {
  const obligation = types.find(({ code }) => code === changed.proposal?.type)?.obligation;
  if (obligation != null) form.setFieldValue('obligation', obligation);
  if (changed.funding?.source === 'requesterBudget' && form.getFieldValue(['funding', 'funder']) === undefined)
    form.setFieldValue(['funding', 'funder'], form.getFieldValue(['parts', 'requester']));
}

/** An opened step gets the focus on its heading. */
function useFocusOnChange(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [step]);
  return heading;
}

/** The draft was sent before, perhaps in another window. The page then shows its result. */
function useResultOfAnother(problem: unknown, draft: Draft | null, onReopen: (draft: Draft) => void): void {
  const isOther = problem instanceof ApiProblem && problem.code === 'IDEMPOTENCY_MISMATCH';
  const show = useEffectEvent(() => {
    if (!isOther || draft === null) return;
    readDraft(draft.id).then(
      (found) => found !== null && onReopen(found),
      () => undefined,
    );
  });
  // Runs once for each refusal.
  useEffect(() => show(), [isOther]);
}
