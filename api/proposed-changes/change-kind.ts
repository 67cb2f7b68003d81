import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import type { RightName } from '../../domain/rights.ts';

/** A kind of change that one administrator proposes and another confirms. */
export interface ChangeKind<I> {
  /** Without it nobody proposes one, and nobody confirms it. */
  right: RightName;
  /** What is proposed. It is checked when it comes, and again before it is written. */
  input: z.ZodType<I>;
  /** The persons to whom it gives something: none of them proposes or confirms it. */
  gainers: (db: Database, input: I) => Promise<string[]>;
  /** What it replaces or rests on, as it is now. The proposal lapses when this has changed. Throws the problem that refuses it. */
  restsOn: (db: Database, input: I) => Promise<Record<string, unknown>>;
  /** What has to be on record while it waits, and what only the proposer is told, once. */
  begin?: (trx: Database, id: string, input: I, by: ChangedBy) => Promise<Secret>;
  /** Makes the change. A new row gets the proposal's id. What is returned is told to who confirms, once; null when nothing is. */
  write: (trx: Database, id: string, input: I, by: ChangedBy, terms: Terms) => Promise<Secret | null>;
  /** What follows once it is on record. */
  after?: (app: FastifyInstance, request: FastifyRequest, input: I) => Promise<void>;
}

/** One half of what opens a new password: said once, and kept as a hash only. */
export interface Secret {
  secret: string;
  /** ISO 8601 UTC; absent while it does not count yet. */
  expiresAt?: string;
}

/** What an installation sets. */
export interface Terms {
  /** For so long a link to set a password is good. */
  resetHours: number;
}

/** A kind with its input's type closed in, so that kinds of different inputs fit one table. */
export const kindOf = <I>(kind: ChangeKind<I>): ChangeKind<I> => kind;
