import { instantText } from '../../locale/formats.ts';
import { obstacleCategoryNames, obstacleOutcomeNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';

/** The obstacles of this commission, with their state and answers. Each leads to its own page. Draws nothing when there are none. */
export function Obstacles({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { obstacles = [] } = commission;
  if (obstacles.length === 0) return null;
  return (
    <section>
      <h2>{say(commissionWords.obstacles)}</h2>
      <ol>
        {obstacles.map(({ n, at, by, category, obstacle, answers }) => {
          const last = answers.at(-1);
          return (
            <li key={n}>
              <strong>{nameIn(obstacleCategoryNames, category, language)}</strong>{' '}
              <span className={last ? 'due due-calm' : 'due due-soon'}>
                <span aria-hidden="true">{last ? '●' : '◆'}</span>{' '}
                {last ? nameIn(obstacleOutcomeNames, last.outcome, language) : say(commissionWords.obstacleWaits)}
              </span>
              <p className="row-sub">
                {personIn(commission, by)} · {instantText(Date.parse(at))}
              </p>
              <p>
                <PrivateText text={obstacle} />
              </p>
              {answers.map((answer) => (
                <p key={answer.at}>
                  {nameIn(obstacleOutcomeNames, answer.outcome, language)}, {instantText(Date.parse(answer.at))}:{' '}
                  <PrivateText text={answer.answer} />
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
