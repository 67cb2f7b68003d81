/** What API and worker of one installation must agree on. */

/** Every province's workflows share one task queue; the province is their fairness key (design.md §6). */
export const taskQueue = 'phanbien';

/** `commission/<province>/<id>`: the id of a commission's workflow. */
export function commissionWorkflowId(province: string, id: string): string {
  return `commission/${province}/${id}`;
}

/** One installation: a code that means nothing (administrative units merge), its database, and the host names it answers to. */
export interface Province {
  code: string;
  databaseUrl: string;
  hosts: string[];
}

/** The provinces this process serves: PROVINCES as a JSON list, or the single one of DATABASE_URL and PROVINCE. */
export function provincesFrom(env: Record<string, string | undefined>): Province[] {
  if (env['PROVINCES']) return JSON.parse(env['PROVINCES']) as Province[];
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('set DATABASE_URL (and PROVINCE), or PROVINCES');
  return [{ code: env['PROVINCE'] ?? 'demo', databaseUrl, hosts: [] }];
}
