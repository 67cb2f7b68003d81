import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { OpinionText } from '../../case/OpinionText.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { OneOfField } from '../../fields/who.tsx';
import { useSession } from '../../shell/session.tsx';

/** The science secretary returns an opinion for completion. */
export function ReturnOpinion({ commission }: { commission: Commission }) {
  const { nguoi } = useSearch({ strict: false });
  const { person } = useSession();
  const standing = (commission.opinions ?? []).filter((one) => one.returned === null && one.person !== person.id);
  const first = standing.find((one) => one.person === nguoi);
  return (
    <CommandForm command="returnOpinion" commission={commission} initial={first ? { person: first.person } : {}}>
      <OneOfField
        name="person"
        label={opinionWords.whoseOpinion}
        options={standing.map((one) => ({ id: one.person, name: personIn(commission, one.person) }))}
      />
      <Chosen commission={commission} />
      <ReasonField label={opinionWords.returnReason} />
    </CommandForm>
  );
}

function Chosen({ commission }: { commission: Commission }) {
  const person = Form.useWatch('person') as string | undefined;
  const opinion = commission.opinions?.findLast((one) => one.person === person && one.returned === null);
  return opinion ? (
    <section className="matter">
      <OpinionText commission={commission} opinion={opinion} />
    </section>
  ) : null;
}
