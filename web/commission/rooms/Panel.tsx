import { instantText, dayText } from '../../../locale/formats.ts';
import { conflictNames } from '../../../locale/statuses.ts';
import { formOfWorkNames, interestCategoryNames, panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission, Member } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { themeWords } from '../../../locale/web/themes.ts';
import { ActLink } from '../../acts/ActLink.tsx';
import { organisationIn, personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { standingReport } from '../../case/themes.ts';
import { ScrollRegion } from '../../shell/ScrollRegion.tsx';

/** The members of the panel: their roles, answers and declarations, as far as these are open. */
export function Panel({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { panel, members = [], sections } = commission;
  const seated = members.filter((one) => !one.left);
  const gone = members.filter((one) => one.left);
  if (members.length === 0) return <p>{say(panelWords.notProposed)}</p>;
  return (
    <>
      {panel && (
        <dl className="facts">
          <div>
            <dt>{say(panelWords.rulesFor)}</dt>
            <dd>{nameIn(formOfWorkNames, commission.acceptance?.formOfWork, language)}</dd>
          </div>
          {panel.decisionNumber !== null && (
            <div>
              <dt>{say(panelWords.decisionNumber)}</dt>
              <dd>
                <strong>{panel.decisionNumber}</strong>
                {panel.appointedAt !== null && `, ${instantText(Date.parse(panel.appointedAt))}`}
              </dd>
            </div>
          )}
          <div>
            <dt>{say(panelWords.proposedBy)}</dt>
            <dd>
              {personIn(commission, panel.proposedBy)}, {instantText(Date.parse(panel.proposedAt))}
            </dd>
          </div>
          {panel.sizeReason !== null && (
            <div>
              <dt>{say(panelWords.sizeReason)}</dt>
              <dd>
                <PrivateText text={panel.sizeReason} />
              </dd>
            </div>
          )}
          {panel.meetingOn !== null && (
            <div>
              <dt>{say(panelWords.meetingOn)}</dt>
              <dd>{dayText(panel.meetingOn)}</dd>
            </div>
          )}
        </dl>
      )}
      {panel && panel.appointedAt === null && <p className="hint">{say(panelWords.notAppointed)}</p>}
      {!sections.includes('panel') && <p className="hint">{say(panelWords.ownSeatOnly)}</p>}
      <Members commission={commission} members={seated} />
      <Themes commission={commission} />
      {gone.length > 0 && (
        <>
          <h2>{say(panelWords.formerMembers)}</h2>
          <Members commission={commission} members={gone} />
        </>
      )}
      {sections.includes('panel') && !sections.includes('conflicts') && <p className="hint">{say(panelWords.conflictClosed)}</p>}
    </>
  );
}

/** Who works on what, with the report of each theme or its due day. */
function Themes({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { themes, sections } = commission;
  if (themes === undefined) return null;
  const isOpen = sections.includes('opinions');
  return (
    <section>
      <h2>{say(themeWords.themes)}</h2>
      <div className="page-actions">
        <ActLink commission={commission} command="arrangeThemes" />
      </div>
      {themes.length === 0 && <p>{say(themeWords.none)}</p>}
      <ul className="rows">
        {themes.map(({ theme, title, lead, members, dueOn }) => (
          <li key={theme} className="row">
            <div className="row-main">
              <span className="row-title">{title}</span>
              <span className="row-sub">
                {say(themeWords.lead)}: {personIn(commission, lead)}
                {members.length > 0 && ` · ${say(themeWords.members)}: ${members.map((one) => personIn(commission, one)).join(', ')}`}
              </span>
              {isOpen && (
                <span>
                  {standingReport(commission, theme) ? `✓ ${say(themeWords.report)}` : `○ ${say(themeWords.notFiled)}`}
                  {dueOn !== null && ` · ${say(themeWords.dueOn)}: ${dayText(dueOn)}`}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Members({ commission, members }: { commission: Commission; members: readonly Member[] }) {
  const { say, language } = useLanguage();
  return (
    <ScrollRegion label={say(panelWords.members)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(panelWords.members)}</th>
            <th scope="col">{say(panelWords.role)}</th>
            <th scope="col">{say(panelWords.invitation)}</th>
            <th scope="col">{say(panelWords.declaration)}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.person}>
              <th scope="row">
                {personIn(commission, one.person)}
                <div className="row-sub">{organisationIn(commission, one.organisation)}</div>
                {one.employedByHost && <div className="warned">▲ {say(panelWords.ofHost)}</div>}
              </th>
              <td>{nameIn(panelRoleNames, one.role, language)}</td>
              <td>
                <Invitation member={one} />
              </td>
              <td>
                <Standing member={one} />
                {!one.left && <Acts commission={commission} member={one} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Invitation({ member: { invitedAt, answer, left } }: { member: Member }) {
  const { say } = useLanguage();
  if (left) return say(panelWords.left);
  if (invitedAt === null) return say(panelWords.notInvited);
  if (answer === null) return `○ ${say(panelWords.invited)}`;
  return (
    <>
      {answer.accepts ? `✓ ${say(panelWords.accepted)}` : `✗ ${say(panelWords.declined)}`}
      <div className="row-sub">{instantText(Date.parse(answer.at))}</div>
    </>
  );
}

/** Whether a member has declared. Readers who may see more also see the grounds and the decision. */
function Standing({ member: { answer, hasDeclared, declaration, conflict } }: { member: Member }) {
  const { say, language } = useLanguage();
  if (answer?.accepts !== true) return '–';
  if (!hasDeclared) return `○ ${say(panelWords.hasNotDeclared)}`;
  if (conflict === undefined) return `✓ ${say(panelWords.hasDeclared)}`;
  const mark = { none: '✓', cleared: '✓', open: '◆', blocked: '✗' }[conflict];
  return (
    <>
      {mark} {nameIn(conflictNames, conflict, language)}
      {(declaration?.categories ?? []).map((category) => (
        <div key={category} className="row-sub">
          {nameIn(interestCategoryNames, category, language)}
        </div>
      ))}
    </>
  );
}

function Acts({ commission, member: { person, conflict, answer } }: { commission: Commission; member: Member }) {
  const about = personIn(commission, person);
  return (
    <div className="page-actions">
      {conflict === 'open' && <ActLink commission={commission} command="clearConflict" search={{ nguoi: person }} about={about} />}
      {(conflict === 'open' || conflict === 'blocked' || answer?.accepts === false) && (
        <ActLink commission={commission} command="replaceMember" search={{ nguoi: person }} about={about} />
      )}
    </div>
  );
}
