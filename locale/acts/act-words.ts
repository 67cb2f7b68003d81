import type { CommandName } from '../../domain/commission/commands.ts';
import type { factOf } from '../../domain/commission/acts.ts';
import type { Sentence } from '../language.ts';

/** The words of an act that leaves a fact of this kind. */
export interface ActWords<Fact extends string = string> {
  /** Its title, in the verbs of the field. The button shows it. */
  button: Sentence;
  /** Its name in addresses. It stays the same when the button's text changes. */
  slug: string;
  /** The sentence for its fact in timelines and the journal. The actor and the time are shown beside it. */
  fact: { readonly [F in Fact]: Sentence };
}

/** The words of some commands of a commission. */
export type CommissionActs<C extends CommandName> = { readonly [K in C]: ActWords<(typeof factOf)[K]> };

type Acts = Readonly<Record<string, ActWords>>;
type FactIn<A extends Acts> = { [C in keyof A]: keyof A[C]['fact'] }[keyof A] & string;

/** One value of each act, under the act's name. */
const each = (acts: Acts, pick: (words: ActWords) => unknown) =>
  Object.fromEntries(Object.entries(acts).map(([command, words]) => [command, pick(words)]));

/** The button of each act. */
export const buttonsOf = <A extends Acts>(acts: A) => each(acts, ({ button }) => button) as { readonly [C in keyof A]: Sentence };

/** The name of each act in addresses. */
export const slugsOf = <A extends Acts>(acts: A) => each(acts, ({ slug }) => slug) as { readonly [C in keyof A]: string };

/** The sentence for each fact that an act leaves, under the kind of the fact. */
export const factsOf = <A extends Acts>(acts: A) =>
  Object.assign({}, ...Object.values(acts).map(({ fact }) => fact)) as { readonly [F in FactIn<A>]: Sentence };
