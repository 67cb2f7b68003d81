import { reportWords } from '../../../locale/web/report.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { LineField } from '../../fields/texts.tsx';
import { OrganisationField } from '../../fields/who.tsx';

type Recommendation = CommandInput<'submitReport'>['recommendations'][number];

/** A recommendation as the fields hold it. `outside` holds names outside the register, parted by semicolons. */
export type AddressedRecommendation = Omit<Recommendation, 'addressees'> & { bodies?: string[]; outside?: string };

/** Those whom a recommendation is addressed to: bodies of the register, and names. */
export function AddresseeFields({ commission, row }: { commission: Commission; row: number }) {
  return (
    <div className="side-by-side">
      <OrganisationField
        name={[row, 'bodies']}
        label={reportWords.addressees}
        hint={reportWords.addresseesHint}
        isFit={({ id }) => id !== commission.parts.union}
        isMultiple
        isOptional
      />
      <LineField name={[row, 'outside']} label={reportWords.outside} hint={reportWords.outsideHint} max={300} isOptional />
    </div>
  );
}

/** The recommendation as the command takes it. */
export function withAddressees({ bodies = [], outside = '', ...said }: AddressedRecommendation): Recommendation {
  const names = outside.split(';').flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim() }]));
  const addressees = [...bodies.map((organisation) => ({ organisation })), ...names];
  return addressees.length === 0 ? said : { ...said, addressees };
}

type Addressees = readonly { organisation: string | null; name: { text: string | null } | null }[];

/** The values of the fields for a recommendation of the last report. */
export function addresseesIn(addressees: Addressees = []): Pick<AddressedRecommendation, 'bodies' | 'outside'> {
  const outside = addressees.flatMap(({ name }) => name?.text ?? []).join('; ');
  return { bodies: addressees.flatMap(({ organisation }) => organisation ?? []), outside };
}
