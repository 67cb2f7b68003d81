/** The closed vocabularies of an obstacle. They are never renamed, only added to. Their sentences are in locale/. */

/** The stages of a round, in order. A round passes through `guidance` or `direction`, and may skip both when it is guided at once. */
export const stages = ['triage', 'guidance', 'direction', 'closing'] as const;
export type Stage = (typeof stages)[number];

/** The bodies that an obstacle names. `raiser` is the body of the person who raised it; an expert raises it without a body. */
export const partNames = ['raiser', 'homeAffairs', 'decidingAuthority', 'union'] as const;
export type PartName = (typeof partNames)[number];

export const obstacleCategories = ['mechanism', 'funding', 'dossier', 'cooperation', 'personnel', 'other'] as const;
export type ObstacleCategory = (typeof obstacleCategories)[number];

/** What home affairs does with an obstacle: guide together with the Union, or report to the authority. */
export const paths = ['guide', 'escalate'] as const;
export type Path = (typeof paths)[number];

/** How the closed obstacle was answered. */
export const endings = ['guided', 'directed'] as const;
export type Ending = (typeof endings)[number];

/** What the case that an obstacle is about is told of it. */
export const outcomes = ['guided', 'escalated', 'directed', 'reopened', 'closed'] as const;
export type Outcome = (typeof outcomes)[number];

/** A part of the file that is open or closed to a reader as a whole. `deliberation` is what precedes the answer. */
export const sections = ['status', 'matter', 'deliberation', 'answers'] as const;
export type Section = (typeof sections)[number];
