import type { Commission } from '../../domain/commission/commission.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import { entryOf } from '../../domain/commission/on-behalf.ts';
import { leaderOf, leaderOfKind } from '../../domain/commission/organisation.ts';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import type { Database } from '../../db/open-database.ts';
import type { Who } from '../identity/who.ts';
import { Problem } from '../problem.ts';
import type { Given, GivenOnBehalf, Represented } from '../procedures/api-procedure.ts';

/** The one represented. Without a capacity a body's paper is signed by its leader, and an expert's by the expert. */
export async function represented(
  db: Database,
  _who: Who,
  c: Commission | null,
  { command, onBehalfOf }: Given & { onBehalfOf: GivenOnBehalf },
): Promise<Represented> {
  const { organisation, person, capability } = onBehalfOf;
  if (entryOf(command as CommandName)?.for === 'expert' && person === undefined) {
    throw new Problem(400, 'VALIDATION', { errors: [{ in: 'body', pointer: '/onBehalfOf/person', code: 'FIELD_MISSING' }] });
  }
  const signedAs = capability ?? (await usualCapacity(db, c, command as CommandName, organisation));
  return { organisation, capability: signedAs, ...(person === undefined ? {} : { person }) };
}

async function usualCapacity(db: Database, c: Commission | null, command: CommandName, organisation: string) {
  if (entryOf(command)?.for === 'expert') return 'expert';
  if (c !== null) return leaderOf(c, organisation);
  const [found] = await listOrganisations(db, { ids: [organisation] });
  return leaderOfKind(found?.kind ?? 'department');
}
