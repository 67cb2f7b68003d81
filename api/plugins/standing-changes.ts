import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { tellStandingChanges } from '../tell-open-cases.ts';

/** Roles begin and bodies end at midnight, and Temporal may have been away when something was changed. */
const everyMs = 30 * 60_000;
const firstAfterMs = 60_000;

/** Tells open cases at this interval which bodies and members have changed, so that a missed change arrives within the hour. */
export const standingChanges = fp(
  async (app: FastifyInstance) => {
    let isUnderWay = false;
    const tell = async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      for (const { code: province, db } of app.provinces.values()) {
        await tellStandingChanges({ province, db, engine: app.engine }).catch((error: unknown) => {
          app.log.warn({ err: error, province }, 'open cases were not told of changed bodies and members');
        });
      }
      isUnderWay = false;
    };
    const first = setTimeout(() => void tell(), firstAfterMs).unref();
    const again = setInterval(() => void tell(), everyMs).unref();
    app.addHook('onClose', async () => {
      clearTimeout(first);
      clearInterval(again);
    });
  },
  { name: 'standing-changes', dependencies: ['provinces', 'engine'] },
);
