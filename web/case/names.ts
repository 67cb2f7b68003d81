import type { Commission } from '../api/types.ts';

/** The name of a body that the commission mentions, as it was called when the file took it in. */
export function organisationIn(commission: Pick<Commission, 'organisations'>, id: string | null | undefined): string {
  return commission.organisations.find((one) => one.id === id)?.name ?? '';
}

/** The name of a person that the commission mentions. */
export function personIn(commission: Pick<Commission, 'people'>, id: string | null | undefined): string {
  return commission.people.find((one) => one.id === id)?.name ?? '';
}
