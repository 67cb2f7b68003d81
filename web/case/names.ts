import type { Commission } from '../api/types.ts';

/** The name of a body in this commission: the name it had when the file took it in. */
export function organisationIn(commission: Pick<Commission, 'organisations'>, id: string | null | undefined): string {
  return commission.organisations.find((one) => one.id === id)?.name ?? '';
}

/** The name of a person in this commission. */
export function personIn(commission: Pick<Commission, 'people'>, id: string | null | undefined): string {
  return commission.people.find((one) => one.id === id)?.name ?? '';
}
