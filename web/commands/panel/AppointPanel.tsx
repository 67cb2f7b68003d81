import { dayText } from '../../../locale/formats.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { OwnPaperField } from '../../fields/composite.tsx';
import { ReservedNumber } from '../../fields/ReservedNumber.tsx';
import { MemberList } from './MemberList.tsx';
import { PanelChecks } from './PanelChecks.tsx';

/** The leader decides on the proposed list. Every member is invited when the decision is sent. */
export function AppointPanel({ commission }: { commission: Commission }) {
  const say = useSay();
  const reserved = commission.panel?.reservedNumber;
  const sizeReason = commission.panel?.sizeReason ?? null;
  const members = (commission.members ?? []).filter((one) => !one.left);
  return (
    <CommandForm command="appointPanel" commission={commission} initial={reserved ? { decision: { on: reserved.on } as never } : {}} isWide>
      <div className="with-beside">
        <div>
          <h2>{say(panelWords.proposedMembers)}</h2>
          <p className="row-sub">
            {say(panelWords.proposedBy)}: {personIn(commission, commission.panel?.proposedBy)}
            {commission.panel?.meetingOn != null && ` · ${say(panelWords.meetingOn)}: ${dayText(commission.panel.meetingOn)}`}
          </p>
          <MemberList commission={commission} members={members} />
          {sizeReason !== null && (
            <p>
              {say(panelWords.sizeReason)}: <PrivateText text={sizeReason} />
            </p>
          )}
          <ReservedNumber commission={commission} reserved={reserved} />
          <OwnPaperField name="decision" label={panelWords.decision} kind="panelDecision" />
        </div>
        <aside className="beside">
          <PanelChecks commission={commission} seats={members} isReasoned={sizeReason !== null} />
        </aside>
      </div>
    </CommandForm>
  );
}
