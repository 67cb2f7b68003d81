/** Settings on which the API and the worker of one installation must agree. */

/** The workflows of all provinces share one task queue. The province is their fairness key (docs/design.md §6). */
export const taskQueue = 'phanbien';

/** The id of a case's workflow: `<procedure>/<province>/<id>`. */
export function caseWorkflowId(procedure: string, province: string, id: string): string {
  return `${procedure}/${province}/${id}`;
}

/** A province with its database and host names. Its code means nothing, because administrative units merge. */
export interface Province {
  code: string;
  databaseUrl: string;
  hosts: string[];
}

/**
 * The number of days after which a private text that no fact names is erased: LOOSE_TEXTS_DAYS, 7 when it is not set. The number is
 * proposed, and no rule sets it. Acts come on record within seconds, but an outage of the engine may last days.
 */
export function looseTextDays(env: Record<string, string | undefined>): number {
  const given = env['LOOSE_TEXTS_DAYS'] || '7';
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new Error(`LOOSE_TEXTS_DAYS is ${given}: write a number of days, 1 to 999`);
  return Number(given);
}

/** The provinces this process serves: PROVINCES as a JSON list, or the single one of DATABASE_URL and PROVINCE. */
export function provincesFrom(env: Record<string, string | undefined>): Province[] {
  if (env['PROVINCES']) return JSON.parse(env['PROVINCES']) as Province[];
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('set DATABASE_URL (and PROVINCE), or PROVINCES');
  return [{ code: env['PROVINCE'] ?? 'demo', databaseUrl, hosts: [] }];
}
