import { openEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { dayText, instantText } from '../../../locale/formats.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { useJournal } from '../../case/use-journal.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { EstimateTable } from '../../money/EstimateTable.tsx';
import { versionsOf } from '../../money/estimates.ts';
import { lastText } from '../../case/journal-texts.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';

/** The version that is being decided, with the remarks on it so far. */
export function EstimateSummary({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const journal = useJournal(commission);
  const estimate = openEstimate(versionsOf(commission));
  if (!estimate) return null;
  const entries = journal.data?.items ?? [];
  const comment = estimate.appraisedVnd === null ? null : lastText(entries, 'estimateAppraised', 'comment');
  const reason = lastText(entries, 'estimateAdjusted', 'reason');
  return (
    <section>
      <details className="version">
        <summary>{say(fundingWords.seeFile)}</summary>
        <WhatIsAsked commission={commission} />
      </details>
      <dl className="sums">
        <dt>{say(fundingWords.by)}</dt>
        <dd>{personIn(commission, estimate.by)}</dd>
        <dt>{say(fundingWords.workOn)}</dt>
        <dd>{dayText(estimate.workOn)}</dd>
        {reason && (
          <>
            <dt>{say(fundingWords.reasonOfAdjustment)}</dt>
            <dd>
              <PrivateText text={reason} />
            </dd>
          </>
        )}
      </dl>
      <EstimateTable commission={commission} estimate={estimate} />
      {estimate.appraisedVnd !== null && (
        <dl className="sums">
          <dt>{say(fundingWords.appraised)}</dt>
          <dd>{dong(estimate.appraisedVnd)}</dd>
          <dt>{say(fundingWords.appraiser)}</dt>
          <dd>
            {personIn(commission, estimate.appraisedBy)}
            {estimate.appraisedAt !== null && `, ${instantText(Date.parse(estimate.appraisedAt))}`}
          </dd>
          {comment && (
            <>
              <dt>{say(fundingWords.comment)}</dt>
              <dd>
                <PrivateText text={comment} />
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
