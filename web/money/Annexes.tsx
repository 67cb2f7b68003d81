import { dayText, instantText } from '../../locale/formats.ts';
import { annexStatusNames, contractWords } from '../../locale/web/contract.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import type { Commission } from '../api/types.ts';
import { organisationIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { ContractTerms } from './ContractTerms.tsx';
import { useDong } from './use-dong.ts';

type Annex = NonNullable<Commission['annexes']>[number];

/** The annexes of a contract, the latest first: what each changes, and who has signed it. */
export function Annexes({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { annexes = [] } = commission;
  if (annexes.length === 0) return null;
  return (
    <section>
      <h2>{say(contractWords.annexes)}</h2>
      {annexes.toReversed().map((annex) => (
        <details key={annex.annex} className="version" open={annex.status === 'proposed'}>
          <summary>
            <h3>
              {say(contractWords.annex)} {annex.annex}: {nameIn(annexStatusNames, annex.status, language)}
            </h3>
          </summary>
          <AnnexTerms commission={commission} annex={annex} />
        </details>
      ))}
    </section>
  );
}

/** One annex: its papers, and what it changes. */
export function AnnexTerms({ commission, annex }: { commission: Commission; annex: Annex }) {
  const { say } = useLanguage();
  const { dong } = useDong();
  const { paper, consent, before, terms } = annex;
  return (
    <>
      <dl className="sums">
        <dt>{say(contractWords.proposedBy)}</dt>
        <dd>
          {organisationIn(commission, annex.organisation)}, {paper.number}/{paper.notation}, {dayText(paper.on)},{' '}
          <PrivateText text={paper.signer} />
        </dd>
        <dt>{say(contractWords.reason)}</dt>
        <dd>
          <PrivateText text={annex.reason} />
        </dd>
        {annex.deliverOn !== null && (
          <>
            <dt>{say(contractWords.newDay)}</dt>
            <dd>
              {dayText(annex.deliverOn)}
              {before && before.deliverOn !== annex.deliverOn && ` (${say(fundingWords.before)}: ${dayText(before.deliverOn)})`}
            </dd>
          </>
        )}
        {annex.content !== null && (
          <>
            <dt>{say(contractWords.newScope)}</dt>
            <dd>
              <PrivateText text={annex.content} />
            </dd>
          </>
        )}
        {terms !== null && (
          <>
            <dt>{say(contractWords.newValue)}</dt>
            <dd>
              {dong(terms.valueVnd)}
              {before && ` (${say(contractWords.valueBefore).replace('{before}', dong(before.valueVnd))})`}
            </dd>
          </>
        )}
        {consent !== null && (
          <>
            <dt>{say(contractWords.consent)}</dt>
            <dd>
              {consent.number}/{consent.notation}, {dayText(consent.on)}, <PrivateText text={consent.signer} />
            </dd>
          </>
        )}
        {annex.answer !== null && (
          <>
            <dt>{say(contractWords.answer)}</dt>
            <dd>
              <PrivateText text={annex.answer} />
            </dd>
          </>
        )}
        {annex.answeredAt !== null && (
          <>
            <dt>{say(contractWords.agrees)}</dt>
            <dd>{instantText(Date.parse(annex.answeredAt))}</dd>
          </>
        )}
      </dl>
      {terms !== null && annex.status === 'proposed' && <ContractTerms contract={{ ...terms, isStated: true }} />}
    </>
  );
}
