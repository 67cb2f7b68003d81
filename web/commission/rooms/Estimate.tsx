import { dayText, instantText } from '../../../locale/formats.ts';
import { estimateStatusNames } from '../../../locale/statuses.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { textsAbout, type VersionTexts } from './estimate-history.ts';
import { EstimateChange } from './EstimateChange.tsx';
import { EstimateTable } from '../../money/EstimateTable.tsx';
import type { Estimate as Version } from '../../money/estimates.ts';
import { useDong } from '../../money/use-dong.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { useJournal } from '../../case/use-journal.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';

/** Every version of the estimate, newest first, with its remarks and its differences from the version before. */
export function Estimate({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const journal = useJournal(commission);
  const versions = commission.estimates ?? [];
  if (versions.length === 0) return <p>{say(commission.fundingSource === 'none' ? fundingWords.withoutCost : fundingWords.noEstimate)}</p>;
  const entries = journal.data?.items ?? [];
  return versions
    .map((version, i) => (
      <VersionOfEstimate
        key={version.at}
        commission={commission}
        version={version}
        number={i + 1}
        before={versions[i - 1]}
        said={textsAbout(entries, i)}
        isLast={i === versions.length - 1}
      />
    ))
    .toReversed();
}

interface Props {
  commission: Commission;
  version: Version;
  number: number;
  before: Version | undefined;
  said: VersionTexts;
  isLast: boolean;
}

function VersionOfEstimate({ commission, version, number, before, said, isLast }: Props) {
  const { say } = useLanguage();
  const { dong } = useDong();
  return (
    <details className="version" open={isLast}>
      <summary>
        <h2>
          {say(fundingWords.version)} {number}: {dong(version.totalVnd)}
        </h2>{' '}
        <EstimateStatus status={version.status} />
      </summary>
      <dl className="sums">
        <dt>{say(fundingWords.by)}</dt>
        <dd>
          {personIn(commission, version.by)}, {instantText(Date.parse(version.at))}
        </dd>
        <dt>{say(fundingWords.workOn)}</dt>
        <dd>{dayText(version.workOn)}</dd>
        {version.appraisedVnd !== null && (
          <>
            <dt>{say(fundingWords.appraised)}</dt>
            <dd>
              <strong>{dong(version.appraisedVnd)}</strong> ({say(fundingWords.cut).toLowerCase()}{' '}
              {dong(version.totalVnd - version.appraisedVnd)})
            </dd>
            <dt>{say(fundingWords.appraiser)}</dt>
            <dd>
              {personIn(commission, version.appraisedBy)}
              {version.appraisedAt !== null && `, ${instantText(Date.parse(version.appraisedAt))}`}
            </dd>
          </>
        )}
        {(
          [
            [fundingWords.reasonOfAdjustment, said.reason],
            [fundingWords.comment, said.comment],
            [fundingWords.returnedBecause, said.returned],
            [fundingWords.refusedBecause, said.refused],
          ] as const
        ).map(
          ([name, text]) =>
            text && (
              <div key={name.vi} className="sums-pair">
                <dt>{say(name)}</dt>
                <dd>
                  <PrivateText text={text} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <EstimateTable commission={commission} estimate={version} />
      {before && <EstimateChange before={before} after={version} />}
    </details>
  );
}

const shapes = { submitted: '○', appraised: '◆', approving: '◆', approved: '✓', returned: '↩', refused: '✕' } as const;
const looks = {
  submitted: 'due-soon',
  appraised: 'due-soon',
  approving: 'due-soon',
  approved: 'due-calm',
  returned: 'due-paused',
  refused: 'due-late',
};

function EstimateStatus({ status }: Pick<Version, 'status'>) {
  const { language } = useLanguage();
  return (
    <span className={`due ${looks[status]}`}>
      <span aria-hidden="true">{shapes[status]}</span> {nameIn(estimateStatusNames, status, language)}
    </span>
  );
}
