import { Link } from '@tanstack/react-router';
import { dayText } from '../../locale/formats.ts';
import { stageNames } from '../../locale/stages.ts';
import { leadershipWords } from '../../locale/web/leadership.ts';
import { countText, type Overview } from '../duties/Counters.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** For each stage the number of commissions, how many are late, and how many will soon be. */
export function Portfolio({ overview }: { overview: Overview }) {
  const { say, language } = useLanguage();
  const { commissions, riskUntil, isAtLeast } = overview;
  const most = Math.max(1, ...commissions.stages.map(({ open }) => open));
  return (
    <section aria-labelledby="by-stage">
      <h2 id="by-stage">{say(leadershipWords.byStage)}</h2>
      <ScrollRegion label={say(leadershipWords.byStage)}>
        <table className="plain-table portfolio">
          <thead>
            <tr>
              <th scope="col">{say(leadershipWords.stage)}</th>
              <th scope="col">{say(leadershipWords.open)}</th>
              <th scope="col" className="amount">
                {say(leadershipWords.overdue)}
              </th>
              <th scope="col" className="amount">
                {say(leadershipWords.atRisk)}
              </th>
            </tr>
          </thead>
          <tbody>
            {commissions.stages.map(({ stage, open, overdue, atRisk }) => (
              <tr key={stage}>
                <th scope="row">
                  <Link to="/ho-so" search={{ giaidoan: stage }}>
                    {nameIn(stageNames, stage, language)}
                  </Link>
                </th>
                <td className="portfolio-open">
                  <span className="portfolio-number">{countText(open, isAtLeast)}</span>
                  <span className="bar" aria-hidden="true">
                    <span className="bar-calm" style={{ width: `${((open - overdue) / most) * 100}%` }} />
                    <span className="bar-late" style={{ width: `${(overdue / most) * 100}%` }} />
                  </span>
                </td>
                <td className={overdue > 0 ? 'amount late' : 'amount'}>{overdue > 0 ? `▲ ${countText(overdue, isAtLeast)}` : 0}</td>
                <td className={atRisk > 0 ? 'amount soon' : 'amount'}>{atRisk > 0 ? `◆ ${countText(atRisk, isAtLeast)}` : 0}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(leadershipWords.all)}</th>
              <td>
                <strong>{countText(commissions.open, isAtLeast)}</strong>
              </td>
              <td className="amount">
                <strong>{countText(commissions.overdue, isAtLeast)}</strong>
              </td>
              <td className="amount">
                <strong>{countText(commissions.atRisk, isAtLeast)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <p className="hint">
        {say(leadershipWords.atRisk)}: {say(leadershipWords.atRiskWhat).toLowerCase()} {dayText(riskUntil)}.{' '}
        {isAtLeast && say(leadershipWords.atLeast)}
      </p>
    </section>
  );
}
