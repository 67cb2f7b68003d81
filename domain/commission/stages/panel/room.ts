import type { StageRoom } from '../../room.ts';
import type { panelActs } from './acts.ts';
import { emptyPanel, clearedMembers, memberOf, seated, type Member } from './state.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import type { Capability } from '../../../case/capabilities.ts';
import { withEffect } from '../../../case/case-state.ts';
import type { Attested } from '../../facts.ts';
import { boundTo } from '../../independence.ts';
import type { PanelRole } from '../../names.ts';
import { independentRoles, panelRequirements, type PanelRequirement } from './requirements.ts';
import { isOtherDay } from '../own-numbers/reserved-number.ts';
import type { PanelRule } from '../../rule-set.ts';
import { firstOf } from '../../rule.ts';
import { isWrittenComment } from '../intake/state.ts';
import { memberDuties } from './member-duties.ts';

type PanelCommand = keyof typeof panelActs;

/** Members may change until the report is written. An opinion returned while the report is due may need another expert. */
const whileReviewing = ['panel', 'expertReview', 'meeting', 'report'] as const;

export function panelRule(c: Commission): PanelRule | undefined {
  return c.ruleSet.panels.find((p) => p.formOfWork === c.acceptance?.formOfWork);
}

/** Neither a consultation nor a written comment needs a panel. */
export function needsPanel(c: Commission): boolean {
  return c.acceptance?.formOfWork !== 'consultationOnly' && !isWrittenComment(c);
}

const refusals = {
  distinct: 'PANEL_DUPLICATE',
  size: 'PANEL_SIZE',
  odd: 'PANEL_ODD_NUMBER',
  reviewers: 'PANEL_REVIEWERS',
  role: 'PANEL_ROLES',
} as const satisfies Record<PanelRequirement['kind'], string>;

/** Why these members cannot form the panel for the commission's form of work. */
function whyNotComposed(
  c: Commission,
  members: readonly { person: string; role: PanelRole }[],
  isReasoned: boolean = c.panel?.sizeReason != null,
) {
  const rule = panelRule(c);
  if (!rule) return 'PANEL_SIZE';
  const unmet = panelRequirements(rule, members, isReasoned).find(({ isMet }) => !isMet);
  return unmet === undefined ? null : refusals[unmet.kind];
}

/** The capacities of those who work for the Union and may help a panel with its papers. */
const staff: readonly Capability[] = ['unionSpecialist', 'unionClerk', 'unionAccountant', 'unionChiefAccountant', 'unionLeader'];

/** The capacity in which this person may hold the seat; null when none. The administrative secretary may be one of the Union's staff. */
function capacityFor(c: Commission, { person, role }: { person: string; role: PanelRole }, attested: Attested | undefined) {
  const held = attested?.people?.find((p) => p.person === person)?.capabilities ?? [];
  if (held.some(({ capability }) => capability === 'expert')) return 'expert';
  if (role !== 'adminSecretary') return null;
  return held.find(({ capability, organisation }) => organisation === c.parts.union && staff.includes(capability))?.capability ?? null;
}

function whyNotEligible(c: Commission, member: { person: string; role: PanelRole }, attested: Attested | undefined) {
  return firstOf(
    capacityFor(c, member, attested) === null && 'NOT_AN_EXPERT',
    independentRoles.includes(member.role) && boundTo(c, member.person, attested).length > 0 && 'MEMBER_OF_HOST',
  );
}

/** Whether enough members for the form of work are cleared, and no seat waits for an answer, a declaration or a decision. */
export function isPanelComplete(c: Commission): boolean {
  if (c.panel?.appointedAt == null || c.panel.decisionNumber === null) return false;
  const cleared = clearedMembers(c);
  return cleared.length === seated(c).length && whyNotComposed(c, cleared) === null;
}

/** Whether the seats meet the rule and this member holds one of them. */
function isWholeWith(c: Commission, member: Member | undefined): boolean {
  return member !== undefined && seated(c).includes(member) && whyNotComposed(c, seated(c)) === null;
}

