import type { Sentence } from '../../locale/language.ts';
import { fundingSourceNames, instrumentNames, obligationNames, secrecyNames, serviceKindNames } from '../../locale/vocabulary.ts';
import { formWords } from '../../locale/web/forms.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { oneLetterWords } from '../../locale/web/one-letter.ts';
import { requestWords } from '../../locale/web/request.ts';
import type { BirthCommand, CommandInput } from '../api/types.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { needsFunder } from '../../domain/commission/beginning.ts';

/** A further proposal of the letter. What it leaves blank is as for the first one. */
export interface FurtherProposal {
  /** The key of its act, made with the row. Sending it again begins nothing twice. */
  key: string;
  title?: string;
  type?: string;
  host?: string;
}

/** A commission that was begun from a row. */
export interface Begun {
  /** The title as it was sent. */
  title: string;
  caseId: string;
  code: string | null;
  revision: number;
}

/** The values of the fields of the two commands that begin a commission. Any of them may be missing. */
export interface RequestAnswers {
  letter?: { number?: string; notation?: string; on?: string | null; signer?: string; documents?: string[] };
  isMemo?: boolean;
  sameLetterReason?: string;
  shortNoticeReason?: string;
  duplicateReason?: string;
  instrument?: string;
  proposal?: { type?: string; title?: string; submissionOn?: string | null };
  serviceKinds?: string[];
  obligation?: string;
  legalBasis?: (string | undefined)[];
  questions?: (string | undefined)[];
  dossier?: string[];
  secrecy?: string;
  parts?: { requester?: string; host?: string; orderIssuer?: string; decidingAuthority?: string };
  addressedTo?: string;
  decidingAuthority?: string;
  funding?: { source?: string; funder?: string };
  wantedOn?: string | null;
  /** Present when the Union's clerk enters the letter of a body. */
  onBehalfOf?: { paper?: { documents?: string[]; arrivedOn?: string | null } };
  /** Further proposals of the same letter, and what was begun so far, by the keys of the acts. */
  further?: FurtherProposal[];
  begun?: Record<string, Begun>;
}

export const steps = ['van-ban', 'de-an', 'cau-hoi', 'cac-ben', 'kiem-tra'] as const;
export type Step = (typeof steps)[number];

export const stepNames: Record<Step, Sentence> = {
  'van-ban': requestWords.letterStep,
  'de-an': requestWords.proposalStep,
  'cau-hoi': requestWords.questionsStep,
  'cac-ben': requestWords.partiesStep,
  'kiem-tra': requestWords.checkStep,
};

export function stepOf(value: unknown): Step {
  return steps.find((step) => step === value) ?? 'van-ban';
}

type Kind = 'flag' | 'text' | 'texts' | 'proposals' | 'day' | 'documents' | 'organisation' | 'type' | 'code' | 'codes';

/** One question of the form: its step, its label, and how its answer is shown. */
export interface Question {
  name: readonly string[];
  step: Step;
  label: Sentence;
  kind: Kind;
  names?: Readonly<Record<string, Sentence>>;
  isOptional?: boolean;
  /** The only command that asks it. Both do when left out. */
  only?: BirthCommand;
  /** Whether it is asked, given the other answers. */
  isAsked?: (answers: RequestAnswers) => boolean;
}

/** Whether the Union's clerk enters somebody's letter. */
export const isEntered = ({ onBehalfOf }: RequestAnswers): boolean => onBehalfOf !== undefined;

