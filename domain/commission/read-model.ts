import { yearOf, dayOf, type Day } from '../calendar/day.ts';
import { foldVietnamese } from '../text/fold.ts';
import type { Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import { duties } from './duties.ts';

/** One commission as lists show it. */
export interface CommissionSummary {
  code: string | null;
  route: Commission['route'];
  title: string;
  titleFold: string;
  serviceKinds: string[];
  stage: string;
  state: 'open' | 'closed';
  outcome: string | null;
  requester: string;
  host: string;
  /** Every organisation with a part. */
  organisations: string[];
  /** Every person with a seat or an assignment in it. */
  people: string[];
  openedAt: number;
  year: number;
  /** The earliest due day among the open duties. */
  dueOn: Day | null;
  revision: number;
  personRevision: number;
}

/** What the list row of this commission says. */
export function summaryOf(c: Commission, open: readonly Duty[] = duties(c)): CommissionSummary {
  const p = c.parts;
  const dueDays = open.map((d) => d.due.dueOn).sort();
  return {
    code: c.code,
    route: c.route,
    title: c.request.title,
    titleFold: foldVietnamese(`${c.code ?? ''} ${c.request.title}`),
    serviceKinds: c.request.serviceKinds,
    stage: c.closedAt === null ? (c.stage ?? 'request') : 'archived',
    state: c.closedAt === null ? 'open' : 'closed',
    outcome: c.end?.kind ?? null,
    requester: p.requester,
    host: p.host,
    organisations: unique([p.requester, p.host, p.orderIssuer, p.funder, p.decidingAuthority, p.union, p.finance, p.homeAffairs]),
    people: unique([c.request.by, c.specialist?.person ?? null, ...c.members.filter((m) => m.invitedAt !== null).map((m) => m.person)]),
    openedAt: c.openedAt,
    year: yearOf(dayOf(c.openedAt)),
    dueOn: dueDays[0] ?? null,
    revision: c.revision,
    personRevision: c.personRevision,
  };
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((i): i is string => i !== null))].sort();
}
