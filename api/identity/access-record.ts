import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import { logAccess, type AccessEntry } from '../../db/sign-in/log-access.ts';
import { errorInBrief } from '../../telemetry/log.ts';
import { nowIso } from '../clock.ts';
import { admit, networkOf, OverLimit } from './limits.ts';

/** The most lines a minute of one kind from one address, and from all. They bound what a flood can add. */
const perAddress = 120;
const perMinute = 1_200;
/** A request waits at most this long for its line. */
const writtenWithinMs = 2_000;
/** How many letters of an unknown user name are recorded: it may be a password in the wrong field. */
const lettersShown = 3;

type AccessLine = Pick<AccessEntry, 'outcome' | 'reason' | 'account' | 'personId' | 'requiredRight' | 'session'>;

/**
 * Adds a line to the access record. It never throws and never delays a request for long: a line that cannot be written changes no
 * decision.
 */
export async function recordAccess(request: FastifyRequest, line: AccessLine): Promise<void> {
  const { method, routeOptions, ip: address, id: requestId } = request;
  const entry = { at: nowIso(), ...line, address, method, route: routeOptions.url, requestId };
  await Promise.race([write(request, entry), delay(writtenWithinMs, undefined, { ref: false })]);
}

async function write(request: FastifyRequest, entry: AccessEntry): Promise<void> {
  try {
    await admit(request.db, [
      { of: ['record', entry.outcome, networkOf(entry.address)], most: perAddress },
      { of: ['record', entry.outcome], most: perMinute },
    ]);
    await logAccess(request.db, entry);
  } catch (error) {
    // The log has no personal data, so it does not repeat the line.
    if (!(error instanceof OverLimit)) request.log.warn({ outcome: entry.outcome, error: errorInBrief(error) }, 'access not recorded');
    else if (error.isFirst) request.log.warn({ outcome: entry.outcome }, 'too many to record in this minute');
  }
}

/** The user name for the record: whole when an account has it, else its first letters. */
export function accountTried(username: string, isKnown: boolean): string {
  return isKnown ? username : `${Array.from(username).slice(0, lettersShown).join('')}…`;
}
