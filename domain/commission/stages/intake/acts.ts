import type { Acts } from '../../act-entry.ts';
import { unionClerk, unionLeader } from '../../right.ts';

/** The acts of the stage `intake`. */
export const intakeActs = {
  register: { by: [unionClerk], fact: 'registered', section: 'status', area: 'intake' },
  assignSpecialist: { by: [unionLeader], fact: 'specialistAssigned', section: 'notes', area: 'intake' },
  requestSupplement: { by: ['assignedSpecialist'], fact: 'supplementRequested', section: 'request', area: 'intake' },
  supplyDocuments: { by: [{ officer: 'host' }, { leader: 'host' }], fact: 'documentsSupplied', section: 'request', area: 'intake' },
  accept: { by: [unionLeader], fact: 'accepted', section: 'status', area: 'intake' },
  decline: { by: [unionLeader], fact: 'declined', section: 'status', area: 'intake' },
  refer: { by: [unionLeader], fact: 'referred', section: 'status', area: 'intake' },
} as const satisfies Acts;
