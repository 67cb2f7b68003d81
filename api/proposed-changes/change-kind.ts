import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import type { RightName } from '../../domain/rights.ts';

/** A kind of change that one administrator proposes and another confirms. */
export interface ChangeKind<I> {
  /** The right needed to propose and to confirm it. */
  right: RightName;
  /** The proposed values. They are checked when proposed, and again before they are written. */
  input: z.ZodType<I>;
  /** The persons who gain something by it. None of them may propose or confirm it. */
  gainers: (db: Database, input: I) => Promise<string[]>;
  /**
   * The present state that the change replaces or depends on. The proposal lapses when this state changes. Throws the problem that refuses
   * the change.
   */
  restsOn: (db: Database, input: I) => Promise<Record<string, unknown>>;
  /** Writes what has to be on record while the proposal waits. Returns what is shown only to the proposer, once. */
  begin?: (trx: Database, id: string, input: I, by: ChangedBy) => Promise<Secret>;
  /** Makes the change. A new row gets the proposal's id. Returns what is shown only to the confirming person, once, or null. */
  write: (trx: Database, id: string, input: I, by: ChangedBy, terms: Terms) => Promise<Secret | null>;
  /** Runs after the change is on record. */
  after?: (app: FastifyInstance, request: FastifyRequest, input: I) => Promise<void>;
}

/** One half of what opens a new password. It is shown once, and only its hash is stored. */
export interface Secret {
  secret: string;
  /** ISO 8601 UTC. Absent until the proposal is confirmed. */
  expiresAt?: string;
}

/** Settings of the installation. */
export interface Terms {
  /** How long a link to set a password is valid. */
  resetHours: number;
}

/** Hides the type of a kind's input, so that kinds of different inputs fit one table. */
export const kindOf = <I>(kind: ChangeKind<I>): ChangeKind<I> => kind;
