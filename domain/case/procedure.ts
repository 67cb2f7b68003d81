import type { Act } from './act.ts';
import type { CaseState } from './case-state.ts';
import type { CaseFact, FactBody, Recorded } from './facts.ts';
import type { Chase, ChasedFact, Rung } from './ladder.ts';
import type { Affiliations, Succession } from './register-news.ts';

type PartSucceeded = Extract<CaseFact, { kind: 'partSucceeded' }>;

/** A fact of a case: one that every procedure records, or one of its own. */
export type CaseBody<Own extends FactBody = FactBody> = CaseFact | Own;

/**
 * A procedure as a value: pure functions over its own state, facts and acts. The order of its stages is code in workflows/; everything
 * else that serves a case (the case file, the projection, the rebuild, the lists) reads this record and knows no procedure by name.
 */
export interface Procedure<State extends CaseState = CaseState, Own extends FactBody = FactBody, A extends Act = Act> {
  /** The workflow's type, the kind of its journal streams and the first part of its workflow ids. */
  readonly name: string;
  readonly stages: readonly NonNullable<State['stage']>[];
  /** The version of the state's shape: one more than there are upgrades. */
  readonly upgrades: readonly Upgrade[];
  readonly chase: Chase<State>;

  /** One fact more: the state after it. It judges nothing. */
  apply(before: State | null, fact: Recorded<CaseBody<Own>>): State;
  /** Why an act is refused by the rules, as a code with a sentence in locale/; null when it is allowed. */
  whyNot(c: State | null, act: A): string | null;
  /** Why a case has no room for an act that would make it `after`. */
  whyFull(before: State | null, after: State, act: A): string | null;
  /** The fact that an accepted act leaves. */
  factFor(c: State | null, act: A): Own;
  /** What the passing of this rung leaves on record. */
  rungFact(c: State, rung: Rung): ChasedFact | Own;
  /** What a change in the registers leaves on record here; nothing where it does not concern the case. */
  succession(c: State, news: Succession): PartSucceeded[];
  affiliations(c: State, news: Affiliations): CaseBody<Own>[];
  /** What its lists show of a case, beyond what every case has. */
  listed(c: State): Listed;
  /** The documents that a fact names, each under the kind that says to which part of the file it belongs. */
  documentsIn(fact: { kind: string }): { id: string; kind: string }[];
}

/** What a procedure alone can say of a case for its lists. Parts that nobody has are null. */
export interface Listed {
  title: string;
  /** Every organisation with a part in it. */
  organisations: (string | null)[];
  /** Every person with a part of their own in it. */
  people: (string | null)[];
  /** Keys by which readers know of it: see the procedure's own rule of who may know. */
  accessKeys: string[];
  /** The columns of the procedure's own table, by their names in camelCase. */
  own: object;
}

/** Makes a stored state of one version into one of the next. It sees whatever was stored, so it takes nothing for granted. */
export type Upgrade = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The version of the state's shape that this release writes. */
export const stateVersionOf = (procedure: Pick<Procedure, 'upgrades'>): number => procedure.upgrades.length + 1;

/** A stored state is of a later release: this one cannot read it. */
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
 * A state that was stored with a version, in the shape this release works with. Both doors through which a stored state comes in use it:
 * the projection and the case file's beginning.
 * @throws StateOfLaterRelease
 */
export function upgraded<State extends CaseState>(
  procedure: Pick<Procedure<State>, 'name' | 'upgrades'>,
  stored: unknown,
  version: number,
): State {
  if (version > stateVersionOf(procedure)) throw new StateOfLaterRelease(procedure.name, version);
  const state = procedure.upgrades.slice(version - 1).reduce((held, upgrade) => upgrade(held), stored as Record<string, unknown>);
  return state as unknown as State;
}

/** The state that these facts make, from the first one on; null when there are none. */
export function foldOf<State extends CaseState, Own extends FactBody>(
  procedure: Pick<Procedure<State, Own>, 'apply'>,
  facts: readonly Recorded<CaseBody<Own>>[],
  from: State | null = null,
): State | null {
  return facts.reduce<State | null>((c, fact) => procedure.apply(c, fact), from);
}
