import { dayText, instantText } from '../../locale/formats.ts';
import { instrumentNames, partTitles } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { formWords } from '../../locale/web/forms.ts';
import { fundingWords } from '../../locale/web/funding.ts';
import type { Commission } from '../api/types.ts';
import { useJournal } from '../case/use-journal.ts';
import { organisationIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { lastText } from '../case/journal-texts.ts';
import { contentAddress } from '../documents/content.ts';
import './money.css';

/** The decision or contract: its number, its signers, its demands and its end date. */
export function OrderPaper({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const journal = useJournal(commission);
  const { order, parts, instrument } = commission;
  if (order == null) return null;
  const content = lastText(journal.data?.items ?? [], 'orderIssued', 'content');
  const needsTwo = instrument === 'orderContract';
  const status = !needsTwo || order.countersignedAt !== null ? fundingWords.binding : fundingWords.awaitsCountersign;
  return (
    <dl className="sums">
      <dt>{instrument === null ? say(fundingWords.orderPaper) : nameIn(instrumentNames, instrument, language)}</dt>
      <dd>
        {order.paper.number}/{order.paper.notation}, {dayText(order.paper.on)}
      </dd>
      <dt>{say(fundingWords.issuer)}</dt>
      <dd>{organisationIn(commission, parts.orderIssuer ?? parts.requester)}</dd>
      <dt>{say(formWords.paperSigner)}</dt>
      <dd>
        <PrivateText text={order.paper.signer} />
      </dd>
      <dt>{nameIn(partTitles, 'union', language)}</dt>
      <dd>{organisationIn(commission, parts.union)}</dd>
      {content && (
        <>
          <dt>{say(fundingWords.orderContent)}</dt>
          <dd>
            <PrivateText text={content} />
          </dd>
        </>
      )}
      <dt>{say(fundingWords.deliverOn)}</dt>
      <dd>{dayText(order.deliverOn)}</dd>
      <dt>{say(fundingWords.status)}</dt>
      <dd>
        <span aria-hidden="true">{status === fundingWords.binding ? '✓' : '◆'}</span>{' '}
        {say(order.issued ? status : commissionWords.effectUnderWay)}
      </dd>
      {order.countersignedAt !== null && (
        <>
          <dt>{say(fundingWords.countersigned)}</dt>
          <dd>{instantText(Date.parse(order.countersignedAt))}</dd>
        </>
      )}
      {order.paper.documents.length > 0 && (
        <>
          <dt>{say(formWords.documents)}</dt>
          <dd>
            {order.paper.documents.map((id) => (
              <a key={id} href={contentAddress(id)} download>
                {commission.documents.find(({ document }) => document === id)?.name ?? say(formWords.documents)}
              </a>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
