import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { SelectField, YesNoField } from '../../fields/choices.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { OneOfField } from '../../fields/who.tsx';
import type { SeatDraft } from './seat-draft.ts';
import { ExpertField, ExpertHint } from './ExpertField.tsx';
import { PanelChecks } from './PanelChecks.tsx';

type Filled = CommandInput<'replaceMember'> & { hasJoining: boolean };

/** One member leaves, and another may take the seat. The resulting panel is checked beside the form. */
export function ReplaceMember({ commission }: { commission: Commission }) {
  const { language } = useLanguage();
  const { nguoi } = useSearch({ strict: false });
  const members = (commission.members ?? []).filter((one) => !one.left);
  const gone =
    members.find((one) => one.person === nguoi) ?? members.find((one) => one.answer?.accepts === false || one.conflict === 'blocked');
  return (
    <CommandForm<'replaceMember', Filled>
      command="replaceMember"
      commission={commission}
      isWide
      initial={{
        hasJoining: true,
        ...(gone ? { leaving: gone.person, joining: { role: gone.role } as never } : {}),
      }}
      toInput={({ hasJoining, leaving, joining, reason }) => ({ leaving, reason, ...(hasJoining && joining ? { joining } : {}) })}
    >
      <div className="with-beside">
        <div>
          <OneOfField
            name="leaving"
            label={panelWords.leaving}
            options={members.map(({ person, role }) => ({
              id: person,
              name: `${personIn(commission, person)} – ${nameIn(panelRoleNames, role, language)}`,
            }))}
          />
          <YesNoField name="hasJoining" label={panelWords.joining} yes={panelWords.hasJoining} no={panelWords.noJoining} />
          <Joining commission={commission} />
          <ReasonField />
        </div>
        <Afterwards commission={commission} />
      </div>
    </CommandForm>
  );
}

function Joining({ commission }: { commission: Commission }) {
  const hasJoining = Form.useWatch('hasJoining') as boolean | undefined;
  const person = Form.useWatch(['joining', 'person']) as string | undefined;
  const isStaffToo = Form.useWatch(['joining', 'role']) === 'adminSecretary';
  if (hasJoining !== true) return null;
  return (
    <>
      <div className="side-by-side">
        <ExpertField
          name={['joining', 'person']}
          label={panelWords.expert}
          without={(commission.members ?? []).map((one) => one.person)}
          {...(isStaffToo ? { staffOf: commission.parts.union, hint: panelWords.staffSecretary } : {})}
        />
        <SelectField name={['joining', 'role']} label={panelWords.role} names={panelRoleNames} />
      </div>
      <ExpertHint person={person} commission={commission} />
    </>
  );
}

/** The resulting seats: everybody who neither declined nor was blocked, and the new member. */
function Afterwards({ commission }: { commission: Commission }) {
  const leaving = Form.useWatch('leaving') as string | undefined;
  const joining = Form.useWatch('joining') as SeatDraft | undefined;
  const hasJoining = Form.useWatch('hasJoining') as boolean | undefined;
  const staying = (commission.members ?? []).filter(
    (one) => !one.left && one.person !== leaving && one.answer?.accepts !== false && one.conflict !== 'blocked',
  );
  return (
    <aside className="beside">
      <PanelChecks
        commission={commission}
        seats={[...staying, ...(hasJoining === true && joining ? [joining] : [])]}
        isReasoned={commission.panel?.sizeReason != null}
      />
    </aside>
  );
}
