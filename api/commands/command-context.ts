import type { Database } from '../../db/open-database.ts';
import type { Engine } from '../engine.ts';

/** The installation and the engine a command goes to. */
export interface CommandContext {
  province: string;
  db: Database;
  engine: Engine;
  /** Hears why an accepted act could not be put on record by this process. */
  onRecordLater?: (cause: unknown) => void;
}
