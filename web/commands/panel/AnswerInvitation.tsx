import { Form } from 'antd';
import { dayText } from '../../../locale/formats.ts';
import { panelRoleNames, partTitles, serviceKindNames } from '../../../locale/vocabulary.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import { roleExplanations, panelWords } from '../../../locale/web/panel.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { DueBadge } from '../../case/DueBadge.tsx';
import { organisationIn } from '../../case/names.ts';
import { ownDuty } from '../../case/own-duty.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { YesNoField } from '../../fields/choices.tsx';
import { ReasonField } from '../../fields/composite.tsx';

/** The expert accepts or declines the invitation. */
export function AnswerInvitation({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="answerInvitation" commission={commission}>
      <Invitation commission={commission} />
      <YesNoField name="accepts" label={panelWords.answer} yes={panelWords.accept} no={panelWords.decline} />
      <WhyNot />
    </CommandForm>
  );
}

/** What the expert is asked to do, by whom and by when. Nothing more is open before the answer. */
function Invitation({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { person } = useSession();
  const seat = commission.members?.find((one) => one.person === person.id && !one.left);
  const duty = ownDuty(commission, 'answerInvitation', person.id);
  const role = seat?.role;
  return (
    <section className="matter">
      {duty && <DueBadge duty={duty} />}
      <dl className="facts">
        {role !== undefined && (
          <div>
            <dt>{say(panelWords.yourRole)}</dt>
            <dd>
              <strong>{nameIn(panelRoleNames, role, language)}</strong>: {say(roleExplanations[role])}
            </dd>
          </div>
        )}
        <div>
          <dt>{say(workWords.kind)}</dt>
          <dd>{commission.serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', ')}</dd>
        </div>
        <div>
          <dt>{say(partTitles.host)}</dt>
          <dd>{organisationIn(commission, commission.parts.host)}</dd>
        </div>
        <div>
          <dt>{say(commissionWords.wantedOn)}</dt>
          <dd>{dayText(commission.acceptance?.deliverOn ?? commission.wantedOn)}</dd>
        </div>
      </dl>
      <p className="hint">{say(panelWords.afterAccept)}</p>
    </section>
  );
}

function WhyNot() {
  return Form.useWatch('accepts') === false ? <ReasonField label={panelWords.declineReason} /> : null;
}
