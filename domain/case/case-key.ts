/** Identifies a case of an installation by the name of its procedure and its id. */
export interface CaseKey {
  procedure: string;
  id: string;
}

/** The name of a case for operators: 'commission 0191…'. */
export const nameOfCase = ({ procedure, id }: CaseKey): string => `${procedure} ${id}`;