/** All questions, in the order of the steps. */
const questions: readonly Question[] = [
  { name: ['letter', 'number'], step: 'van-ban', label: requestWords.number, kind: 'text' },
  { name: ['letter', 'notation'], step: 'van-ban', label: requestWords.notation, kind: 'text' },
  { name: ['letter', 'on'], step: 'van-ban', label: requestWords.signedOn, kind: 'day' },
  { name: ['letter', 'signer'], step: 'van-ban', label: requestWords.signer, kind: 'text' },
  { name: ['letter', 'documents'], step: 'van-ban', label: requestWords.letterFiles, kind: 'documents', isOptional: true },
  { name: ['isMemo'], step: 'van-ban', label: requestWords.isMemo, kind: 'flag', isOptional: true, only: 'proposeByUnion' },
  { name: ['sameLetterReason'], step: 'van-ban', label: requestWords.sameLetter, kind: 'text', isOptional: true },
  {
    name: ['instrument'],
    step: 'van-ban',
    label: requestWords.instrument,
    kind: 'code',
    names: instrumentNames,
    only: 'submitRequest',
  },
  { name: ['onBehalfOf', 'paper', 'documents'], step: 'van-ban', label: onBehalfWords.documents, kind: 'documents', isAsked: isEntered },
  { name: ['onBehalfOf', 'paper', 'arrivedOn'], step: 'van-ban', label: onBehalfWords.arrivedOn, kind: 'day', isAsked: isEntered },
  { name: ['proposal', 'type'], step: 'de-an', label: requestWords.type, kind: 'type' },
  { name: ['proposal', 'title'], step: 'de-an', label: requestWords.title, kind: 'text' },
  { name: ['serviceKinds'], step: 'de-an', label: requestWords.serviceKinds, kind: 'codes', names: serviceKindNames },
  { name: ['obligation'], step: 'de-an', label: requestWords.obligation, kind: 'code', names: obligationNames },
  { name: ['proposal', 'submissionOn'], step: 'de-an', label: requestWords.submissionOn, kind: 'day', isOptional: true },
  {
    name: ['shortNoticeReason'],
    step: 'de-an',
    label: requestWords.shortNotice,
    kind: 'text',
    isOptional: true,
    only: 'submitRequest',
  },
  {
    name: ['further'],
    step: 'de-an',
    label: oneLetterWords.further,
    kind: 'proposals',
    isOptional: true,
    isAsked: isEntered,
  },
  { name: ['legalBasis'], step: 'de-an', label: requestWords.legalBasis, kind: 'texts', isOptional: true },
  { name: ['questions'], step: 'cau-hoi', label: requestWords.questions, kind: 'texts', isOptional: true },
  { name: ['dossier'], step: 'cau-hoi', label: requestWords.dossier, kind: 'documents', isOptional: true },
  { name: ['secrecy'], step: 'cau-hoi', label: requestWords.secrecy, kind: 'code', names: secrecyNames },
  { name: ['parts', 'requester'], step: 'cac-ben', label: requestWords.requester, kind: 'organisation', only: 'submitRequest' },
  { name: ['parts', 'host'], step: 'cac-ben', label: requestWords.host, kind: 'organisation', only: 'submitRequest' },
  { name: ['addressedTo'], step: 'cac-ben', label: requestWords.addressedTo, kind: 'organisation', only: 'proposeByUnion' },
  {
    name: ['parts', 'decidingAuthority'],
    step: 'cac-ben',
    label: requestWords.decidingAuthority,
    kind: 'organisation',
    only: 'submitRequest',
  },
  { name: ['decidingAuthority'], step: 'cac-ben', label: requestWords.decidingAuthority, kind: 'organisation', only: 'proposeByUnion' },
  {
    name: ['parts', 'orderIssuer'],
    step: 'cac-ben',
    label: requestWords.orderIssuer,
    kind: 'organisation',
    only: 'submitRequest',
    isOptional: true,
    isAsked: ({ instrument }) => instrument === 'orderContract',
  },
  { name: ['funding', 'source'], step: 'cac-ben', label: requestWords.source, kind: 'code', names: fundingSourceNames },
  {
    name: ['funding', 'funder'],
    step: 'cac-ben',
    label: requestWords.funder,
    kind: 'organisation',
    isAsked: ({ funding }) => needsFunder(funding?.source),
  },
  { name: ['duplicateReason'], step: 'cac-ben', label: requestWords.duplicateReason, kind: 'text', isOptional: true },
  { name: ['wantedOn'], step: 'cac-ben', label: requestWords.wantedOn, kind: 'day' },
];

