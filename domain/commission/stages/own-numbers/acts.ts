import type { Acts } from '../../act-entry.ts';
import { unionClerk } from '../../right.ts';

/** The act that takes a number of the Union ahead of its paper. */
export const ownNumbersActs = {
  takePaperNumber: { by: [unionClerk], fact: 'paperNumberTaken', section: { ofEffectOr: 'status' }, area: 'all' },
} as const satisfies Acts;
