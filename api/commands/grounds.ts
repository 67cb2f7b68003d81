import { type DutyGround, dutyOpenTo, type ReadGrounds, knownTo } from '../../db/commissions/known-to.ts';
import type { ReaderSql } from '../../db/procedure.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { sectionsIn, type AccessFacts, type Section } from '../../domain/commission/reading.ts';
import { closedDuties } from '../../domain/commission/sections.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { actorAs, type Who } from '../identity/who.ts';

/** What this person acts as, and where each section that has duties is open to them. */
export function groundsOf(who: Who): ReadGrounds {
  return { person: who.person, offices: officesOf(who), duties: dutyGroundsOf(who) };
}

/** The same for the queries over cases of every procedure. */
export function readerSqlOf(grounds: ReadGrounds): Record<ProcedureName, ReaderSql> {
  return { commission: { knowsCase: knownTo(grounds), seesDuty: dutyOpenTo(grounds) } };
}

/** The offices through which a person owes duties. */
export function officesOf(who: Who): { organisation: string; capability: Capability }[] {
  return who.roles.map(({ organisation, capability }) => ({ organisation: organisation.id, capability }));
}

const nobody = { requester: null, host: null, orderIssuer: null, funder: null, decidingAuthority: null, union: null, finance: null };
const blank = { parts: { ...nobody, homeAffairs: null }, isWithoutCost: false, isIssued: false, specialist: null, seats: [] };

/** A commission in which a body has this part and no other. */
const positions: Record<Exclude<keyof DutyGround, 'section' | 'kinds' | 'everywhere'>, (body: string, person: string) => object> = {
  union: (union) => ({ parts: { ...blank.parts, union } }),
  assigned: (union, specialist) => ({ parts: { ...blank.parts, union }, specialist }),
  finance: (finance) => ({ parts: { ...blank.parts, finance } }),
  homeAffairs: (homeAffairs) => ({ parts: { ...blank.parts, homeAffairs } }),
  party: (requester) => ({ parts: { ...blank.parts, requester } }),
  authority: (decidingAuthority) => ({ parts: { ...blank.parts, decidingAuthority } }),
};

/** Asks the rule of reading itself, part by part, where each section is open: the queries have no policy of their own. */
function dutyGroundsOf(who: Who): DutyGround[] {
  const sections = [...new Set(closedDuties.map(({ section }) => section))];
  const opens = (section: Section, k: object, role: Who['roles'][number]) =>
    sectionsIn({ ...blank, ...k } as unknown as AccessFacts, actorAs(who, role)).has(section);
  return sections.map((section): DutyGround => {
    const as = (position: keyof typeof positions) => {
      const open = who.roles.filter((role) => opens(section, positions[position](role.organisation.id, who.person), role));
      return [...new Set(open.map(({ organisation }) => organisation.id))];
    };
    return {
      section,
      kinds: closedDuties.filter((one) => one.section === section).map(({ kind }) => kind),
      everywhere: who.roles.some((role) => opens(section, {}, role)),
      union: as('union'),
      assigned: as('assigned'),
      finance: as('finance'),
      homeAffairs: as('homeAffairs'),
      party: as('party'),
      authority: as('authority'),
    };
  });
}
