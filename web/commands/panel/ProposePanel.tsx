import { Form } from 'antd';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { SelectField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import type { SeatDraft } from './seat-draft.ts';
import { ExpertField, ExpertHint } from './ExpertField.tsx';
import { PanelChecks } from './PanelChecks.tsx';

/** The specialist proposes the members, each with a role. The rule set's requirements are checked beside the form. */
export function ProposePanel({ commission }: { commission: Commission }) {
  const proposed = (commission.members ?? []).filter((one) => !one.left).map(({ person, role }) => ({ person, role }));
  const start = commission.acceptance?.formOfWork === 'council' ? councilSeats : [{}];
  return (
    <CommandForm
      command="proposePanel"
      commission={commission}
      isWide
      initial={{
        members: (proposed.length > 0 ? proposed : start) as never,
        ...(commission.panel?.meetingOn == null ? {} : { meetingOn: commission.panel.meetingOn }),
      }}
    >
      <div className="with-beside">
        <div>
          <RowsField name="members" label={panelWords.members} add={panelWords.addMember} fresh={{}} min={1} max={60}>
            {(row) => <SeatFields row={row} commission={commission} />}
          </RowsField>
          <TextField name="sizeReason" label={panelWords.sizeReason} hint={panelWords.sizeReasonHint} isOptional rows={2} />
          <DayField name="meetingOn" label={panelWords.meetingOn} min={today} isOptional />
        </div>
        <Checks commission={commission} />
      </div>
    </CommandForm>
  );
}

/** The seats that every council needs. */
const councilSeats: SeatDraft[] = [
  { role: 'chair' },
  { role: 'reviewer' },
  { role: 'reviewer' },
  { role: 'member' },
  { role: 'scienceSecretary' },
];

function SeatFields({ row, commission }: { row: number; commission: Commission }) {
  const seats = (Form.useWatch('members') as (SeatDraft | undefined)[] | undefined) ?? [];
  const others = seats.filter((_, i) => i !== row).map((seat) => seat?.person);
  const isStaffToo = seats[row]?.role === 'adminSecretary';
  return (
    <div className="seat">
      <div className="side-by-side">
        <ExpertField
          name={[row, 'person']}
          label={panelWords.expert}
          without={others}
          {...(isStaffToo ? { staffOf: commission.parts.union, hint: panelWords.staffSecretary } : {})}
        />
        <SelectField name={[row, 'role']} label={panelWords.role} names={panelRoleNames} />
      </div>
      <ExpertHint person={seats[row]?.person} commission={commission} />
    </div>
  );
}

function Checks({ commission }: { commission: Commission }) {
  const reason = (Form.useWatch('sizeReason') as string | undefined) ?? '';
  const seats = (Form.useWatch('members') as (SeatDraft | undefined)[] | undefined) ?? [];
  return (
    <aside className="beside">
      <PanelChecks commission={commission} seats={seats.map((seat) => seat ?? {})} isReasoned={reason.trim() !== ''} />
    </aside>
  );
}
