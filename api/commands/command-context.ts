import type { Database } from '../../db/open-database.ts';
import type { Engine } from '../engine.ts';

/** The province and the engine that a command is sent to. */
export interface CommandContext {
  province: string;
  db: Database;
  engine: Engine;
  /** Called with the reason when this process could not put an accepted act on record. */
  onRecordLater?: (cause: unknown) => void;
}
