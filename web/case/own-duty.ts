import type { Commission } from '../api/types.ts';

/** The duty of this very person that the act discharges: others of the panel may owe the same by another day. */
export function ownDuty({ duties }: Pick<Commission, 'duties'>, command: string, person: string) {
  return duties.find((one) => one.commands.includes(command) && one.owner.person?.id === person);
}
