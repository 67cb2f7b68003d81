import { dayText, instantText } from '../../locale/formats.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { ActLink } from '../acts/ActLink.tsx';
import { titleOf } from '../acts/title-of.ts';
import type { Commission } from '../api/types.ts';
import { organisationIn, personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { contentAddress } from '../documents/content.ts';
import { useLanguage } from '../language/language.tsx';

/** Acts that were entered from papers, each with both names, its scan, and what those concerned say of it. Draws nothing when there are none. */
export function PaperEntries({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { entries = [] } = commission;
  if (entries.length === 0) return null;
  return (
    <section id="nhap-thay">
      <h2>{say(onBehalfWords.entries)}</h2>
      <ul className="rows">
        {entries.map((entry) => (
          <Entry key={entry.revision} commission={commission} entry={entry} />
        ))}
      </ul>
      {(['noteEntry', 'contestEntry', 'answerContest', 'takeBackEntry'] as const).map((command) => (
        <span key={command}>
          <ActLink commission={commission} command={command} />{' '}
        </span>
      ))}
    </section>
  );
}

type PaperEntry = NonNullable<Commission['entries']>[number];

function Entry({ commission, entry }: { commission: Commission; entry: PaperEntry }) {
  const { say, language } = useLanguage();
  const { command, by, organisation, person, paper, contests, noted, takenBack } = entry;
  const one = person === null ? organisationIn(commission, organisation) : personIn(commission, person);
  return (
    <li className="row">
      <div className="row-main">
        <span className="row-title">{titleOf(command, commission, language)}</span>
        <span className="row-sub">
          {personIn(commission, by)}, {say(onBehalfWords.behalf)} {one} · {dayText(paper.on)}, {say(onBehalfWords.arrived)}{' '}
          {dayText(paper.arrivedOn)}
        </span>
        {paper.documents.map((id) => (
          <a key={id} href={contentAddress(id)} download>
            {say(onBehalfWords.documents)}
          </a>
        ))}
        {noted !== null && contests.length === 0 && takenBack === null && (
          <span className="row-sub">
            {say(onBehalfWords.noted)} · {instantText(Date.parse(noted.at))}
          </span>
        )}
        {contests.map(({ at, reason, answer }) => (
          <div key={at}>
            <strong>
              {say(onBehalfWords.contested)} · {instantText(Date.parse(at))}
            </strong>
            <PrivateText text={reason} />
            {answer && (
              <>
                <strong>{say(onBehalfWords.answered)}</strong>
                <PrivateText text={answer.answer} />
              </>
            )}
          </div>
        ))}
        {takenBack !== null && (
          <div>
            <strong>
              {say(onBehalfWords.takenBack)} · {instantText(Date.parse(takenBack.at))} · {personIn(commission, takenBack.by)}
            </strong>
            <PrivateText text={takenBack.reason} />
          </div>
        )}
      </div>
    </li>
  );
}
