import { dayText, instantText } from '../../locale/formats.ts';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { formWords } from '../../locale/web/forms.ts';
import type { Commission, CommandInput } from '../api/types.ts';
import { actsOf, inputOf, textIn, type ShownText } from '../case/journal-texts.ts';
import { useLanguage } from '../language/language.tsx';
import { actorText } from '../case/actor.ts';
import { FileLinks } from '../case/FileLinks.tsx';
import { PrivateText } from '../case/PrivateText.tsx';
import { useJournal } from '../case/use-journal.ts';

type Letter = Omit<CommandInput<'grantConsent'>['letter'], 'signer'> & { signer: ShownText };

/** The authority's letter in answer to the Union's proposal. Only the journal holds it. */
export function ConsentLetter({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { data } = useJournal(commission);
  const answer = data && actsOf(data.items, 'consentGranted', 'consentRefused').at(-1);
  if (!answer) return null;
  const letter = inputOf(answer)['letter'] as Letter | undefined;
  const reason = textIn(answer, 'reason');
  return (
    <section>
      <h2>{say(documentKindNames.consentLetter)}</h2>
      <p className="row-sub">
        {actorText(answer.actor, data, language)} · {instantText(Date.parse(answer.at))}
      </p>
      <p>
        <strong>{say(answer.fact.kind === 'consentGranted' ? commissionWords.consentGranted : commissionWords.consentRefused)}</strong>
        {letter && (
          <>
            {' '}
            {letter.number}/{letter.notation}, {dayText(letter.on)}, <PrivateText text={letter.signer} />
          </>
        )}
      </p>
      {reason && (
        <p>
          {say(formWords.reason)}: <PrivateText text={reason} />
        </p>
      )}
      <FileLinks file={commission} documents={letter?.documents ?? []} label={documentKindNames.consentLetter} />
    </section>
  );
}
