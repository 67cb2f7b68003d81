import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { commandTitle } from '../../locale/by-instrument.ts';
import { instantText } from '../../locale/formats.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { noticesQuery } from '../api/queries.ts';
import { addressOf, pageOf } from '../case/address.ts';
import { useLanguage } from '../language/language.tsx';

/** What the Union entered from paper in the reader's name. A notice leaves the list once it is noted or contested. */
export function Notices() {
  const { say, language } = useLanguage();
  const { data } = useQuery(noticesQuery);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">
        {say(onBehalfWords.noticesTitle)} <span className="count">{items.length}</span>
      </h2>
      <p className="quiet">{say(onBehalfWords.noticesWhat)}</p>
      <ul className="rows">
        {items.map(({ procedure, caseId, code, title, entry, command, at, by, organisation, isAnswered }) => (
          <li key={`${caseId}/${String(entry)}`} className="row">
            <div className="row-main">
              <Link
                to={pageOf(procedure, procedure === 'commission' ? addressOf({ id: caseId, code }) : caseId)}
                className="row-title"
                data-row
              >
                {commandTitle(command, { instrument: null })[language]}: {code ?? ''} {title}
              </Link>
              <span className="row-sub">
                {isAnswered && `${say(onBehalfWords.answeredYou)} · `}
                {say(onBehalfWords.behalf)} {organisation.name} · {say(onBehalfWords.enteredBy)} {by.name} · {instantText(Date.parse(at))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
