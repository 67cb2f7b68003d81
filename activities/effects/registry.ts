import { begin } from './begin.ts';
import type { CaseEffect, DatabaseEffect, EffectKindName } from './effect-kind.ts';
import { moveMoney } from './move-money.ts';
import { payOut } from './pay-out.ts';
import { recordForeignNumber } from './record-foreign-number.ts';
import { takeNumber } from './take-number.ts';
import { tell } from './tell.ts';

/** The kinds of effects that happen in this database. */
export const databaseEffects = { takeNumber, recordForeignNumber, moveMoney, payOut } as const;

/** The kinds of effects that happen in another case. */
export const caseEffects = { begin, tell } as const;

export type DatabaseEffectName = keyof typeof databaseEffects;

/** Every kind of effect. A kind without its file here does not compile. */
export const effectKinds = { ...databaseEffects, ...caseEffects } as const satisfies {
  [K in EffectKindName]: DatabaseEffect<K> | CaseEffect<K>;
};
