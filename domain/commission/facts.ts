import type { Actor, OrganisationName } from '../case/actor.ts';
import type { CaseFact, Recorded } from '../case/facts.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { Day } from '../calendar/day.ts';
import type { Dong } from '../money/dong.ts';
import type { DaySum } from '../money/day-tax.ts';
import type { WithholdingRule } from '../money/withholding.ts';
import type { DocumentKind, FeeItem, PartName, Stage } from './names.ts';
import type { Capability } from '../case/capabilities.ts';
import type { factOf } from './acts.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { EffectIntent } from '../case/effects.ts';
import type { OnBehalf } from '../case/on-behalf.ts';
import type { ObstacleNews } from './stages/any-stage/state.ts';
import type { FeeLine } from './stages/payment/state.ts';
import type { RuleSet } from './rule-set.ts';
import type { KnownPayee } from '../money/statements.ts';

/** The facts that the API looked up before it sent the command, with their versions (docs/design.md §3, rules 3 and 10). */
export interface Attested {
  birth?: {
    ruleSet: RuleSet;
    calendar: Calendar;
    union: string;
    finance: string;
    homeAffairs: string;
  };
  organisations?: OrganisationName[];
  people?: AttestedPerson[];
  norms?: { item: FeeItem; normId: string; maxVnd: Dong; maxPercent?: number; source: string; status: string }[];
  budgetLine?: { id: string; fiscalYear: number; funder: string };
  /**
   * For each payee: the rule of the day, the choice on file, and what other commissions pay them on that day (`sameDay`). `planned` is what
   * other commissions will pay once their payments are confirmed.
   */
  withholding?: { person: string; rule: WithholdingRule | null; choice?: KnownPayee; sameDay?: DaySum; planned?: DaySum }[];
  /** The rule of the day for attendees who are on a list and in no register. They count as residents. */
  listedRule?: WithholdingRule | null;
  /** Documents in the input whose bytes the commission's file already holds under another id, with the kinds of those papers. */
  sameFiles?: { document: string; kinds: DocumentKind[] }[];
  /** The people who lead the Union on this day. */
  leaders?: string[];
  /** The commissions of the same host and year under a like title that whoever registers the letter may know of. */
  alike?: string[];
  /** The register lists this letter under another commission. */
  letterReceived?: true;
  /**
   * The period of persons and bodies in the input that begin later or have a last day. Both days are included; `to` is null without an end.
   */
  validity?: { id: string; from: Day; to: Day | null }[];
}

export interface AttestedPerson {
  person: string;
  capabilities: { capability: Capability; organisation: string }[];
  /** The organisation that employs this expert, if any. */
  affiliation: string | null;
  /**
   * Bodies of this commission to which the person is or was bound: by a role, by employment, or through a related body. Related bodies are
   * above, below, before or after the person's own. Absent when there is none.
   */
  affiliations?: string[];
}

/** A fact left by a person's accepted command. */
export interface CommandFact<C extends CommandName = CommandName> {
  kind: (typeof factOf)[C];
  command: C;
  input: SealedInput<C>;
  attested?: Attested;
  /** In whose name the act was entered from a paper. The fact's actor entered it. */
  onBehalfOf?: OnBehalf;
  /** The effect this act intends. Its result follows as `effectSettled` with the same number. */
  effect?: EffectIntent;
  /** The letter was registered after its term, which ended on `dueOn`. */
  late?: { dueOn: Day };
  /** The fee lines that a payment pays, as derived when it was prepared. */
  lines?: FeeLine[];
}

/** Facts the procedure records by itself. */
export type SystemFact =
  | CaseFact<Stage, PartName>
  /** `of`: the body that was silent. Absent for the host. */
  | { kind: 'responseLapsed'; recommendations: number[]; of?: string }
  /** A member turned out to be bound to a body of the commission. This was unknown when they were appointed or cleared. */
  | { kind: 'conflictOpened'; person: string; affiliations: string[] }
  /** The case of an obstacle told what became of it. `by` is the person who decided there. */
  | ({ kind: 'obstacleAnswered'; told?: string } & ObstacleNews);

export type FactBody = { [C in CommandName]: CommandFact<C> }[CommandName] | SystemFact;
export type FactKind = FactBody['kind'];

/** A fact on record. `at` is epoch milliseconds of the workflow's clock. */
export type Fact<B extends FactBody = FactBody> = Recorded<B>;

/** A person's fact of one command, as `apply` receives it. */
export type PersonFact<C extends CommandName> = CommandFact<C> & { revision: number; at: number; actor: Actor };
