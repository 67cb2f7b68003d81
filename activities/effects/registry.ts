import { begin } from './begin.ts';
import type { CaseEffect, DatabaseEffect, EffectKindName } from './effect-kind.ts';
import { moveMoney } from './move-money.ts';
import { payOut } from './pay-out.ts';
import { recordForeignNumber } from './record-foreign-number.ts';
import { takeNumber } from './take-number.ts';
import { tell } from './tell.ts';

/** The kinds of effects that happen in this database. */
export const databaseEffects = { takeNumber, recordForeignNumber, moveMoney, payOut } as const satisfies {
  [K in EffectKindName]?: DatabaseEffect<K>;
};

export type DatabaseEffectName = keyof typeof databaseEffects;

/** The kinds of effects that happen in another case: all others. A kind in neither table does not compile. */
export const caseEffects = { begin, tell } as const satisfies { [K in Exclude<EffectKindName, DatabaseEffectName>]: CaseEffect<K> };
