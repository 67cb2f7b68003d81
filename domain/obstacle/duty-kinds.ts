/** The kinds of duty in an obstacle. The kind is the first part of a duty's key, and the round the second. Names are only ever added. */
export const dutyKinds = [
  'triageObstacle',
  'adviseObstacle',
  'guideObstacle',
  'directObstacle',
  'closeObstacle',
  'answerObstacleContest',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const isDutyKind = (kind: string): kind is DutyKind => (dutyKinds as readonly string[]).includes(kind);

/** Whether a decision and a signature discharge this kind of duty. A leader looks for these first. */
export const isDecision = (kind: string): boolean => kind === 'directObstacle';

/** Deadline codes that the duties look up in the rule set. No text gives their days (docs/sources.md). */
export const terms = ['D23', 'D23b', 'D23c', 'D23d', 'D23e', 'P24'] as const;
export type Term = (typeof terms)[number];
