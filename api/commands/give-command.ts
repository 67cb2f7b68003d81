import { findForAct } from '../../db/cases/find-for-act.ts';
import type { Seen } from '../../db/cases/put-on-record.ts';
import { eraseTexts } from '../../db/texts/erase-texts.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { OnBehalf, PaperEvidence } from '../../domain/case/on-behalf.ts';
import { procedureOf, stateOf } from '../../domain/procedures.ts';
import type { ActMessage } from '../../workflows/messages.ts';
import { nowIso, today } from '../clock.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { notFound, Problem } from '../problem.ts';
import type { RejectionCode } from '../problem-codes.ts';
import type { ApiProcedure, GivenOnBehalf, Represented } from '../procedures/api-procedure.ts';
import { paperSchema } from '../schemas/on-behalf.ts';
import { bodyDigestOf, caseIdOf, updateIdOf } from './act-ids.ts';
import { checkInput } from './check-input.ts';
import { lookUp, refuseUnknown } from './check-references.ts';
import type { CommandContext } from './command-context.ts';
import { type Answered, conclude, refusalOf } from './conclude.ts';
import { bestRole } from './readers.ts';
import { fromRecord, receiptOnRecord, refuseOtherBody } from './receipts.ts';
import { seal } from './seal.ts';

/** A command as a person gave it, with input that fits its schema. */
export interface Submission {
  who: Who;
  command: string;
  input: unknown;
  /** In whose name the person enters a paper. */
  onBehalfOf?: GivenOnBehalf | undefined;
  key: string;
  /** The revision from `If-Match`: the command is refused when a person has acted since. */
  seenRevision?: number | undefined;
}

/** A submission on its way through the pipeline. */
interface Asked extends Submission {
  context: CommandContext;
  procedure: ApiProcedure;
  caseId: string;
  /** The act itself begins the case. */
  isBirth: boolean;
  updateId: string;
  bodyDigest: string;
}

/** What was sent: the input, beside in whose name it was entered. The digest of the body covers both. */
const whole = ({ input, onBehalfOf }: Submission): unknown => (onBehalfOf === undefined ? input : { ...(input as object), onBehalfOf });

/** Gives a command to an existing case. A refusal is thrown as a Problem. */
export async function giveCommand(context: CommandContext, procedure: ApiProcedure, caseId: string, given: Submission): Promise<Answered> {
  const { who, command, key } = given;
  const updateId = updateIdOf({ province: context.province, caseId, person: who.person, command, key });
  return answerOnce({ ...given, context, procedure, caseId, isBirth: false, updateId, bodyDigest: bodyDigestOf(whole(given)) });
}

/** Begins a case with its first command. A refusal is thrown as a Problem. */
export async function beginCase(context: CommandContext, procedure: ApiProcedure, given: Submission): Promise<{ id: string } & Answered> {
  const { who, command, key } = given;
  const { province } = context;
  const id = caseIdOf(procedure.name, { province, person: who.person, key });
  const updateId = updateIdOf({ province, caseId: id, person: who.person, command, key });
  const bodyDigest = bodyDigestOf({ command, ...(whole(given) as object) });
  return { id, ...(await answerOnce({ ...given, context, procedure, caseId: id, isBirth: true, updateId, bodyDigest })) };
}

/** Carries out a request unless it is on record. A request that was carried out before gets the same answer again. */
async function answerOnce(asked: Asked): Promise<Answered> {
  const { context, procedure, caseId, updateId, bodyDigest } = asked;
  const found = await findForAct(context.db, { procedure: procedure.name, id: caseId }, updateId);
  if (found?.receipt) {
    refuseOtherBody(found.receipt, bodyDigest);
    return { state: 'onRecord', receipt: fromRecord(found.receipt, procedure.name) };
  }
  try {
    return await answer(asked, found);
  } catch (error) {
    // The same request may have come twice. The first one may be the reason why this one is refused.
    const twin = error instanceof Problem && error.status < 500 ? await receiptOnRecord(context.db, updateId, bodyDigest) : undefined;
    if (twin) return { state: 'onRecord', receipt: twin };
    throw error;
  }
}

/** The one order of every act and every birth: who, may, references, attest, seal, engine, conclude. */
async function answer(asked: Asked, found: Found): Promise<Answered> {
  const { context, procedure, who, caseId, command, input, updateId } = asked;
  const { db, engine, province } = context;
  const seen = asked.isBirth ? null : await caseToActOn(asked, found);
  const state = seen?.state ?? null;
  const one = await representedIn(asked, state);
  const actor = whoMayAct(asked, state, one);

  const references = procedure.referencesIn(command, input);
  checkInput(procedure, asked, references);
  const named = await lookUp(db, asked.onBehalfOf ? [...references, ...procedure.referencesOnBehalf!(asked.onBehalfOf)] : references);
  await refuseUnknown(db, { who, caseId, open: openTo(asked, state) }, named);

  const { attested, explain } = await procedure.attest({
    db,
    who,
    actor,
    caseId,
    state,
    command,
    input,
    named,
    onBehalfOf: unsealed(asked, one),
  });
  // The command is sent even when the snapshot would refuse it. The snapshot may lag, and the workflow's validator decides.
  const sending = { actor: seen === null ? beginner(asked, attested, one) : actor, attested, one, onRecord: state?.revision };
  return sealed(asked, sending, async (message) => {
    const key = { procedure: procedure.name, id: caseId };
    const told = await (asked.isBirth ? engine.begin(province, key, updateId, message) : engine.give(province, key, updateId, message));
    if (told.answer === 'refused') throw (await explain?.[told.code]?.()) ?? refusalOf(told.code);
    return conclude(asked, seen, told);
  });
}

