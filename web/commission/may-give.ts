import type { Commission, Session } from '../api/types.ts';

type Asked = Pick<Commission, 'can' | 'duties'>;

/** Whether the reader has the right to this act, whether or not its turn has come. */
export function mayGive({ can }: Pick<Commission, 'can'>, command: string): boolean {
  return can.some((one) => one.command === command && one.code !== 'NOT_AUTHORISED');
}

const leaders = new Set(['departmentLeader', 'authorityLeader', 'financeLeader', 'unionLeader']);

/** Acts that a leader of the reader's own body owes now: staff fill the form in and hand it to them. */
export function toPrepare({ can, duties }: Asked, { roles }: Pick<Session, 'roles'>): string[] {
  const bodies = new Set(roles.filter(({ capability }) => capability !== 'expert').map(({ organisation }) => organisation.id));
  const owed = duties
    .filter(
      ({ owner }) =>
        owner.capability !== null && leaders.has(owner.capability) && owner.organisation !== null && bodies.has(owner.organisation.id),
    )
    .flatMap(({ commands }) => commands);
  return [...new Set(owed)].filter((command) => can.some((one) => one.command === command) && !mayGive({ can }, command));
}
