import { dayText } from '../../locale/formats.ts';
import { contractWords } from '../../locale/web/contract.ts';
import type { Commission } from '../api/types.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useLanguage } from '../language/language.tsx';
import { useDong } from './use-dong.ts';

/** The minutes that liquidate a contract: its sums, and who has signed. */
export function Liquidation({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { dong } = useDong();
  const { liquidation, contract, stage } = commission;
  if (liquidation == null) {
    const isAwaited = contract?.isStated === true && (stage === 'payment' || stage === 'settlement');
    return isAwaited && <p>{say(contractWords.notLiquidated)}</p>;
  }
  const { paper, sums, signed } = liquidation;
  const rows = [
    [contractWords.value, sums.valueVnd],
    [contractWords.accepted, sums.acceptedVnd],
    [contractWords.advanced, sums.advancedVnd],
    [contractWords.cleared, sums.clearedVnd],
    [contractWords.paid, sums.paidVnd],
    [contractWords.owedToUnion, sums.owedToUnionVnd],
    [contractWords.toReturn, sums.toReturnVnd],
  ] as const;
  return (
    <section>
      <h2>{say(contractWords.liquidation)}</h2>
      <dl className="sums">
        <dt>{say(contractWords.liquidationPaper)}</dt>
        <dd>
          {paper.number}/{paper.notation}, {dayText(paper.on)}
        </dd>
        <dt>{say(contractWords.draftedAt)}</dt>
        <dd>
          <PrivateText text={paper.signer} />
        </dd>
        <dt>{say(contractWords.signedAt)}</dt>
        <dd>
          {signed === null ? (
            say(contractWords.waitsForSignature)
          ) : (
            <>
              <PrivateText text={signed.signer} />, {dayText(signed.on)}
            </>
          )}
        </dd>
        {rows.map(([name, vnd]) => [<dt key={`${name.en}-name`}>{say(name)}</dt>, <dd key={name.en}>{dong(vnd)}</dd>])}
      </dl>
    </section>
  );
}
