import type { FactBody } from '../domain/obstacle/facts.ts';
import type { Stage } from '../domain/obstacle/names.ts';
import { type ObstacleCase, phaseOf } from '../domain/obstacle/obstacle.ts';
import { obstacleProcedure } from '../domain/obstacle/procedure.ts';
import type { Act } from '../domain/obstacle/rule.ts';
import { CaseFile } from './case-file.ts';
import { expectTrusted } from './door.ts';
import type { CaseInput } from './messages.ts';

type File = CaseFile<ObstacleCase, FactBody, Act>;

/**
 * The procedure of one obstacle, from the day somebody raises it to its closed file. Home affairs guides together with the Union, or reports
 * to the authority and waits for its direction. The raiser may reopen an answered obstacle, which begins a new round.
 */
export async function obstacle(input: CaseInput): Promise<void> {
  expectTrusted(input);
  const file = new CaseFile(obstacleProcedure, input);
  await file.born();

  do {
    // Home affairs chooses the path, or answers at once.
    await stage(file, 'triage');
    // Home affairs guides. The Union advises, and the guidance does not wait for it.
    await stage(file, 'guidance');
    // Home affairs has reported, and the authority directs.
    await stage(file, 'direction');
    // Home affairs records the result and closes, or the raiser reopens.
    await stage(file, 'closing');
  } while (phaseOf(file.now) !== null);

  // The case it is about has been told.
  await file.settled();
}

/** Waits in a stage until the obstacle waits for something else. A round skips the stages it does not need. */
async function stage(file: File, name: Stage): Promise<void> {
  await file.stage(name, (c) => phaseOf(c) !== name);
}
