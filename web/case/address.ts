import type { ProcedureName } from '../api/types.ts';

/** The part of an address that names a case: its code with a dash where it has one (`07-2026`), else its id. */
export function addressOf({ id, code }: { id: string; code: string | null }): string {
  return code === null ? id : code.replace('/', '-');
}

/** The address under which the cases of each procedure have their pages. */
const folders: Record<ProcedureName, string> = { commission: '/ho-so', obstacle: '/vuong-mac' };

/** The page of a case. `so` is the part of the address that names it. Acts and receipts have their addresses below it. */
export const pageOf = (procedure: ProcedureName, so: string): string => `${folders[procedure]}/${so}`;
