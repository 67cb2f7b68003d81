import type { Commission } from './commission.ts';
import type { EffectIntent } from './effects.ts';

/** The commission with an intended effect open; other acts on scarce things wait for its result. */
export function withEffect(c: Commission, effect: EffectIntent | undefined): Commission {
  if (!effect) return c;
  return { ...c, effects: { ...c.effects, next: effect.n + 1, pending: [...c.effects.pending, effect] } };
}
