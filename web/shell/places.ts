import { birthWriters } from '../../domain/commission/beginning.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { beginners } from '../../domain/obstacle/beginning.ts';
import { rights } from '../../domain/rights.ts';
import type { Sentence } from '../../locale/language.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { shellWords } from '../../locale/web/shell.ts';

export interface Place {
  to: string;
  name: Sentence;
  /** The capacities that see it in the menu. Everybody does when left out. */
  for?: readonly Capability[];
}

/** The capacities that look after many commissions at once. */
const overseers = ['departmentLeader', 'unionLeader', 'financeLeader', 'authorityLeader', 'homeAffairs', 'partyMonitor'] as const;

/** The menu, in its order. It hides nothing that the API would show. It only leaves out places that are empty for this person. */
export const places: readonly Place[] = [
  { to: '/', name: shellWords.myWork },
  { to: '/ho-so', name: shellWords.commissions },
  { to: '/ho-so/bang', name: shellWords.board },
  { to: '/yeu-cau/moi', name: shellWords.newRequest, for: birthWriters.submitRequest },
  { to: '/yeu-cau/de-xuat', name: shellWords.newProposal, for: birthWriters.proposeByUnion },
  { to: '/nhap', name: shellWords.drafts },
  { to: '/vuong-mac', name: obstacleWords.obstacles, for: beginners },
  { to: '/dieu-hanh', name: shellWords.portfolio, for: overseers },
  { to: '/tai-chinh', name: shellWords.budgets, for: rights.readLedgers },
  { to: '/so-van-ban', name: shellWords.registers, for: rights.readRegisters },
  { to: '/chuyen-gia', name: shellWords.experts, for: rights.readExperts },
  { to: '/loi-moi', name: shellWords.invitations, for: ['expert'] },
  { to: '/thu-lao', name: shellWords.myFees, for: ['expert'] },
  { to: '/kiem-toan', name: shellWords.audit, for: rights.readAccessRecords },
  { to: '/quan-tri', name: shellWords.administration, for: rights.changePeople },
  { to: '/tro-giup', name: shellWords.help },
];