/** The questions of a command, given the answers so far. */
export function questionsOf(command: BirthCommand, answers: RequestAnswers): readonly Question[] {
  return questions.filter(
    (question) => (question.only === undefined || question.only === command) && (question.isAsked?.(answers) ?? true),
  );
}

/** The answer to a question, in the form's values. */
export function answerTo({ name }: Pick<Question, 'name'>, answers: RequestAnswers): unknown {
  return name.reduce<unknown>((within, part) => (within as Record<string, unknown> | null | undefined)?.[part], answers);
}

function isBlank(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.every(isBlank);
  return answer === undefined || answer === null || answer === false || (typeof answer === 'string' && answer.trim() === '');
}

/** A question that still prevents sending, and why. */
export interface Lack {
  question: Question;
  why: Sentence;
}

/** All missing and invalid answers, in the order of the steps. `today` is a day in Viet Nam. */
export function lacksIn(command: BirthCommand, answers: RequestAnswers, missing: Sentence, today: string): Lack[] {
  return questionsOf(command, answers).flatMap((question) => {
    const answer = answerTo(question, answers);
    if (isBlank(answer)) return question.isOptional === true ? [] : [{ question, why: missing }];
    const why = question.kind === 'proposals' ? whyNotFurther(answers) : whyNot(question.name.join('.'), answer as string, today);
    return why === null ? [] : [{ question, why }];
  });
}

const whyNotFurther = ({ further = [] }: RequestAnswers): Sentence | null =>
  further.some(({ title = '' }) => title.trim() === '') ? oneLetterWords.titleMissing : null;

const dayNames = new Set(questions.filter(({ kind }) => kind === 'day').map(({ name }) => name.join('.')));

function whyNot(name: string, answer: string, today: string): Sentence | null {
  if (dayNames.has(name) && !isDay(answer)) return formWords.dayUnread;
  if (name === 'secrecy') return answer === 'none' ? null : requestWords.secretRefused;
  if (name === 'letter.on' || name === 'onBehalfOf.paper.arrivedOn') return answer > today ? requestWords.dayAhead : null;
  return ['wantedOn', 'proposal.submissionOn'].includes(name) && answer < today ? requestWords.dayPassed : null;
}

/** The step that holds the field of an error: `['questions', 0]` belongs to the step of the questions. */
export function stepAt(name: readonly (string | number)[]): Step {
  return questions.find((question) => question.name.every((part, i) => part === name[i]))?.step ?? steps[0];
}

/** Turns the form's values into the command's input. Blank rows are left out, and so are answers to questions that are no longer asked. */
export function inputOf(command: BirthCommand, answers: RequestAnswers): CommandInput<BirthCommand> {
  const input: Record<string, unknown> = {};
  for (const question of questionsOf(command, answers)) {
    if (question.kind === 'proposals') continue;
    const answer = answerTo(question, answers);
    if (isBlank(answer) && question.kind !== 'documents') continue;
    const given = question.kind === 'texts' ? (answer as unknown[]).filter((row) => !isBlank(row)) : (answer ?? []);
    put(input, question.name, given);
  }
  return withPaper(input as CommandInput<BirthCommand>, answers);
}

/** The letter is the paper: its day, its number and its signer are those of the letter. */
function withPaper(input: CommandInput<BirthCommand>, { onBehalfOf, letter, parts }: RequestAnswers): CommandInput<BirthCommand> {
  if (onBehalfOf === undefined) return input;
  const { documents = [], arrivedOn } = onBehalfOf.paper ?? {};
  const { on, number = '', notation = '', signer } = letter ?? {};
  const paper = { documents, on, arrivedOn, number: `${number}/${notation}`, ...(signer === undefined ? {} : { signer }) };
  return { ...input, onBehalfOf: { organisation: parts?.requester, paper } } as CommandInput<BirthCommand>;
}

function put(input: Record<string, unknown>, [first, ...rest]: readonly string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) input[first] = value;
  else put((input[first] ??= {}) as Record<string, unknown>, rest, value);
}
