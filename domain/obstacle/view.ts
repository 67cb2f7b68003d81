import { factOf, type Fact } from './facts.ts';
import type { DutyKind } from './duty-kinds.ts';
import { type Section, sections } from './names.ts';
import type { ObstacleCase, Round } from './obstacle.ts';
import { sectionOf, sectionOfDocument, sectionOfDuty } from './sections.ts';

/** The reader: one person, and every section that any of their capacities opens. */
export interface Looking {
  person: string;
  sections: ReadonlySet<Section>;
}

type IsOpen = (section: Section) => boolean;

/** Removes the closed parts of an obstacle. Private texts stay references. */
export function viewOf(c: ObstacleCase, { sections: open }: Looking) {
  const isOpen: IsOpen = (section) => open.has(section);
  return {
    category: c.category,
    about: c.about && { procedure: c.about.procedure, case: c.about.case, n: c.about.n },
    parts: c.parts,
    raisedBy: c.raisedBy,
    stage: c.closedAt === null ? (c.stage ?? 'triage') : ('archived' as const),
    stageSince: c.stageSince,
    openedAt: c.openedAt,
    closedAt: c.closedAt,
    end: c.end,
    effect: {
      pending: c.effects.pending.map(({ kind }) => kind),
      lastOutcome: c.effects.lastOutcome,
      lastReason: c.effects.lastReason,
    },
    ruleSetId: c.ruleSet.id,
    calendarVersion: c.calendar.version,
    ...(isOpen('matter') ? { obstacle: c.obstacle, proposal: c.proposal } : {}),
    rounds: c.rounds.map((round) => roundSeen(round, isOpen)),
    ...entriesSeen(c, isOpen),
    documents: c.documents.filter((d) => isOpen(sectionOfDocument(d.kind))),
    /** The sections that are open to this reader. */
    sections: sections.filter(isOpen),
  };
}

/** Acts entered from papers, to those who may read the act. */
function entriesSeen(c: ObstacleCase, isOpen: IsOpen) {
  const entries = c.entries.filter(({ command }) => isOpen(sectionOfDocument(factOf[command])));
  return entries.length === 0 ? {} : { entries: entries.map(({ holder: _, successor: __, ...entry }) => entry) };
}

/** A round: how far it came, and the texts of the open sections. */
function roundSeen({ n, openedAt, reopened, triage, advice, report, guidance, direction, result }: Round, isOpen: IsOpen) {
  return {
    n,
    openedAt,
    triage: triage && { at: triage.at, by: triage.by, path: triage.path },
    isAdvised: advice !== null,
    ...(isOpen('answers') ? { reopened, report, guidance, direction, result } : {}),
    ...(isOpen('deliberation') ? { note: triage?.note ?? null, advice } : {}),
  };
}

/** A duty is open to the person or office that owes it, and to readers of its section. An unknown kind is open to its owner only. */
export function isDutyOpen(duty: { kind: DutyKind | null }, isOwn: boolean, { sections: open }: Looking): boolean {
  return open.size > 0 && (isOwn || (duty.kind !== null && open.has(sectionOfDuty(duty.kind))));
}

/** Whether the reader may see the content of a fact, and its private texts. Of any other fact they learn only that it exists. */
export function isFactOpen(fact: Fact, { person, sections: open }: Looking): boolean {
  return ('person' in fact.actor && fact.actor.person === person) || open.has(sectionOf(fact));
}

/**
 * What is left of a fact for a reader who may not know the case that the obstacle is about: neither that case nor what it was told. Null
 * when nothing is left. To them it reads like an obstacle in general.
 */
export function withoutAbout(fact: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const { effect, input } = fact as { effect?: { kind: string }; input?: object };
  const isTold = effect?.kind === 'tell';
  // A fact that is no act is the record that the telling ended.
  if (isTold && input === undefined) return null;
  const seen = input === undefined ? {} : { input: without(input, 'about') };
  return { ...(isTold ? without(fact, 'effect') : fact), ...seen };
}

function without(all: object, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([field]) => field !== name));
}
