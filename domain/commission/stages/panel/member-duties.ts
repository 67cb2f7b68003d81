import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { capacityOf, type Member } from './state.ts';

/** The duties that concern one seat: an answer, a declaration, a decision on a conflict. */
export function memberDuties(c: Commission, m: Member): Duty[] {
  const expert = { organisation: m.organisation, capability: capacityOf(m), person: m.person };
  const leader = { organisation: c.parts.union, capability: 'unionLeader' as const };
  if (m.answer === null && m.invitedAt !== null) {
    return [
      duty(c, {
        kind: 'answerInvitation',
        about: m.person,
        stage: 'panel',
        owner: expert,
        since: m.invitedAt,
        term: 'P08',
        commands: ['answerInvitation'],
      }),
    ];
  }
  if (m.answer?.accepts === true && m.declaration === null) {
    return [
      duty(c, {
        kind: 'declareInterests',
        about: m.person,
        stage: 'panel',
        owner: expert,
        since: m.answer.at,
        term: 'P09',
        commands: ['declareInterests'],
      }),
    ];
  }
  const openedAt = m.conflictOpenedAt ?? m.declaration?.at;
  if (m.conflict === 'open' && openedAt !== undefined) {
    return [
      duty(c, {
        kind: 'clearConflict',
        about: m.person,
        stage: 'panel',
        owner: leader,
        since: openedAt,
        term: 'P10',
        commands: ['clearConflict', 'replaceMember'],
      }),
    ];
  }
  return [];
}
