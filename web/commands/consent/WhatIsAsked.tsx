import { dayText } from '../../../locale/formats.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { organisationIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { DocumentList } from '../../documents/DocumentList.tsx';
import { useSay } from '../../language/language.tsx';

/** The request, above the form that decides on it: letter, questions, days and documents. Documents open in place. */
export function WhatIsAsked({ commission }: { commission: Commission }) {
  const say = useSay();
  const { request } = commission;
  return (
    <section className="asked" aria-labelledby="asked-title">
      <h2 id="asked-title">{say(intakeWords.whatIsAsked)}</h2>
      {request && (
        <p>
          {request.letter.number}/{request.letter.notation}, {dayText(request.letter.on)},{' '}
          {organisationIn(commission, commission.parts.requester)} – <PrivateText text={request.letter.signer} />
        </p>
      )}
      {request && (
        <ol>
          {request.questions.map((question) => (
            <li key={question.id}>
              <PrivateText text={question} />
            </li>
          ))}
        </ol>
      )}
      <p>
        {say(intakeWords.wantedOn)}: <strong>{dayText(commission.wantedOn)}</strong>
        {request?.submissionOn != null && ` · ${say(intakeWords.submissionOn)}: ${dayText(request.submissionOn)}`}
      </p>
      {commission.documents.length > 0 && <DocumentList documents={commission.documents} />}
    </section>
  );
}
