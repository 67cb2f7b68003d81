import { endingNames } from '../../locale/vocabulary.ts';
import { leadershipWords } from '../../locale/web/leadership.ts';
import { countText, type Overview } from '../duties/Counters.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';

/** How the commissions closed this year ended. */
export function Outcomes({ overview }: { overview: Overview }) {
  const { say, language } = useLanguage();
  const { closedThisYear, today, isAtLeast } = overview;
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">
        {say(leadershipWords.outcomes)} {today.slice(0, 4)}
      </h2>
      {closedThisYear.length === 0 ? (
        <p>{say(leadershipWords.noneClosed)}</p>
      ) : (
        <table className="plain-table outcomes">
          <thead>
            <tr>
              <th scope="col">{say(leadershipWords.outcome)}</th>
              <th scope="col" className="amount">
                {say(leadershipWords.count)}
              </th>
            </tr>
          </thead>
          <tbody>
            {closedThisYear.map(({ outcome, count }) => (
              <tr key={outcome}>
                <th scope="row">{nameIn(endingNames, outcome, language)}</th>
                <td className="amount">{countText(count, isAtLeast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
