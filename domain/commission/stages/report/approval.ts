import type { Capability } from '../../../case/capabilities.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import type { Attested } from '../../facts.ts';
import { sectionsFor } from '../../reading.ts';
import { memberOf } from '../panel/state.ts';
import type { Report } from './state.ts';

/**
 * The leaders who may approve, when one of the Union's leaders sits on the panel or drafted the report. Undefined when none did: the whole
 * office then owes it.
 */
export function approversOf(c: Commission, drafter: string, attested: Attested | undefined): string[] | undefined {
  const leaders = attested?.leaders ?? [];
  const isBarred = (person: string) => person === drafter || memberOf(c, person) !== undefined;
  return leaders.some(isBarred) ? leaders.filter((person) => !isBarred(person)) : undefined;
}

/** The capacity in which somebody of the Union may approve by delegation: one in which they read the draft; null when none. */
export function deputyCapacity(c: Commission, person: string, attested: Attested | undefined): Capability | null {
  const organisation = c.parts.union;
  const held = (attested?.people?.find((one) => one.person === person)?.capabilities ?? []).filter(
    (one) => one.organisation === organisation && one.capability !== 'expert',
  );
  return held.find(({ capability }) => sectionsFor(c, { person, organisation, capability }).has('reportDraft'))?.capability ?? null;
}

/** The deputy, unless they drafted this report or sit on the panel by now. */
function standingDeputy(c: Commission, { by }: Report) {
  const deputy = c.approvalDeputy;
  return deputy === null || deputy.person === by || memberOf(c, deputy.person) ? null : deputy;
}

/** Who owes the decision on a submitted report. Without anybody who may approve, the leaders owe the name of somebody. */
export function decisionDuty(c: Commission, open: Report, n: number): Duty {
  const base = { of: [n], stage: 'report' } as const;
  const organisation = c.parts.union;
  const deputy = standingDeputy(c, open);
  const [first = null] = open.approvers ?? [];
  if (open.approvers !== undefined && first === null && deputy === null) {
    const owner = { organisation, capability: 'unionLeader' } as const;
    const commands = ['delegateApproval', 'approveReport', 'returnReport'] as const;
    return duty(c, { ...base, kind: 'nameApprover', owner, since: open.at, term: 'P27', commands });
  }
  const owner = deputy
    ? { organisation, capability: deputy.capability, person: deputy.person }
    : { organisation, capability: 'unionLeader' as const, person: first };
  const since = Math.max(open.at, deputy?.at ?? 0);
  return duty(c, { ...base, kind: 'approveReport', owner, since, term: 'P15', commands: ['approveReport', 'returnReport'] });
}

/** Somebody who was to approve has left the office. The next leader owes it, or the leaders name somebody. */
export function withoutApprover(c: Commission, person: string, capability: Capability): Commission {
  const reports = c.reports.map((one) =>
    one.approvers && capability === 'unionLeader' ? { ...one, approvers: one.approvers.filter((other) => other !== person) } : one,
  );
  const isDeputy = c.approvalDeputy?.person === person && c.approvalDeputy.capability === capability;
  return { ...c, reports, approvalDeputy: isDeputy ? null : c.approvalDeputy };
}
