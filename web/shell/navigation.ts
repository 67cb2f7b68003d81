import { shellWords } from '../../locale/web/shell.ts';
import type { Sentence } from '../../locale/language.ts';
import type { Capability, Session } from '../api/types.ts';
import { actsAs } from './session.tsx';

interface Place {
  to: string;
  name: Sentence;
  /** Who has it in the menu; everybody when left out. */
  for?: readonly Capability[];
}

const departments = [
  'departmentOfficer',
  'departmentLeader',
  'authorityOffice',
  'authorityLeader',
  'financeOfficer',
  'financeLeader',
] as const;
const union = ['unionClerk', 'unionSpecialist', 'unionLeader', 'unionAccountant', 'unionChiefAccountant'] as const;
const leaders = ['departmentLeader', 'unionLeader', 'financeLeader', 'authorityLeader', 'homeAffairs', 'partyMonitor'] as const;

const places: readonly Place[] = [
  { to: '/', name: shellWords.myWork },
  { to: '/ho-so', name: shellWords.commissions },
  { to: '/ho-so/bang', name: shellWords.board },
  { to: '/yeu-cau/moi', name: shellWords.newRequest, for: departments },
  { to: '/yeu-cau/de-xuat', name: shellWords.newProposal, for: ['unionLeader', 'unionSpecialist'] },
  { to: '/nhap', name: shellWords.drafts },
  { to: '/dieu-hanh', name: shellWords.portfolio, for: leaders },
  {
    to: '/tai-chinh',
    name: shellWords.budgets,
    for: [
      'unionLeader',
      'unionAccountant',
      'unionChiefAccountant',
      'financeOfficer',
      'financeLeader',
      'authorityOffice',
      'authorityLeader',
      'auditor',
    ],
  },
  { to: '/so-van-ban', name: shellWords.registers, for: ['unionClerk', 'unionLeader', 'auditor'] },
  { to: '/chuyen-gia', name: shellWords.experts, for: [...union, 'auditor', 'administrator'] },
  { to: '/loi-moi', name: shellWords.invitations, for: ['expert'] },
  { to: '/thu-lao', name: shellWords.myFees, for: ['expert'] },
  { to: '/kiem-toan', name: shellWords.audit, for: ['auditor'] },
  { to: '/quan-tri', name: shellWords.administration, for: ['administrator'] },
  { to: '/tro-giup', name: shellWords.help },
];

/** The menu of this person. It hides nothing that the API would show: it only leaves out what would be empty. */
export function placesOf(session: Session): readonly Place[] {
  return places.filter((place) => place.for === undefined || actsAs(session, ...place.for));
}
