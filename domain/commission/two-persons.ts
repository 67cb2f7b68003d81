import type { CommandName, SealedInput } from './commands.ts';
import { standingOpinion } from './stages/expert-review/state.ts';
import type { Commission } from './commission.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import type { RejectionCode } from './rejections.ts';
import { openAdvance } from './stages/advance/state.ts';

/**
 * The two sides of an act need two persons. A person who gave a command of `first` may give none of `then`, in any capacity. The rule
 * applies within the same matter (one estimate, one payment, one obstacle…), or within the whole file.
 */
export interface TwoPersons {
  first: readonly CommandName[];
  then: readonly CommandName[];
  within: 'matter' | 'file';
  /** `SAME_PERSON` when absent. */
  code?: RejectionCode;
}

const atTheTreasury = ['confirmDisbursement', 'reportRejected'] as const;
const signingOff = ['signOff', 'askRework', 'rejectProduct'] as const;

/** Every such pair. No other rule of the policy compares persons for this purpose. */
export const twoPersons: readonly TwoPersons[] = [
  { first: ['submitRequest', 'grantConsent'], then: ['register', 'accept', 'decline', 'refer', 'countersign'], within: 'file' },
  { first: ['proposeByUnion'], then: ['grantConsent', 'refuseConsent'], within: 'file' },
  { first: ['accept'], then: ['issueOrder'], within: 'file' },
  { first: ['issueOrder'], then: ['countersign'], within: 'file' },
  { first: ['proposeAnnex'], then: ['answerAnnex'], within: 'matter' },
  { first: ['draftLiquidation'], then: ['signLiquidation'], within: 'file' },
  { first: ['requestSupplement'], then: ['supplyDocuments'], within: 'matter' },
  {
    first: ['submitEstimate', 'adjustEstimate'],
    then: ['appraiseEstimate', 'returnEstimate', 'approveFunding', 'refuseFunding'],
    within: 'matter',
  },
  { first: ['appraiseEstimate'], then: ['approveFunding', 'refuseFunding'], within: 'matter' },
  { first: ['proposePanel'], then: ['appointPanel'], within: 'matter' },
  { first: ['declareInterests'], then: ['clearConflict'], within: 'matter' },
  { first: ['requestMoreTime'], then: ['grantTime', 'refuseTime'], within: 'matter' },
  { first: ['fileOpinion'], then: ['returnOpinion'], within: 'matter' },
  { first: ['submitReport'], then: ['approveReport', 'returnReport'], within: 'matter', code: 'DRAFTER_APPROVES' },
  {
    first: ['submitReport', 'approveReport', 'issueReport', 'forwardReport'],
    then: ['acknowledgeReport', 'answerRecommendations', ...signingOff],
    within: 'matter',
  },
  { first: ['fileOpinion', 'recordMeeting'], then: ['answerRecommendations', ...signingOff], within: 'file' },
  { first: ['answerRecommendations'], then: signingOff, within: 'matter' },
  { first: ['requestAdvance'], then: ['approveAdvance', 'returnAdvance', ...atTheTreasury], within: 'matter' },
  { first: ['approveAdvance'], then: atTheTreasury, within: 'matter' },
  { first: ['preparePayment'], then: ['checkPayment', 'approvePayment', 'returnPayment', ...atTheTreasury], within: 'matter' },
  { first: ['checkPayment'], then: ['approvePayment', 'returnPayment', ...atTheTreasury], within: 'matter' },
  { first: ['approvePayment'], then: atTheTreasury, within: 'matter' },
  { first: ['settle', 'recordReturn', 'appraiseEstimate', 'confirmDisbursement'], then: ['approveSettlement'], within: 'file' },
];

/**
 * Acts of the registry: numbers and dispatch. They neither make nor check content, so whoever gave one may enter a paper of the other side,
 * and whoever entered a paper may give one.
 */
const clerical: ReadonlySet<CommandName> = new Set<CommandName>(['register', 'issueReport', 'forwardReport']);

const remembered: ReadonlySet<CommandName> = new Set(twoPersons.flatMap((pair) => pair.first));

/**
 * The matters of an act with this command, before the act: the one in the input, or without an input every possible one. A command that
 * creates something names the next number.
 */
type Matters = { [C in CommandName]?: (c: Commission, person: string, input?: SealedInput<C>) => string[] };

const next = (of: string, list: readonly unknown[]) => [`${of}/${list.length + 1}`];
const last = (of: string, list: readonly unknown[]) => [`${of}/${list.length}`];
const estimate = (c: Commission) => last('estimate', c.estimates);
const report = (c: Commission) => last('report', c.reports);
const openAdvances = (c: Commission) => [openAdvance(c)].flatMap((one) => (one ? [`advance/${one.advance}`] : []));
const openPayments = (c: Commission) =>
  c.payments.filter((p) => ['prepared', 'checked', 'approved'].includes(p.status)).map((p) => `payment/${p.payment}`);
const advance = (c: Commission, _person: string, input?: { advance: number }) => (input ? [`advance/${input.advance}`] : openAdvances(c));
const payment = (c: Commission, _person: string, input?: { payment: number }) => (input ? [`payment/${input.payment}`] : openPayments(c));
const paidOut = (c: Commission, _person: string, input?: { of: string; number: number }) =>
  input ? [`${input.of}/${input.number}`] : [...openAdvances(c), ...openPayments(c)];
const timeOf = (c: Commission, _person: string, input?: { person: string }) =>
  (input ? [input.person] : c.timeRequests.map((t) => t.person)).map((one) => `time/${one}`);

