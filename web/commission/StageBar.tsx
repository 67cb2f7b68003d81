import { Fragment } from 'react';
import { stageNames } from '../../locale/stages.ts';
import { dutySentence } from '../../locale/by-instrument.ts';
import { commissionWords, otherHolders } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { DueBadge } from '../case/DueBadge.tsx';
import { holdersOf } from '../case/holder.ts';

const looks = {
  passed: { className: 'stage-done', shape: '✓', words: commissionWords.stageDone },
  current: { className: 'stage-now', shape: '▶', words: commissionWords.stageNow },
  ahead: { className: 'stage-ahead', shape: '○', words: commissionWords.stageAhead },
} as const;

/** The bar names at most so many holders. A panel of ten experts would push the page away. */
const mostNamed = 3;

/** The course of the commission with its present stage, and the first few holders with their most urgent duties. */
export function StageBar({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const holders = holdersOf(commission.duties, language);
  const others = holders.length - mostNamed;
  return (
    <section aria-label={say(commissionWords.stages)} className="stage-bar">
      <ol>
        {commission.course.map(({ stage, standing }) => {
          const { className, shape, words } = looks[standing];
          return (
            <li key={stage} className={className} aria-current={standing === 'current' ? 'step' : undefined}>
              <span aria-hidden="true">{shape}</span> {nameIn(stageNames, stage, language)}
              <span className="only-heard"> ({say(words)})</span>
            </li>
          );
        })}
      </ol>
      {holders.length > 0 && (
        <p className="holder">
          <strong>{say(commissionWords.holder)}:</strong>{' '}
          {holders.slice(0, mostNamed).map(({ name, first }, i) => (
            <Fragment key={name}>
              {i > 0 && '; '}
              {name} – {dutySentence(first.kind, commission)[language]} <DueBadge duty={first} />
            </Fragment>
          ))}
          {others > 0 && ` ${say(otherHolders(others))}`}
        </p>
      )}
    </section>
  );
}
