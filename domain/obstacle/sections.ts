import type { EffectIntent } from '../case/effects.ts';
import type { DutyKind } from './duty-kinds.ts';
import type { Fact, FactKind } from './facts.ts';
import type { Section } from './names.ts';

/** The section of every fact, duty, effect and document of an obstacle. There is no default: one without a section does not compile. */

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

const sectionsOfFacts: { readonly [K in FactKind]: Section | ((fact: FactOf<K>) => Section) } = {
  obstacleRaised: 'matter',
  // With the path to the authority, the note is the report that the raiser reads as an answer.
  obstacleTriaged: ({ input }) => (input.path === 'escalate' ? 'answers' : 'deliberation'),
  obstacleAdvised: 'deliberation',
  obstacleGuided: 'answers',
  obstacleEscalated: 'answers',
  obstacleDirected: 'answers',
  obstacleClosed: 'answers',
  obstacleReopened: 'answers',
  obstacleEntryContested: 'matter',
  obstacleContestAnswered: 'matter',
  obstacleEntryNoted: 'matter',
  stageOpened: 'status',
  effectSettled: ({ effect }) => sectionOfEffect(effect),
  dutyReminded: 'status',
  dutyEscalated: 'status',
  calendarChanged: 'status',
  partSucceeded: 'status',
  dutyHolderLeft: 'status',
};

/** The section that a fact belongs to. A reader without the section learns only that a fact exists. */
export function sectionOf(fact: Fact): Section {
  // The cast is safe: the entry of a kind accepts facts of that kind.
  const entry = sectionsOfFacts[fact.kind] as Section | ((fact: Fact) => Section);
  return typeof entry === 'function' ? entry(fact) : entry;
}

/** The section of an effect. An obstacle has none but the news to another case, which repeats an answer. */
export const sectionOfEffect = (effect: EffectIntent): Section => (effect.kind === 'tell' ? 'answers' : 'deliberation');

const sectionsOfDuties: Readonly<Record<DutyKind, Section>> = {
  triageObstacle: 'status',
  adviseObstacle: 'status',
  guideObstacle: 'status',
  directObstacle: 'status',
  closeObstacle: 'status',
  answerObstacleContest: 'matter',
};

/** The section of a duty, by its kind. */
export const sectionOfDuty = (kind: DutyKind): Section => sectionsOfDuties[kind];

/** The kinds of duty outside `status`. Queries that filter by columns use them. */
export const closedDuties: readonly { kind: string; section: Section }[] = Object.entries(sectionsOfDuties)
  .filter(([, section]) => section !== 'status')
  .map(([kind, section]) => ({ kind, section }));

/** The section of a document, by the kind of the fact that brought it. An unknown kind belongs to `deliberation`. */
export function sectionOfDocument(kind: string | null): Section {
  const section = kind !== null && isFactKind(kind) ? sectionsOfFacts[kind] : 'deliberation';
  return typeof section === 'function' || section === 'status' ? 'deliberation' : section;
}

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(sectionsOfFacts, kind);
