import type { CaseState } from './case-state.ts';

/**
 * The fields of a state with a content that many cases share. PostgreSQL stores each content once, and a stored state names it by digest
 * (db/cases/pinned-contents.ts).
 */
export const pinnedFields = ['ruleSet', 'calendar'] as const satisfies readonly (keyof CaseState)[];

declare const whole: unique symbol;

/** A stored state with its contents in place. Only db/ makes one, so a state that only names its contents is never read by mistake. */
export type WholeSnapshot = object & { readonly [whole]: true };
