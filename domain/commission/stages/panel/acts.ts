import type { Acts } from '../../act-entry.ts';
import { unionLeader } from '../../right.ts';

/** The acts of the stage `panel`. */
export const panelActs = {
  proposePanel: { by: ['assignedSpecialist'], fact: 'panelProposed', section: 'panel', area: 'review' },
  appointPanel: { by: [unionLeader], fact: 'panelAppointed', section: 'panel', area: 'review' },
  answerInvitation: { by: [{ seat: 'any' }], fact: 'invitationAnswered', section: 'panel', area: 'ownSeat' },
  declareInterests: { by: [{ seat: 'any' }], fact: 'interestsDeclared', section: 'conflicts', area: 'ownSeat' },
  clearConflict: { by: [unionLeader], fact: 'conflictDecided', section: 'conflicts', area: 'members' },
  replaceMember: { by: [unionLeader], fact: 'memberReplaced', section: 'panel', area: 'members' },
} as const satisfies Acts;
