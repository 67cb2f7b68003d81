/** What the fields of an entered paper hold: `one` is the body, or the body and the person, parted by a stroke. */
export interface EnteredOnPaper {
  one: string;
  paper: { documents: string[]; on: string; arrivedOn: string; signer?: string; number?: string };
}

export const oneOf = ({ organisation, person }: { organisation: string; person?: string | undefined }): string =>
  person === undefined ? organisation : `${organisation}/${person}`;

/** The envelope of the act as the API takes it. */
export function envelopeOf({ one, paper }: EnteredOnPaper) {
  const [organisation = '', person] = one.split('/');
  return { organisation, ...(person === undefined ? {} : { person }), paper };
}
