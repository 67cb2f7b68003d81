import { nameOfCase } from '../../domain/case/case-key.ts';
import { saidOfPutBack, unresolvedOf } from '../recreation/put-back.ts';
import type { Restored, RestoreOrder } from './restore.ts';

/** Prints what an operator must read after a restore; the last lines say whether all is well. Returns whether it is. */
export function sayRestored(restored: Restored, order: RestoreOrder, tookMs: number): boolean {
  const { say } = order;
  const { putBack, recreation, intents, manifest } = restored;
  say('');
  say(
    `Restored as of ${manifest.startedAt}. Whatever was put on record after that is ${putBack === null ? 'gone' : 'back only where workflows knew it'}.`,
  );
  if (manifest.documents.missing.length > 0) say(`Contents the backup never had: ${manifest.documents.missing.join(', ')}`);
  for (const line of putBack === null ? [] : saidOfPutBack(putBack)) say(line);
  say(`Workflows: ${recreation.recreated} recreated from their journals, ${recreation.live} ran on; their deadlines are armed again.`);
  for (const { place, revision, command, person, effect, at } of intents) {
    say(`  goes on: ${command} of ${at.toISOString()} by person ${person} (${place}, revision ${revision}, ${effect}); it has no receipt`);
  }
  if (putBack === null) {
    say("Temporal's store was lost. Acts that were answered 202 and were not on record yet died with it, and cannot be listed: nothing");
    say('else knows of them. Who was given such a receipt finds its address answer 404, and may give the act again.');
  }
  say('Everybody signs in again; an access token that was revoked after the backup must be revoked again.');
  const faults = faultsOf(restored);
  for (const fault of faults) say(`  FAULT ${fault}`);
  const held = restored.checked.filter(({ violations }) => violations.length === 0).length;
  say(`Verified: ${held} of ${restored.checked.length} invariants hold. ${(tookMs / 60_000).toFixed(1)} minutes.`);
  say(
    faults.length === 0
      ? `All is well. Go on with: ${startCommand(manifest.province, order.into)}`
      : `${faults.length} faults, each named above: a person must decide on them before anybody goes on here.`,
  );
  return faults.length === 0;
}

function faultsOf({ putBack, recreation, unsettled, checked }: Restored): string[] {
  return [
    ...(putBack === null
      ? recreation.ended.map((key) => `${nameOfCase(key)}: open on record, but its workflow has ended`)
      : unresolvedOf(putBack)),
    ...unsettled.map((key) => `${nameOfCase(key)}: its workflow does not come to rest (log/worker.log)`),
    ...checked.flatMap(({ name, violations }) => violations.map(({ where, what }) => `${name}: ${where}: ${what}`)),
  ];
}

function startCommand(province: string, into: string): string {
  const elsewhere = process.env['DATABASE_URL'] === undefined ? '' : ' with the same DATABASE_URL';
  return `${province === 'demo' ? '' : `PROVINCE=${province} `}DATA_DIR=${into} npm start${elsewhere}`;
}