const annex = (c: Commission, _person: string, input?: { annex: number }) => [`annex/${input?.annex ?? c.annexes.length}`];

const matters: Matters = {
  requestSupplement: (c) => next('supplement', c.supplements),
  supplyDocuments: (c) => last('supplement', c.supplements),
  proposeAnnex: (c) => next('annex', c.annexes),
  answerAnnex: annex,
  submitEstimate: (c) => next('estimate', c.estimates),
  adjustEstimate: (c) => next('estimate', c.estimates),
  appraiseEstimate: estimate,
  returnEstimate: estimate,
  approveFunding: estimate,
  refuseFunding: estimate,
  declareInterests: (_c, person) => [`seat/${person}`],
  clearConflict: (c, _person, input) =>
    (input ? [input.person] : c.members.filter((m) => m.conflict === 'open').map((m) => m.person)).map((one) => `seat/${one}`),
  requestMoreTime: (_c, person) => [`time/${person}`],
  grantTime: timeOf,
  refuseTime: timeOf,
  fileOpinion: (_c, person) => [`opinion/${person}`],
  returnOpinion: (c, _person, input) =>
    (input ? [input.person] : c.members.filter((m) => standingOpinion(c, m.person)).map((m) => m.person)).map((one) => `opinion/${one}`),
  recordMeeting: (c, _person, input) => [`meeting/${input?.meeting ?? c.meetings.length}`],
  submitReport: (c) => next('report', c.reports),
  approveReport: report,
  returnReport: report,
  issueReport: report,
  forwardReport: report,
  acknowledgeReport: report,
  answerRecommendations: report,
  signOff: report,
  askRework: report,
  rejectProduct: report,
  requestAdvance: (c) => next('advance', c.advances),
  approveAdvance: advance,
  returnAdvance: advance,
  preparePayment: (c) => next('payment', c.payments),
  checkPayment: payment,
  approvePayment: payment,
  returnPayment: payment,
  confirmDisbursement: paidOut,
  reportRejected: paidOut,
  recordReturn: (c) => next('return', c.returns),
};

function mattersOf(c: Commission | null, command: CommandName, person: string, input?: SealedInput): string[] {
  const of = matters[command] as ((c: Commission, person: string, input?: SealedInput) => string[]) | undefined;
  return c === null || of === undefined ? ['file'] : of(c, person, input);
}

const handKey = (command: CommandName, matter: string) => `${command} ${matter}`;
/** The key of a person who entered the act for its giver. */
const enteredKey = (command: CommandName, matter: string) => `${handKey(command, matter)} ${entered}`;
const entered = 'entered';

/** The givers of first sides, including this act, and those who entered them. `whyNotTwoPersons` reads both from the state. */
export function handsAfter(
  before: Commission | null,
  { command, input, actor, onBehalfOf }: { command: CommandName; input: SealedInput; actor: { person: string }; onBehalfOf?: OnBehalf },
): Commission['hands'] {
  const hands = before?.hands ?? {};
  if (!remembered.has(command)) return hands;
  const about = mattersOf(before, command, onBehalfOf?.person ?? actor.person, input);
  const giver = onBehalfOf === undefined ? actor.person : onBehalfOf.person;
  const gave = giver === undefined ? [] : about.map((matter) => [handKey(command, matter), giver]);
  const typed = onBehalfOf === undefined ? [] : about.map((matter) => [enteredKey(command, matter), actor.person]);
  return { ...hands, ...(Object.fromEntries([...gave, ...typed]) as Commission['hands']) };
}

/**
 * Why this person cannot give the second side: they gave the first. Without the input, a rejection only when it holds for every possible
 * input.
 */
export function whyNotTwoPersons(c: Commission, command: CommandName, person: string, input?: SealedInput): RejectionCode | null {
  const about = mattersOf(c, command, person, input);
  for (const { first, then, within, code = 'SAME_PERSON' } of twoPersons) {
    if (!then.includes(command)) continue;
    const counts = (key: string) => !(clerical.has(command) && key.endsWith(` ${entered}`));
    const gave = (matter: string) =>
      first.some((one) => [handKey(one, matter), enteredKey(one, matter)].some((key) => c.hands[key] === person && counts(key)));
    const gaveAny = () =>
      Object.entries(c.hands).some(([key, by]) => by === person && counts(key) && first.some((one) => key.startsWith(`${one} `)));
    if (within === 'file' ? gaveAny() : about.length > 0 && about.every(gave)) return code;
  }
  return null;
}

/**
 * Why this person cannot enter the second side for its giver: they gave the first side themselves. Two papers of two signers may be entered
 * by one person, since neither is that person's word.
 */
export function whyNotTwoHands(
  c: Commission,
  { command, input }: { command: CommandName; input: SealedInput },
  { enterer, giver }: { enterer: string; giver: string },
): RejectionCode | null {
  const about = mattersOf(c, command, giver, input);
  for (const { first, then, within, code = 'SAME_PERSON' } of twoPersons) {
    if (!then.includes(command)) continue;
    const content = first.filter((one) => !clerical.has(one));
    const gave = (matter: string) => content.some((one) => c.hands[handKey(one, matter)] === enterer);
    const isOwn = ([key, by]: [string, string]) => by === enterer && !key.endsWith(` ${entered}`);
    const gaveAny = () => Object.entries(c.hands).some((hand) => isOwn(hand) && content.some((one) => hand[0].startsWith(`${one} `)));
    if (within === 'file' ? gaveAny() : about.length > 0 && about.every(gave)) return code;
  }
  return null;
}