/** Stage `panel`: members are proposed, appointed and invited, and declare no conflict or are cleared. */
export const panel = {
  stage: 'panel',
  empty: emptyPanel,
  isNeeded: needsPanel,
  isDischarged: isPanelComplete,
  rules: {
    proposePanel: {
      stages: ['panel'],
      now: (c) => (c.panel?.appointedAt != null ? 'ALREADY_DONE' : null),
      input: (c, { input, attested }) =>
        firstOf(
          whyNotComposed(c, input.members, input.sizeReason !== undefined),
          ...input.members.map((m) => whyNotEligible(c, m, attested)),
        ),
    },
    appointPanel: {
      stages: ['panel'],
      now: (c) => firstOf(c.panel === null && 'NOTHING_TO_DECIDE', c.panel?.appointedAt != null && 'ALREADY_DONE'),
      input: (c, { input }) => isOtherDay(c.panel?.reservedNumber, input.decision.on),
    },
    answerInvitation: {
      stages: whileReviewing,
      now: (c, by) => {
        const member = memberOf(c, by.person);
        return firstOf(!member?.invitedAt && 'UNKNOWN_MEMBER', member?.answer != null && 'ALREADY_ANSWERED');
      },
      input: (_c, { input }) => (!input.accepts && input.reason === undefined ? 'REASON_NEEDED' : null),
    },
    declareInterests: {
      stages: whileReviewing,
      now: (c, by) => {
        const member = memberOf(c, by.person);
        return firstOf(
          !member && 'UNKNOWN_MEMBER',
          member?.answer?.accepts !== true && 'NOT_ACCEPTED',
          member?.declaration != null && 'ALREADY_DONE',
        );
      },
    },
    clearConflict: {
      stages: whileReviewing,
      now: (c, by) =>
        firstOf(!c.members.some((m) => !m.left && m.conflict === 'open') && 'NO_CONFLICT', memberOf(c, by.person) && 'CONFLICTED'),
      input: (c, { input }) => (memberOf(c, input.person)?.conflict === 'open' ? null : 'NO_CONFLICT'),
    },
    replaceMember: {
      stages: whileReviewing,
      now: (c, by) => firstOf(c.panel?.appointedAt == null && 'NOTHING_TO_DECIDE', memberOf(c, by.person) && 'CONFLICTED'),
      input: (c, { input, attested }) => {
        const leaving = memberOf(c, input.leaving);
        const staying = seated(c).filter((m) => m.person !== input.leaving);
        const joining = input.joining;
        return firstOf(
          !leaving && 'UNKNOWN_MEMBER',
          joining && c.members.some((m) => m.person === joining.person) && 'PANEL_DUPLICATE',
          joining && whyNotEligible(c, joining, attested),
          // A complete panel must stay complete. A panel with a gap, from a blocked member or a refusal, may be filled one replacement at a
          // time. Nobody leaves a gap without a successor: a panel that everybody left could never be filled again.
          (!joining || isWholeWith(c, leaving)) && whyNotComposed(c, joining ? [...staying, joining] : staying),
        );
      },
    },
  },
  carries: {
    appointPanel: (c, { input }) => {
      if (c.panel?.reservedNumber !== undefined) return {};
      const { on: signedOn } = input.decision;
      return { effect: { n: c.effects.next, kind: 'takeNumber', book: 'decision', organisation: c.parts.union, signedOn } };
    },
  },
  changes: {
    proposePanel: (c, { input, at, actor, attested }) => ({
      ...c,
      panel: {
        proposedAt: at,
        proposedBy: actor.person,
        appointedAt: null,
        decisionNumber: null,
        meetingOn: input.meetingOn ?? null,
        sizeReason: input.sizeReason ?? null,
        // A new list of members keeps the number that was taken.
        ...(c.panel?.reservedNumber === undefined ? {} : { reservedNumber: c.panel.reservedNumber }),
      },
      members: input.members.map((m) => newMember(c, m, attested, null)),
      // Their leads belong to the list that was replaced.
      themes: [],
    }),
    appointPanel: (c, { at, effect, input }) =>
      withEffect(
        {
          ...c,
          panel: c.panel && { ...c.panel, appointedAt: at, ...(effect ? {} : { decisionNumber: c.panel.reservedNumber?.number ?? null }) },
          members: c.members.map((m) => ({ ...m, invitedAt: at })),
          documents: [...c.documents, ...input.decision.documents.map((document) => ({ document, kind: 'panelDecision' as const, at }))],
        },
        effect,
      ),
    answerInvitation: (c, { input, at, actor }) => withMember(c, actor.person, { answer: { at, accepts: input.accepts } }),
    declareInterests: (c, { input, at, actor }) =>
      withMember(c, actor.person, {
        declaration: { at, categories: input.interests.map((i) => i.category) },
        conflict: input.interests.length > 0 || memberOf(c, actor.person)?.conflict === 'open' ? 'open' : 'none',
      }),
    clearConflict: (c, { input }) => withMember(c, input.person, { conflict: input.cleared ? 'cleared' : 'blocked' }),
    replaceMember: (c, { input, at, attested }) => {
      const without = memberGone(c, input.leaving);
      return input.joining ? { ...without, members: [...without.members, newMember(c, input.joining, attested, at)] } : without;
    },
  },
  settled: { 'takeNumber/decision': (c, { effect, number }) => panelDecisionNumbered(c, number, effect.signedOn) },
  duties: (c) => {
    if (c.end !== null || !whileReviewing.some((s) => s === c.stage)) return [];
    const union = { organisation: c.parts.union };
    const duties: Duty[] = [];
    if (c.stage === 'panel' && c.panel === null) {
      const owner = { ...union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
      duties.push(duty(c, { kind: 'proposePanel', stage: 'panel', owner, since: c.stageSince, term: 'P07', commands: ['proposePanel'] }));
    } else if (c.panel && c.panel.appointedAt === null) {
      duties.push(
        duty(c, {
          kind: 'appointPanel',
          stage: 'panel',
          owner: { ...union, capability: 'unionLeader' },
          since: c.panel.proposedAt,
          term: 'D09',
          commands: ['appointPanel', 'proposePanel'],
        }),
      );
    }
    for (const m of c.members.filter((x) => !x.left && x.invitedAt !== null)) duties.push(...memberDuties(c, m));
    if (c.panel?.decisionNumber != null && whyNotComposed(c, seated(c)) !== null) {
      const since = Math.max(c.stageSince, ...c.members.map((m) => m.answer?.at ?? 0), ...c.members.map((m) => m.declaration?.at ?? 0));
      duties.push(
        duty(c, {
          kind: 'completePanel',
          of: [c.members.length],
          stage: 'panel',
          owner: { ...union, capability: 'unionLeader' },
          since,
          term: 'P07',
          commands: ['replaceMember'],
        }),
      );
    }
    return duties;
  },
} satisfies StageRoom<PanelCommand>;

function newMember(
  c: Commission,
  member: { person: string; role: PanelRole },
  attested: Attested | undefined,
  invitedAt: number | null,
): Member {
  const affiliation = attested?.people?.find((p) => p.person === member.person)?.affiliation ?? null;
  const affiliations = boundTo(c, member.person, attested);
  const capacity = capacityFor(c, member, attested);
  const isStaff = capacity !== null && capacity !== 'expert';
  return {
    person: member.person,
    role: member.role,
    organisation: isStaff ? c.parts.union : affiliation,
    ...(isStaff ? { office: capacity } : {}),
    employedByHost: affiliations.length > 0,
    affiliations,
    invitedAt,
    answer: null,
    declaration: null,
    conflict: 'none',
    left: false,
  };
}

/** The panel with this member's seat changed. */
export function withMember(c: Commission, person: string, change: Partial<Member>): Commission {
  return { ...c, members: c.members.map((m) => (m.person === person && !m.left ? { ...m, ...change } : m)) };
}

/** The member has left. They owe nothing, and their requests are dropped. */
export function memberGone(c: Commission, person: string): Commission {
  return { ...withMember(c, person, { left: true }), timeRequests: c.timeRequests.filter((t) => t.person !== person) };
}

/** A member's bodies changed after the appointment. The conflict is decided again, and until then the dossier is closed to them. */
export function conflictOpened(c: Commission, person: string, affiliations: readonly string[], at: Instant): Commission {
  const known = memberOf(c, person)?.affiliations ?? [];
  return withMember(c, person, {
    conflict: 'open',
    conflictOpenedAt: at,
    employedByHost: true,
    affiliations: [...new Set([...known, ...affiliations])],
  });
}

/** The panel is appointed once the register has numbered its decision. Without a number nobody is appointed or invited. */
function panelDecisionNumbered(c: Commission, number: string | null, on: Day): Commission {
  // The number was taken ahead. The decision with this number appoints the panel later.
  if (c.panel?.appointedAt === null) return number === null ? c : { ...c, panel: { ...c.panel, reservedNumber: { number, on } } };
  if (number === null) {
    const members = c.members.map((m) => ({ ...m, invitedAt: null }));
    return { ...c, panel: c.panel && { ...c.panel, appointedAt: null }, members };
  }
  return { ...c, panel: c.panel && { ...c.panel, decisionNumber: number } };
}
