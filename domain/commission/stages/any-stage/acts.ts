import type { Acts } from '../../act-entry.ts';
import { authorityLeader, unionLeader } from '../../right.ts';

/** The acts of any stage. */
export const anyStageActs = {
  hold: { by: [unionLeader], fact: 'held', section: 'status', area: 'all' },
  resume: { by: [unionLeader], fact: 'resumed', section: 'status', area: 'all' },
  attachDocument: { by: ['reader'], fact: 'documentAttached', section: 'status', area: 'aside' },
  addNote: { by: ['reader'], fact: 'noteAdded', section: 'notes', area: 'aside' },
  raiseObstacle: { by: ['reader'], fact: 'obstacleRaised', section: 'obstacles', area: 'aside' },
  contestEntry: { by: ['represented'], fact: 'entryContested', section: 'notes', area: 'aside' },
  answerContest: { by: ['enterer'], fact: 'contestAnswered', section: 'notes', area: 'aside' },
  noteEntry: { by: ['represented'], fact: 'entryNoted', section: 'notes', area: 'aside' },
  takeBackEntry: { by: ['enterer', unionLeader], fact: 'entryTakenBack', section: 'notes', area: 'all' },
  terminate: { by: [{ leader: 'requester' }, authorityLeader], fact: 'terminated', section: 'request', area: 'all' },
} as const satisfies Acts;
