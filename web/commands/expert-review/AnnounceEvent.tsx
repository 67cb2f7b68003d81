import { Form } from 'antd';
import { eventKindNames } from '../../../locale/vocabulary.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField, SelectField, TickField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';
import { OrganisationField, PersonField } from '../../fields/who.tsx';

const kinds = { organisation: consultationWords.organisation, person: consultationWords.person, name: consultationWords.guest };
type InviteeKind = keyof typeof kinds;
type Invitee = CommandInput<'announceEvent'>['invited'][number];
type Filled = Omit<CommandInput<'announceEvent'>, 'invited'> & { invited: (Invitee & { whom?: InviteeKind })[] };

/** The specialist announces a workshop, a round table or a conference with all its invitees. */
export function AnnounceEvent({ commission }: { commission: Commission }) {
  return (
    <CommandForm<'announceEvent', Filled>
      command="announceEvent"
      commission={commission}
      initial={{ kind: 'workshop', invited: [{ whom: 'organisation', organisation: commission.parts.host }, { whom: 'organisation' }] }}
      toInput={({ invited, ...said }) => ({ ...said, invited: invited.map(oneOf) })}
    >
      <ChoiceField name="kind" label={consultationWords.kind} names={eventKindNames} />
      <LineField name="topic" label={consultationWords.topic} max={500} />
      <div className="side-by-side">
        <DayField name="on" label={consultationWords.on} min={today} />
        <LineField name="place" label={formWords.place} hint={meetingWords.placeHint} />
      </div>
      <OrganisationField name="coOrganisers" label={consultationWords.coOrganisers} isMultiple isOptional />
      <RowsField
        name="invited"
        label={consultationWords.invited}
        add={consultationWords.addInvitee}
        fresh={{ whom: 'organisation' }}
        min={1}
        max={300}
      >
        {(row) => <InviteeFields row={row} />}
      </RowsField>
      <Count />
    </CommandForm>
  );
}

/** An invitee is exactly one of three: a body, a person or a guest's name. */
function oneOf({ whom = 'organisation', paperOrdered = false, ...invitee }: Filled['invited'][number]): Invitee {
  return { [whom]: invitee[whom], paperOrdered };
}

function InviteeFields({ row }: { row: number }) {
  const whom = Form.useWatch(['invited', row, 'whom']) as InviteeKind | undefined;
  return (
    <div className="seat">
      <div className="side-by-side">
        <SelectField name={[row, 'whom']} label={consultationWords.inviteeKind} names={kinds} />
        {whom === 'person' && <PersonField name={[row, 'person']} label={formWords.person} />}
        {whom === 'name' && <LineField name={[row, 'name']} label={consultationWords.guestName} />}
        {(whom === undefined || whom === 'organisation') && (
          <OrganisationField name={[row, 'organisation']} label={formWords.organisation} />
        )}
      </div>
      <TickField name={[row, 'paperOrdered']} label={consultationWords.paperOrdered} />
    </div>
  );
}

function Count() {
  const say = useSay();
  const invited = (Form.useWatch('invited') as (Invitee | undefined)[] | undefined) ?? [];
  const named = invited.filter((one) => [one?.organisation, one?.person, one?.name].some((given) => given !== undefined && given !== ''));
  return (
    <p className="hint">
      {say(consultationWords.invitedCount)}: {named.length}
    </p>
  );
}
