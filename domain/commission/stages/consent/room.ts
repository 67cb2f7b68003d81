import type { StageRoom } from '../../room.ts';
import type { consentActs } from './acts.ts';
import { emptyConsent } from './state.ts';
import { duty } from '../../duty.ts';
import { firstOf } from '../../rule.ts';
import { isIssuerMismatched, judgesProposal, orderIssuerOf } from '../request/room.ts';

/** Stage `consent`: a commission that the Union proposed waits for the authority's recorded consent. */
export const consent = {
  stage: 'consent',
  empty: emptyConsent,
  isNeeded: (c) => c.route === 'unionProposed' && c.request.isMemo !== true,
  isDischarged: (c) => c.consent?.granted === true,
  rules: {
    grantConsent: {
      stages: ['consent'],
      input: (c, { input }) =>
        firstOf(
          input.host === c.parts.union && judgesProposal(c.request.serviceKinds) && 'HOST_MISSING',
          isIssuerMismatched({ ...input, decidingAuthority: c.parts.decidingAuthority }, c.parts.union) && 'ISSUER_MISMATCH',
        ),
    },
    refuseConsent: { stages: ['consent'] },
  },
  changes: {
    grantConsent: (c, { input, at, attested }) => ({
      ...c,
      consent: { at, granted: true, letterOn: input.letter.on },
      instrument: input.instrument,
      organisations: { ...c.organisations, ...Object.fromEntries((attested?.organisations ?? []).map((o) => [o.id, o])) },
      parts: {
        ...c.parts,
        host: input.host,
        orderIssuer: input.orderIssuer ?? orderIssuerOf({ ...c.parts, instrument: input.instrument }),
      },
      documents: [...c.documents, ...input.letter.documents.map((document) => ({ document, kind: 'consentLetter' as const, at }))],
    }),
    refuseConsent: (c, { at, input }) => ({
      ...c,
      consent: { at, granted: false },
      documents: [...c.documents, ...input.letter.documents.map((document) => ({ document, kind: 'consentLetter' as const, at }))],
      end: { kind: 'consentRefused', at, acceptedVnd: 0, lines: [] },
    }),
  },
  duties: (c) =>
    c.route === 'unionProposed' && c.request.isMemo !== true && c.consent === null && c.end === null
      ? [
          duty(c, {
            kind: 'decideConsent',
            stage: 'consent',
            owner: { organisation: c.parts.requester, capability: 'authorityLeader' },
            since: c.openedAt,
            term: 'P01',
            commands: ['grantConsent', 'refuseConsent'],
          }),
        ]
      : [],
} satisfies StageRoom<keyof typeof consentActs>;
