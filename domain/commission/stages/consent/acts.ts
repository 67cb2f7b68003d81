import type { Acts } from '../../act-entry.ts';

/** The acts of the stage `consent`. */
export const consentActs = {
  grantConsent: { by: [{ capability: 'authorityLeader', of: 'requester' }], fact: 'consentGranted', section: 'status', area: 'intake' },
  refuseConsent: { by: [{ capability: 'authorityLeader', of: 'requester' }], fact: 'consentRefused', section: 'status', area: 'intake' },
} as const satisfies Acts;
