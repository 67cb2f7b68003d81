import { acceptanceRoleNames } from '../../../locale/vocabulary.ts';
import { responseWords } from '../../../locale/web/response.ts';
import { SelectField, TickField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { PersonField } from '../../fields/who.tsx';
import { useSay } from '../../language/language.tsx';

/** Who sat in the council that judged the product, from its minutes. Each is paid only where the estimate has a price for it. */
export function AcceptanceCouncil() {
  const say = useSay();
  return (
    <details className="gap-below">
      <summary>{say(responseWords.acceptanceCouncil)}</summary>
      <p className="hint">{say(responseWords.acceptanceCouncilHint)}</p>
      <RowsField
        name="acceptanceCouncil"
        label={responseWords.acceptanceCouncil}
        add={responseWords.addSeat}
        fresh={{ role: 'member' }}
        max={30}
      >
        {(row) => (
          <div className="seat">
            <div className="side-by-side">
              <PersonField name={[row, 'person']} label={responseWords.seatPerson} />
              <SelectField name={[row, 'role']} label={responseWords.seatRole} names={acceptanceRoleNames} />
            </div>
            <TickField name={[row, 'hasFiled']} label={responseWords.seatFiled} />
          </div>
        )}
      </RowsField>
    </details>
  );
}
