import { dayText, instantText } from '../../locale/formats.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { workWords } from '../../locale/web/work.ts';
import type { Commission } from '../api/types.ts';
import { actsOf } from '../case/journal-texts.ts';
import { useLanguage } from '../language/language.tsx';
import { actorText } from '../case/actor.ts';
import { personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useJournal } from '../case/use-journal.ts';

/** The leader's instruction: its author, its addressee and its due day. The file holds the addressee, only the journal holds the author. */
export function Instruction({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { data } = useJournal(commission);
  const { specialist } = commission;
  if (specialist?.instruction === undefined) return null;
  const written = data && actsOf(data.items, 'specialistAssigned').at(-1);
  return (
    <section>
      <h2>{say(commissionWords.instruction)}</h2>
      <p className="row-sub">
        {written && `${say(commissionWords.writtenBy)}: ${actorText(written.actor, data, language)} · `}
        {say(commissionWords.addressedTo)}: {personIn(commission, specialist.person)} · {instantText(Date.parse(specialist.at))}
        {specialist.dueOn !== null && ` · ${say(workWords.dueOn)} ${dayText(specialist.dueOn)}`}
      </p>
      <p>
        <PrivateText text={specialist.instruction} />
      </p>
    </section>
  );
}