/** A case as it was read for an act. */
type Found = Awaited<ReturnType<typeof findForAct>>;

/** The case as of today's bodies and people. The workflow is first told of the changes that it does not know yet. */
async function caseToActOn({ context, procedure, caseId, updateId, who }: Asked, found: Found): Promise<Seen> {
  if (!found) throw notFound();
  const before = seenIn(found);
  if (before === null) throw new Problem(409, procedure.closed);
  const changed = await procedure.bringUpToDate(context, caseId, before.state, found.registers);
  const again = changed > 0 ? await findForAct(context.db, { procedure: procedure.name, id: caseId }, updateId) : undefined;
  const seen = (again ? seenIn(again) : null) ?? before;
  if (!procedure.mayKnow(who, seen.state)) throw notFound();
  return seen;
}

/** Null for imported history, which takes no commands. */
function seenIn({ row, head }: NonNullable<Found>): Seen | null {
  return row.state === 'imported' || head === null ? null : { state: stateOf(row), head };
}

/** The one in whose name the act is entered; undefined for an act of one's own. An act that nobody enters for others is refused. */
async function representedIn({ context, procedure, who, command, input, onBehalfOf }: Asked, state: CaseState | null) {
  if (onBehalfOf === undefined) return undefined;
  if (procedure.commands[command]?.isEntered !== true || !procedure.represented) throw refusalOf('NOT_AUTHORISED');
  return procedure.represented(context.db, who, state, { command, input, onBehalfOf });
}

/** The envelope before its private text is stored. The rules read no text. */
function unsealed({ onBehalfOf }: Asked, one: Represented | undefined): OnBehalf | undefined {
  if (onBehalfOf === undefined || one === undefined) return undefined;
  const { documents, on, arrivedOn, number } = onBehalfOf.paper;
  return { ...one, paper: { documents, on, arrivedOn, ...(number === undefined ? {} : { number }) } };
}

/** The capacity in which the person may give the command. A state secret is refused before anything of it is looked up or stored. */
function whoMayAct({ procedure, who, command, input, seenRevision }: Asked, state: CaseState | null, one?: Represented): Actor {
  const best = bestRole(who, (role) => procedure.whyNotNow(state, { command, input }, actorAs(who, role), one));
  if (!best || best.refusal === 'NOT_AUTHORISED') throw refusalOf('NOT_AUTHORISED');
  if (state === null && best.refusal !== null) throw refusalOf(best.refusal);
  if (state !== null && seenRevision !== undefined && state.personRevision > seenRevision) throw new Problem(409, 'CHANGED_SINCE');
  return actorAs(who, best.role);
}

function openTo({ procedure, who }: Asked, state: CaseState | null): ((kindOfPaper: string) => boolean) | 'all' {
  if (state === null) return 'all';
  const open = procedure.sectionsOpen(who, state);
  return (kindOfPaper) => open.has(procedure.sectionOfDocument(kindOfPaper));
}

/** The capacity in which a person begins a case. Only the attested facts tell which of their bodies may begin this one. */
function beginner(asked: Asked, attested: object, one: Represented | undefined): Actor {
  const { procedure, who, command, input } = asked;
  const onBehalfOf = unsealed(asked, one);
  const rules = procedureOf(procedure.name);
  const judge = (actor: Actor) =>
    rules.whyNot(null, { command, input, actor, attested, ...(onBehalfOf ? { onBehalfOf } : {}), on: today() }) as RejectionCode | null;
  const best = bestRole(who, (role) => judge(actorAs(who, role)));
  if (!best || best.refusal === 'NOT_AUTHORISED') throw refusalOf('NOT_AUTHORISED');
  return actorAs(who, best.role);
}

/**
 * Sends the command with references in place of private texts, which are stored in PostgreSQL first. When the command is certainly refused,
 * its texts are erased again. While its outcome is unknown they stay.
 */
async function sealed<T>(
  { context, procedure, caseId, who, command, input, onBehalfOf, key, seenRevision, bodyDigest }: Asked,
  { actor, attested, one, onRecord }: { actor: Actor; attested: object; one: Represented | undefined; onRecord: number | undefined },
  send: (message: ActMessage) => Promise<T>,
): Promise<T> {
  const { schema } = procedure.commands[command]!;
  const act = { command, caseId, author: who.person, at: nowIso() };
  const { references, texts } = await seal(context.db, { ...act, schema, input });
  const envelope = onBehalfOf ? await seal(context.db, { ...act, schema: paperSchema, input: onBehalfOf.paper }) : undefined;
  const paper = envelope?.references as PaperEvidence | undefined;
  try {
    return await send({
      command,
      input: references,
      actor,
      ...(one && paper ? { onBehalfOf: { ...one, paper } } : {}),
      attested,
      idempotencyKey: key,
      bodyDigest,
      ...(onRecord === undefined ? {} : { onRecord }),
      ...(seenRevision === undefined ? {} : { seen: seenRevision }),
    });
  } catch (error) {
    if (error instanceof Problem && error.status < 500) await eraseTexts(context.db, [...texts, ...(envelope?.texts ?? [])], nowIso());
    throw error;
  }
}
