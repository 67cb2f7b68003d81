import type { Commission } from '../api/types.ts';

/** This person's own duty that the act discharges. Other panel members may have the same duty with another due day. */
export function ownDuty({ duties }: Pick<Commission, 'duties'>, command: string, person: string) {
  return duties.find((one) => one.commands.includes(command) && one.owner.person?.id === person);
}
