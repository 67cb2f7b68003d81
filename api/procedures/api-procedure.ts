import type { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { OnBehalf } from '../../domain/case/on-behalf.ts';
import type { PaperEntry } from '../../domain/case/paper-entries.ts';
import type { Reference } from '../../domain/case/references.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Named } from '../commands/check-references.ts';
import type { Who } from '../identity/who.ts';
import type { ProblemCode, RejectionCode } from '../problem-codes.ts';
import type { Problem } from '../problem.ts';
import type { onBehalfSchema } from '../schemas/on-behalf.ts';
import type { answersWith } from '../schemas/receipt.ts';

/** A command that the API offers: the shape of its input, an example of it, and its name in English. */
export interface ApiCommand {
  schema: z.ZodObject;
  example: object;
  title: string;
  /** Whether somebody may enter it from a paper for another. */
  isEntered?: boolean;
}

/** A command as a person gives it, before the facts that it is decided on are looked up. */
export interface Given {
  command: string;
  input: unknown;
  /** In whose name the person enters a paper. */
  onBehalfOf?: GivenOnBehalf | undefined;
}

/** A birth as the body of a request says it. */
export interface GivenBirth extends Given {
  /** The body for which the person begins the case. Without it, the first of theirs that may. */
  organisation?: string | undefined;
  /** The case that is asked to begin this one. Its act has the command and the input. */
  through?: { procedure: ApiProcedure; id: string };
}

/** The one in whose name an act is entered. */
export type Represented = Omit<OnBehalf, 'paper'>;

/** The envelope of an act that is entered from a paper, before the capacity is resolved. Private texts are still in place. */
export type GivenOnBehalf = z.output<typeof onBehalfSchema>;

/** The route that begins cases of a procedure. */
export interface ApiBirth {
  summary: string;
  body: z.ZodType;
  read(body: unknown): GivenBirth;
  /** The case that the unfinished content of a form asks to begin this one. Null when it asks none, and for births that none may begin. */
  throughIn(content: Readonly<Record<string, unknown>>): CaseKey | null;
}

/**
 * An act on its way: who gives it to which case in which capacity, and what its references name. `state` is null for an act that begins the
 * case.
 */
export interface Asking<State> extends Omit<Given, 'onBehalfOf'> {
  onBehalfOf?: OnBehalf | undefined;
  db: Database;
  who: Who;
  actor: Actor;
  caseId: string;
  state: State | null;
  named: Named;
}

/** The facts that an act is decided on, and refusals that are worth more words than their code. */
export interface Attestation {
  attested: object;
  explain?: Partial<Record<ProblemCode, () => Promise<Problem>>>;
}

/**
 * What the API needs to know of a procedure besides its value in domain/. One pipeline gives the acts of every procedure by this record,
 * and one set of routes offers them.
 */
export interface ApiProcedure<State extends CaseState = CaseState> {
  readonly name: ProcedureName;
  /** The collection in addresses: `/api/<collection>`. */
  readonly collection: string;
  readonly commands: Readonly<Record<string, ApiCommand>>;
  /** The commands that begin a case. All others are given to an existing one. */
  readonly births: readonly string[];
  readonly birth: ApiBirth;
  /** The shapes of the answers to acts and births. */
  readonly answers: ReturnType<typeof answersWith>;
  /** The refusal of an act on a case that is closed. */
  readonly closed: RejectionCode;

  /** The one represented, with the capacity in which the paper was signed. Throws 400 with the field that is missing. */
  represented?(db: Database, who: Who, c: State | null, given: Given & { onBehalfOf: GivenOnBehalf }): Promise<Represented>;
  /** Whether the person may enter the command from a paper for somebody, even when its turn has not come. */
  mayEnter?(c: State | null, command: string, by: Actor): boolean;
  /** Why this person could not give the command now in this capacity, whatever the register says; null when they could. */
  whyNotNow(c: State | null, given: Pick<Given, 'command' | 'input'>, by: Actor, one?: Represented): RejectionCode | null;
  /** Whether a form, complete or unfinished, is declared to be a state secret. Such content is stored nowhere. */
  isSaidSecret(content: object): boolean;
  mayKnow(who: Who, c: State): boolean;
  /** The sections of the case that are open to the person. */
  sectionsOpen(who: Who, c: State): ReadonlySet<string>;
  /** The section to which a paper of this kind belongs. */
  sectionOfDocument(kind: string): string;
  /** The entries in the names of these actors that they have not looked at. Absent where the procedure takes no papers. */
  unseenEntries?(c: State, actors: readonly Actor[]): PaperEntry[];
  referencesIn(command: string, input: unknown): Reference[];
  /** The references of the envelope of an entered act. */
  referencesOnBehalf?(one: GivenOnBehalf): Reference[];
  /** The places of days that are implausibly distant. */
  daysOutOfRange(command: string, input: unknown, on: Day): PropertyKey[][];
  /** Looks up what the act is decided on. The workflow decides on these facts and never reads the tables. */
  attest(asking: Asking<State>): Promise<Attestation>;
  /**
   * Tells the case of changes in the registers that it does not know yet, and returns how many there were. `registers` is the revision of
   * the registers, read no later than now. Without it the case is compared in any event.
   */
  bringUpToDate(context: CommandContext, caseId: string, c: State, registers?: number): Promise<number>;
}
