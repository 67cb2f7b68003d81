import { dayText, instantText } from '../../../locale/formats.ts';
import { obstacleCategoryNames, obstacleOutcomeNames } from '../../../locale/vocabulary.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { personIn } from '../names.ts';
import { PrivateText } from '../PrivateText.tsx';

/** What people wrote beside the procedure: the leader's instruction, notes, and obstacles with their answers. */
export function Notes({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { specialist, notes = [] } = commission;
  return (
    <>
      {specialist?.instruction !== undefined && (
        <section>
          <h2>{say(commissionWords.instruction)}</h2>
          <p className="row-sub">
            {personIn(commission, specialist.person)} · {instantText(Date.parse(specialist.at))}
            {specialist.dueOn !== null && ` · ${say(workWords.dueOn)} ${dayText(specialist.dueOn)}`}
          </p>
          <p>
            <PrivateText text={specialist.instruction} />
          </p>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2>{say(commissionWords.notes)}</h2>
          <ul className="rows">
            {notes.map(({ at, person, note }) => (
              <li key={note.id} className="row">
                <div className="row-main">
                  <span className="row-sub">
                    {personIn(commission, person)} · {instantText(Date.parse(at))}
                  </span>
                  <PrivateText text={note} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Obstacles commission={commission} />
    </>
  );
}

function Obstacles({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { obstacles = [] } = commission;
  if (obstacles.length === 0) return null;
  return (
    <section>
      <h2>{say(commissionWords.obstacles)}</h2>
      <ol>
        {obstacles.map(({ n, at, by, category, obstacle, answers }) => (
          <li key={n}>
            <strong>{nameIn(obstacleCategoryNames, category, language)}</strong>
            <p className="row-sub">
              {personIn(commission, by)} · {instantText(Date.parse(at))}
            </p>
            <p>
              <PrivateText text={obstacle} />
            </p>
            {answers.length === 0 && <p className="due due-soon">◆ {say(commissionWords.obstacleWaits)}</p>}
            {answers.map((answer) => (
              <p key={answer.at}>
                {nameIn(obstacleOutcomeNames, answer.outcome, language)}, {instantText(Date.parse(answer.at))}:{' '}
                <PrivateText text={answer.answer} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
