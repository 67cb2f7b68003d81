import type { Capability } from '../case/capabilities.ts';
import type { PanelRole, PartName } from './names.ts';

/**
 * One way of holding a right. A right is capability × part, never a kind of organisation (docs/design.md §4):
 * - `leader` / `officer`: that capacity in the organisation that has this part;
 * - a capability in the organisation that has this part;
 * - a seat on the panel; with `isCleared` only once accepted, declared and clear of conflict;
 * - a person or office that the file itself names;
 * - those in whose name an act was entered from a paper, and whoever entered it.
 */
export type Right =
  | { leader: PartName }
  | { officer: PartName }
  | { capability: Capability; of: PartName }
  | { seat: readonly PanelRole[] | 'any'; isCleared?: true }
  | 'assignedSpecialist'
  | 'fundingApprover'
  | 'appraiser'
  | 'payer'
  | 'payerLeader'
  | 'authorityAfterLadder'
  | 'askedBody'
  | 'invitedBody'
  | 'approvalDeputy'
  | 'addressee'
  | 'reader'
  | 'represented'
  | 'enterer';

export const unionLeader: Right = { capability: 'unionLeader', of: 'union' };
export const unionClerk: Right = { capability: 'unionClerk', of: 'union' };
export const accountant: Right = { capability: 'unionAccountant', of: 'union' };
export const authorityLeader: Right = { capability: 'authorityLeader', of: 'decidingAuthority' };
export const secretary: Right = { seat: ['scienceSecretary'], isCleared: true };
