import type { Commission } from '../api/types.ts';
import { organisationIn, personIn } from './names.ts';

export type PaperEntry = NonNullable<Commission['entries']>[number];

/** A case of any procedure, as far as its entries from papers are shown. */
export type WithEntries = Pick<Commission, 'organisations' | 'people'> & {
  entries?: readonly PaperEntry[] | undefined;
  instrument?: Commission['instrument'];
};

/** The one in whose name the act was entered. */
export const nameOfOne = (of: WithEntries, { organisation, person }: PaperEntry): string =>
  person === null ? organisationIn(of, organisation) : personIn(of, person);
