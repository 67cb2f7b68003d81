import { createHash } from 'node:crypto';
import { isCaseOnRecord } from '../../db/cases/is-case-on-record.ts';
import { storedProcedure } from '../../db/procedures.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { actingOne } from '../../domain/case/on-behalf.ts';
import type { EffectResult } from '../../domain/case/effects.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { begunCaseId, effectUpdateId } from '../../signing/effect-ids.ts';
import type { ActMessage } from '../../workflows/messages.ts';
import { type CaseEffect, type DoneEffect, keyOf, type OrderOf } from './effect-kind.ts';
import { otherCaseSilent } from './other-cases.ts';

type Order = OrderOf<'begin'>;

/**
 * A case of another procedure, begun by Update-with-Start. Its id and the update's id come from the effect's key, so a repeat finds the case
 * that the first attempt began.
 */
export const begin: CaseEffect<'begin'> = {
  async perform({ db, cases }, order, until) {
    const key = begunKey(order);
    // The bodies with a part in it are those of the one represented.
    const actor = actingOne(order.effect.act);
    if (await isCaseOnRecord(db, key)) return done(key);
    const findFacts = storedProcedure(key.procedure).birthFacts;
    if (findFacts === null) return refused('NOT_BEGUN');
    const facts = await findFacts(db, { actor, on: dayOf(order.at) });
    const to = { ...key, province: order.province, updateId: effectUpdateId(keyOf(order)), until };
    if (!facts.isKnown) {
      // An earlier attempt may have begun the case while the facts were still there.
      if (await cases.isKnown(to)) throw otherCaseSilent();
      return refused(facts.lacking);
    }
    const answer = await cases.begin(to, messageOf(order, facts.attested));
    if (answer.answer === 'begun' || (await isCaseOnRecord(db, key))) return done(key);
    // Nobody else begins a case under this id. It was begun by this effect, and its first fact is not on record yet.
    if (answer.answer === 'ended' || answer.code === 'ALREADY_DONE') throw otherCaseSilent();
    return refused(answer.code);
  },
  async trace({ db, cases }, order) {
    const key = begunKey(order);
    if (await isCaseOnRecord(db, key)) return done(key);
    if (await cases.isKnown({ ...key, province: order.province, until: Date.now() + lookMs })) throw otherCaseSilent();
    return null;
  },
};

/** Long enough for the engine to say whether a workflow exists. */
const lookMs = 1_000;

const begunKey = (order: Order): CaseKey => ({ procedure: order.effect.procedure, id: begunCaseId(keyOf(order)) });

const done = ({ id }: CaseKey): DoneEffect => ({ outcome: 'done', case: id });

const refused = (code: string): EffectResult => ({ outcome: 'refused', reason: 'NOT_BEGUN', code });

/** The act as an API would send it. Its idempotency key is the key of the effect. */
function messageOf(order: Order, attested: object): ActMessage {
  const { act } = order.effect;
  const digest = createHash('sha256').update(canonicalJson(act), 'utf8').digest('hex');
  return { ...act, attested, idempotencyKey: keyOf(order), bodyDigest: `sha256:${digest}` };
}
