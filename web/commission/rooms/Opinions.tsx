import { Alert } from 'antd';
import { dayText } from '../../../locale/formats.ts';
import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission, Member, Opinion } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { DueBadge } from '../../case/DueBadge.tsx';
import { personIn } from '../../case/names.ts';
import { OpinionMatrix } from '../../case/OpinionMatrix.tsx';
import { OpinionText } from '../../case/OpinionText.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';
import { ThemeReports } from '../../case/ThemeReports.tsx';
import '../commission.css';

const owing: readonly Member['role'][] = ['chair', 'viceChair', 'reviewer', 'member'];

/** The opinions side by side once they are open. Before that, the reader's own opinion and the reason why the others are closed. */
export function Opinions({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { opinions = [], sections } = commission;
  const standing = opinions.filter((one) => one.returned === null);
  const earlier = opinions.filter((one) => one.returned !== null);
  if (!sections.includes('opinions')) return <OwnOnly commission={commission} opinions={opinions} />;
  return (
    <>
      <Owed commission={commission} standing={standing} />
      <TimeRequests commission={commission} />
      <div className="page-actions">
        <ActLink commission={commission} command="fileThemeReport" />
      </div>
      <ThemeReports commission={commission} />
      {standing.length === 0 ? (
        <p>{say(opinionWords.noneFiled)}</p>
      ) : (
        <>
          <h2>{say(opinionWords.matrix)}</h2>
          <OpinionMatrix commission={commission} opinions={standing} />
          {standing.map((one) => (
            <Whole key={`${one.person}/${one.round}`} commission={commission} opinion={one} />
          ))}
        </>
      )}
      {earlier.length > 0 && (
        <>
          <h2>{say(opinionWords.earlier)}</h2>
          {earlier.map((one) => (
            <Whole key={`${one.person}/${one.round}`} commission={commission} opinion={one} />
          ))}
        </>
      )}
    </>
  );
}

/** Opinions are independent: nobody sees the others before filing. */
function OwnOnly({ commission, opinions }: { commission: Commission; opinions: readonly Opinion[] }) {
  const { say } = useLanguage();
  return (
    <>
      <Alert type="info" showIcon className="gap-below" title={say(opinionWords.closedUntilFiled)} />
      <div className="page-actions gap-below">
        <ActLink commission={commission} command="fileOpinion" />
        <ActLink commission={commission} command="requestMoreTime" />
      </div>
      {opinions.map((one) => (
        <section key={one.round}>
          <h2>{say(opinionWords.yours)}</h2>
          <OpinionText commission={commission} opinion={one} />
        </section>
      ))}
    </>
  );
}

/** Who has filed an opinion, and who has to file one by when. */
function Owed({ commission, standing }: { commission: Commission; standing: readonly Opinion[] }) {
  const { say, language } = useLanguage();
  const members = (commission.members ?? []).filter((one) => one.isCleared && owing.includes(one.role));
  const left = members.filter((one) => !standing.some(({ person }) => person === one.person));
  if (members.length === 0) return null;
  return (
    <section className="matter">
      <strong>
        {members.length - left.length}/{members.length} {say(opinionWords.filedOf)}
      </strong>
      {left.length > 0 && (
        <ul className="rows">
          {left.map((one) => {
            const duty = commission.duties.find((open) => open.commands.includes('fileOpinion') && open.owner.person?.id === one.person);
            return (
              <li key={one.person} className="row">
                <span className="row-main">
                  ○ {personIn(commission, one.person)} – {nameIn(panelRoleNames, one.role, language)}
                </span>
                {duty && <DueBadge duty={duty} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function TimeRequests({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const requests = commission.timeRequests ?? [];
  if (requests.length === 0) return null;
  return (
    <section>
      <h2>{say(opinionWords.timeRequests)}</h2>
      <ul className="rows">
        {requests.map(({ person, until, reason }) => (
          <li key={person} className="row">
            <div className="row-main">
              <strong>
                {personIn(commission, person)} {say(opinionWords.asksUntil)} {dayText(until)}
              </strong>
              <PrivateText text={reason} />
            </div>
            <ActLink commission={commission} command="grantTime" search={{ nguoi: person }} about={personIn(commission, person)} />
            <ActLink commission={commission} command="refuseTime" search={{ nguoi: person }} about={personIn(commission, person)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whole({ commission, opinion }: { commission: Commission; opinion: Opinion }) {
  const { say } = useLanguage();
  const name = personIn(commission, opinion.person);
  return (
    <details className="whole">
      <summary>
        {say(opinionWords.whoseOpinion)} {name}
        {opinion.round > 1 && ` (${say(opinionWords.round)} ${opinion.round})`}
      </summary>
      <OpinionText commission={commission} opinion={opinion} />
      {opinion.returned === null && (
        <ActLink commission={commission} command="returnOpinion" search={{ nguoi: opinion.person }} about={name} />
      )}
    </details>
  );
}
