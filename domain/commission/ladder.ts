import type { Chase } from '../case/ladder.ts';
import type { Commission } from './commission.ts';
import { duties } from './duties.ts';
import { responseKey } from './stages/response/room.ts';

/** Missed duties of the Union are its own leader's matter, all others the deciding authority's; a host's silence is put on record. */
export const chase: Chase<Commission> = {
  duties,
  escalatesTo: (c, duty) => (duty.owner.organisation === c.parts.union ? c.parts.union : c.parts.decidingAuthority),
  lapses: (c, duty) => duty.key === responseKey(c),
};
