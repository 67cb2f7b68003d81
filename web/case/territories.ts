import { useQuery } from '@tanstack/react-query';
import { organisationsQuery } from '../api/queries.ts';
import type { components } from '../api/schema.d.ts';

type Organisation = components['schemas']['Organisation'];

/** Every territory that has bodies, by its code. Each is named after the People's Committee that governs it. */
function territoriesOf(bodies: readonly Pick<Organisation, 'territory' | 'kind' | 'name' | 'validTo'>[]): Map<string, string> {
  const codes = bodies.flatMap(({ territory }) => (territory === null ? [] : [territory])).sort();
  const governing = (code: string) =>
    bodies.find((one) => one.territory === code && one.kind === 'provincialPeoplesCommittee' && one.validTo === null);
  return new Map(codes.map((code) => [code, governing(code)?.name ?? code]));
}

/** The territories of this province. */
export function useTerritories(): Map<string, string> {
  const { data } = useQuery(organisationsQuery);
  return territoriesOf(data?.items ?? []);
}
