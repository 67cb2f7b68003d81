import { stageNames } from '../../locale/stages.ts';
import { dutySentences } from '../../locale/duties.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission, Stage } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { DueBadge } from './DueBadge.tsx';

const order = Object.keys(stageNames) as Stage[];

/** Where the commission is, who holds it, due when, and what comes next. */
export function StageBar({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const shown = order.filter((stage) => stage !== 'consent' || commission.route === 'unionProposed');
  const now = shown.indexOf(commission.stage);
  const first = [...commission.duties].sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  return (
    <section aria-label={say(commissionWords.stages)} className="stage-bar">
      <ol>
        {shown.map((stage, i) => {
          const standing = i < now ? 'done' : i === now ? 'now' : 'ahead';
          const words = { done: commissionWords.stageDone, now: commissionWords.stageNow, ahead: commissionWords.stageAhead }[standing];
          return (
            <li key={stage} className={`stage-${standing}`} aria-current={standing === 'now' ? 'step' : undefined}>
              <span aria-hidden="true">{{ done: '✓', now: '▶', ahead: '○' }[standing]}</span> {nameIn(stageNames, stage, language)}
              <span className="only-heard"> ({say(words)})</span>
            </li>
          );
        })}
      </ol>
      {first && (
        <p className="holder">
          <strong>{say(commissionWords.holder)}:</strong> {first.owner.person?.name ?? first.owner.organisation?.name} –{' '}
          {nameIn(dutySentences, first.kind, language)} <DueBadge duty={first} />
        </p>
      )}
    </section>
  );
}
