import { setTimeout as delay } from 'node:timers/promises';

/**
 * Tries until `attempt` neither throws nor rejects, and returns what it returned. `within` (milliseconds) only bounds a
 * test that fails; it is no statement on how long anything takes.
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
