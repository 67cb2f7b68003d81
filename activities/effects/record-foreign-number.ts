import { isForeignNumberRecorded } from '../../db/registers/is-foreign-number-recorded.ts';
import { recordForeignNumber as record } from '../../db/registers/record-foreign-number.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { type DatabaseEffect, isoOf, keyOf } from './effect-kind.ts';

/** The number that another office gave its own paper. It is recorded once. */
export const recordForeignNumber: DatabaseEffect<'recordForeignNumber'> = {
  async perform(db, order) {
    const { organisation, book, number, signedOn } = order.effect;
    const recorded = await record(db, {
      organisationId: organisation,
      paper: 'order',
      book,
      year: yearOf(signedOn),
      notation: `${number}/${book}`,
      key: keyOf(order),
      caseId: order.caseId,
      at: isoOf(order),
    });
    return recorded.outcome === 'recorded' ? { outcome: 'done' } : { outcome: 'refused', reason: 'NUMBER_TAKEN' };
  },
  trace: async (trx, order) => ((await isForeignNumberRecorded(trx, keyOf(order))) ? { outcome: 'done' } : null),
};
