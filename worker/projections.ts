import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** One attempt of an activity. */
export interface Attempt {
  activity: 'project' | 'carryOut';
  province: string;
  caseId: string;
  /** When somebody began to wait, in epoch milliseconds: the oldest act among the facts, or the effect's intent. Null for facts of timers only. */
  since: number | null;
}

interface Waiting extends Attempt {
  lastTriedAt: number;
  failed: boolean;
}

/**
 * A failed attempt is repeated within 30 seconds, perhaps by another worker, and only that worker sees the success. A worker that has
 * not seen a repeat for this long forgets the attempt; the worker that tried it last still shows it.
 */
const forgottenMs = 120_000;

/**
 * Measures what this worker has in hand: the age of the oldest accepted act that is not on record, and of the oldest open effect. Only
 * the worker knows: PostgreSQL has not seen the act yet, and the API has answered long ago.
 */
export function measureProjections(registry: Registry, provinces: readonly string[]) {
  const waiting = new Map<string, Waiting>();
  const current = () => {
    for (const [key, one] of waiting) if (Date.now() - one.lastTriedAt > forgottenMs) waiting.delete(key);
    return [...waiting.values()];
  };
  ageGauge('project', 'phanbien_projection_lag_seconds', 'Age of the oldest act this worker knows that is accepted and not on record.');
  ageGauge('carryOut', 'phanbien_effect_age_seconds', 'Age of the oldest effect this worker knows that is meant and not carried out.');
  new Gauge({
    name: 'phanbien_activities_failing',
    help: 'Cases whose last attempt to be put on record, or to have their effect carried out, failed here.',
    labelNames: ['province', 'activity'],
    registers: [registry],
    collect() {
      const failing = current().filter((one) => one.failed);
      for (const province of provinces) {
        for (const activity of ['project', 'carryOut'] as const) {
          this.set({ province, activity }, failing.filter((one) => one.province === province && one.activity === activity).length);
        }
      }
    },
  });
  const onRecord = new Histogram({
    name: 'phanbien_projection_seconds',
    help: 'From the acceptance of an act to its being on record.',
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30, 300],
    registers: [registry],
  });
  const attempts = new Counter({
    name: 'phanbien_activity_attempts_total',
    help: 'Attempts to put facts on record or to carry effects out, by what came of them.',
    labelNames: ['activity', 'outcome'],
    registers: [registry],
  });

  function ageGauge(activity: Attempt['activity'], name: string, help: string) {
    new Gauge({
      name,
      help,
      labelNames: ['province'],
      registers: [registry],
      collect() {
        const held = current().filter((one) => one.activity === activity);
        for (const province of provinces) {
          const ages = held.flatMap((one) => (one.province === province && one.since !== null ? [Date.now() - one.since] : []));
          this.set({ province }, Math.max(0, ...ages) / 1000);
        }
      },
    });
  }

  const keyOf = ({ activity, province, caseId }: Attempt) => `${activity}/${province}/${caseId}`;
  return {
    began(attempt: Attempt): void {
      const failed = waiting.get(keyOf(attempt))?.failed ?? false;
      waiting.set(keyOf(attempt), { ...attempt, lastTriedAt: Date.now(), failed });
    },
    done(attempt: Attempt): void {
      waiting.delete(keyOf(attempt));
      attempts.inc({ activity: attempt.activity, outcome: 'done' });
      if (attempt.activity === 'project' && attempt.since !== null) onRecord.observe(Math.max(0, Date.now() - attempt.since) / 1000);
    },
    failed(attempt: Attempt): void {
      waiting.set(keyOf(attempt), { ...attempt, lastTriedAt: Date.now(), failed: true });
      attempts.inc({ activity: attempt.activity, outcome: 'failed' });
    },
  };
}

/** The measurements of attempts, as observe-activities.ts uses them. */
export type Projections = ReturnType<typeof measureProjections>;
