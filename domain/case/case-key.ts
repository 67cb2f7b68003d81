/** Which case of an installation: the name of its procedure, and its id. */
export interface CaseKey {
  procedure: string;
  id: string;
}

/** How a case is named to operators: 'commission 0191…'. */
export const nameOfCase = ({ procedure, id }: CaseKey): string => `${procedure} ${id}`;
