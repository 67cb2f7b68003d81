import type { Area } from './areas.ts';
import type { CommandName } from './commands.ts';
import type { Section } from './names.ts';
import type { Right } from './right.ts';

/** What is stated of every act, beside the shape of its input and its rule. */
export interface ActEntry {
  /** The people who may give it. Everybody else is denied. */
  by: readonly [Right, ...Right[]];
  /** The fact it leaves, named in the past tense of the command. */
  fact: string;
  /** The section that its fact belongs to. A fact with an effect may have the effect's, or the one named here when it has no effect. */
  section: Section | { ofEffectOr: Section };
  /** The area that it concerns. */
  area: Area;
}

/** The acts of one room. */
export type Acts = { readonly [C in CommandName]?: ActEntry };
