import { setTimeout as delay } from 'node:timers/promises';

/**
 * Repeats `attempt` until it neither throws nor rejects, and returns its result. `within` (milliseconds) only bounds a failing test.
 */
export async function eventually<T>(attempt: () => T | Promise<T>, { within = 20_000, every = 25 } = {}): Promise<T> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
    await delay(every);
  }
}
