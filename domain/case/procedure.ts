import type { Act } from './act.ts';
import type { CaseState } from './case-state.ts';
import type { Told } from './effects.ts';
import type { CaseFact, FactBody, Recorded } from './facts.ts';
import type { Chase, ChasedFact, Rung } from './ladder.ts';
import type { Affiliations, Succession } from './register-news.ts';

type PartSucceeded = Extract<CaseFact, { kind: 'partSucceeded' }>;

/** A fact of a case: one that every procedure records, or one of its own. */
export type CaseBody<Own extends FactBody = FactBody> = CaseFact | Own;

/**
 * A procedure as a value: pure functions over its own state, facts and acts. Only the order of its stages is code in workflows/. The case
 * file, the projection, the rebuild and the lists read this record and know no procedure by name.
 */
export interface Procedure<State extends CaseState = CaseState, Own extends FactBody = FactBody, A extends Act = Act> {
  /** The workflow's type. It is also the kind of the journal streams and the first part of the workflow ids. */
  readonly name: string;
  readonly stages: readonly NonNullable<State['stage']>[];
  /**
   * The empty value of every field that the first act does not set. A stored state that lacks such a field gets it, so that a new field
   * needs no upgrade.
   */
  readonly empty: Partial<State>;
  /** Upgrades of stored states, oldest first. The version of the state's shape is their number plus one. */
  readonly upgrades: readonly Upgrade[];
  readonly chase: Chase<State>;

  /** Returns the state after one more fact. It checks nothing. */
  apply(before: State | null, fact: Recorded<CaseBody<Own>>): State;
  /** Why the rules refuse an act, as a code with a sentence in locale/; null when they allow it. */
  whyNot(c: State | null, act: A): string | null;
  /** Why the case has no room for an act whose result would be `after`; null when there is room. */
  whyFull(before: State | null, after: State, act: A): string | null;
  /** The fact that an accepted act leaves in the case with this id. */
  factFor(c: State | null, act: A, caseId: string): Own;
  /** The fact that records the passing of this rung. */
  rungFact(c: State, rung: Rung): ChasedFact | Own;
  /** The facts that a change in the registers leaves in this case. Empty when it does not concern the case. */
  succession(c: State, news: Succession): PartSucceeded[];
  affiliations(c: State, news: Affiliations): CaseBody<Own>[];
  /** The facts that news from another case leaves in this one. Empty for news that it does not know or has received before. */
  told(c: State, told: Told): CaseBody<Own>[];
  /** The columns that this procedure's lists show beyond those of every case. */
  listed(c: State): Listed;
  /** The documents that a fact names. The kind of each says to which part of the file it belongs. */
  documentsIn(fact: { kind: string }): { id: string; kind: string }[];
}

/** The values for the lists that only the procedure can derive. A part without a holder is null. */
export interface Listed {
  title: string;
  /** Every organisation with a part in it. */
  organisations: (string | null)[];
  /** Every person with a part of their own in it. */
  people: (string | null)[];
  /** Keys that give readers access to the case. The procedure's own access rule defines them. */
  accessKeys: string[];
  /** Keys of those who have not looked at what was entered in their name (paper-entries.ts). */
  unseenBy: string[];
  /** The columns of the procedure's own table, by their names in camelCase. */
  own: object;
}

/** Converts a stored state of one version to the next. It accepts any stored value and assumes no field. */
export type Upgrade = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The version of the state's shape that this release writes. */
export const stateVersionOf = (procedure: Pick<Procedure, 'upgrades'>): number => procedure.upgrades.length + 1;

/** A stored state comes from a later release, and this one cannot read it. */
export class StateOfLaterRelease extends Error {
  override name = 'StateOfLaterRelease';
  constructor(
    readonly procedure: string,
    readonly version: number,
  ) {
    super(`a ${procedure} was stored with state version ${version}, which this release does not know`);
  }
}

/**
 * Converts a stored state of a given version to the shape of this release. Both readers of stored states use it: the projection, and the
 * case file when it starts.
 * @throws StateOfLaterRelease
 */
export function upgraded<State extends CaseState>(
  procedure: Pick<Procedure<State>, 'name' | 'empty' | 'upgrades'>,
  stored: unknown,
  version: number,
): State {
  if (version > stateVersionOf(procedure)) throw new StateOfLaterRelease(procedure.name, version);
  const state = procedure.upgrades.slice(version - 1).reduce((held, upgrade) => upgrade(held), stored as Record<string, unknown>);
  return { ...procedure.empty, ...state } as unknown as State;
}

/** The state folded from these facts, starting with the first; null when there are none. */
export function foldOf<State extends CaseState, Own extends FactBody>(
  procedure: Pick<Procedure<State, Own>, 'apply'>,
  facts: readonly Recorded<CaseBody<Own>>[],
  from: State | null = null,
): State | null {
  return facts.reduce<State | null>((c, fact) => procedure.apply(c, fact), from);
}
