import { dayText } from '../../../locale/formats.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { PrivateText } from '../../commission/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';

/** The questions and days of the request, beside the form that decides on it. */
export function WhatIsAsked({ commission }: { commission: Commission }) {
  const say = useSay();
  const { request } = commission;
  return (
    <section className="asked" aria-labelledby="asked-title">
      <h2 id="asked-title">{say(intakeWords.whatIsAsked)}</h2>
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
    </section>
  );
}
