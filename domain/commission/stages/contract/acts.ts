import type { Acts } from '../../act-entry.ts';
import { unionLeader } from '../../right.ts';

const bothSides = [{ leader: 'orderIssuer' }, unionLeader] as const;

/** The acts about a contract that binds both sides. */
export const contractActs = {
  proposeAnnex: { by: bothSides, fact: 'annexProposed', section: 'moneyTotals', area: 'money' },
  answerAnnex: { by: bothSides, fact: 'annexAnswered', section: 'moneyTotals', area: 'money' },
  withdrawAnnex: { by: bothSides, fact: 'annexWithdrawn', section: 'moneyTotals', area: 'money' },
  draftLiquidation: { by: [unionLeader], fact: 'liquidationDrafted', section: 'moneyTotals', area: 'money' },
  signLiquidation: { by: [{ leader: 'orderIssuer' }], fact: 'liquidationSigned', section: 'moneyTotals', area: 'money' },
} as const satisfies Acts;
