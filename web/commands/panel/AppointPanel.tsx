import { dayText } from '../../../locale/formats.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../commission/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { OwnPaperField } from '../fields/composite.tsx';
import { MemberList } from './MemberList.tsx';
import { PanelChecks } from './PanelChecks.tsx';

/** The leader decides on the proposed list; every member is invited when the decision is sent. */
export function AppointPanel({ commission }: { commission: Commission }) {
  const say = useSay();
  const members = (commission.members ?? []).filter((one) => !one.left);
  return (
    <CommandForm command="appointPanel" commission={commission} isWide>
      <div className="with-beside">
        <div>
          <h2>{say(panelWords.proposedMembers)}</h2>
          <p className="row-sub">
            {say(panelWords.proposedBy)}: {personIn(commission, commission.panel?.proposedBy)}
            {commission.panel?.meetingOn != null && ` · ${say(panelWords.meetingOn)}: ${dayText(commission.panel.meetingOn)}`}
          </p>
          <MemberList commission={commission} members={members} />
          <p className="hint">{say(panelWords.decisionHint)}</p>
          <OwnPaperField name="decision" label={panelWords.decision} kind="panelDecision" />
        </div>
        <aside className="beside">
          <PanelChecks commission={commission} seats={members} />
        </aside>
      </div>
    </CommandForm>
  );
}
