import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayText, instantText } from '../../locale/formats.ts';
import { obstacleCategoryNames, obstacleOutcomeNames, obstacleStageNames } from '../../locale/obstacle.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { answerTitles } from '../../locale/web/obstacles.ts';
import { workWords } from '../../locale/web/work.ts';
import { obstaclesQuery } from '../api/obstacles-query.ts';
import type { Commission, ObstacleListItem } from '../api/types.ts';
import { pageOf } from '../case/address.ts';
import { holderText } from '../case/holder.ts';
import { personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';

/** The obstacles of this commission, each with its state, its answers and its page. Draws nothing when there are none. */
export function Obstacles({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { obstacles = [] } = commission;
  // An obstacle has fewer readers than its commission. The list holds those that this reader may open.
  const query = useInfiniteQuery({ ...obstaclesQuery({ commission: commission.id }), enabled: obstacles.length > 0 });
  const open = new Map(query.data?.pages.flatMap(({ items }) => items).map((item) => [item.id, item]));
  if (obstacles.length === 0) return null;
  return (
    <section>
      <h2>{say(commissionWords.obstacles)}</h2>
      <ol>
        {obstacles.map((obstacle) => (
          <Obstacle key={obstacle.n} commission={commission} obstacle={obstacle} found={open.get(obstacle.case ?? '')} />
        ))}
      </ol>
    </section>
  );
}

interface Props {
  commission: Commission;
  obstacle: NonNullable<Commission['obstacles']>[number];
  /** The obstacle's own case, where the reader may open it. */
  found: ObstacleListItem | undefined;
}

function Obstacle({ commission, obstacle: { at, by, category, obstacle, answers }, found }: Props) {
  const { say, language } = useLanguage();
  const last = answers.at(-1);
  const name = nameIn(obstacleCategoryNames, category, language);
  const isWaiting = last === undefined || last.outcome === 'reopened' || last.outcome === 'escalated';
  const state =
    found === undefined
      ? last === undefined
        ? say(commissionWords.obstacleWaits)
        : nameIn(obstacleOutcomeNames, last.outcome, language)
      : nameIn(obstacleStageNames, found.stage, language);
  return (
    <li>
      {found === undefined ? <strong>{name}</strong> : <Link to={pageOf('obstacle', found.id)}>{name}</Link>}{' '}
      <span className={isWaiting ? 'due due-soon' : 'due due-calm'}>
        <span aria-hidden="true">{isWaiting ? '◆' : '●'}</span> {state}
      </span>
      <p className="row-sub">
        {personIn(commission, by)} · {instantText(Date.parse(at))}
        {found?.owner != null && ` · ${say(workWords.owner)}: ${holderText(found.owner, language)}`}
        {found?.dueOn != null && ` · ${say(workWords.dueOn)} ${dayText(found.dueOn)}`}
      </p>
      <p>
        <PrivateText text={obstacle} />
      </p>
      {answers.map((answer) => (
        <p key={answer.at}>
          <strong>{nameIn(answerTitles, answer.outcome, language)}</strong>, {instantText(Date.parse(answer.at))}:{' '}
          <PrivateText text={answer.answer} />
        </p>
      ))}
    </li>
  );
}
