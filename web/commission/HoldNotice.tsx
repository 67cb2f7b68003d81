import { Alert } from 'antd';
import { instantText } from '../../locale/formats.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { formWords } from '../../locale/web/forms.ts';
import type { Commission } from '../api/types.ts';
import { actsOf, textIn } from '../case/journal-texts.ts';
import { useLanguage } from '../language/language.tsx';
import { actorText } from '../case/actor.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useJournal } from '../case/use-journal.ts';

/** Shows that the commission is on hold: since when, who put it on hold and why, as far as the reader may know. */
export function HoldNotice({ commission, since }: { commission: Commission; since: string }) {
  const { say, language } = useLanguage();
  const { data } = useJournal(commission);
  const held = data && actsOf(data.items, 'held').at(-1);
  const reason = textIn(held, 'reason');
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={say(commissionWords.onHold)}
      description={
        <>
          <p>
            {say(commissionWords.heldSince)} {instantText(Date.parse(since))}
            {held && ` · ${say(commissionWords.heldBy)}: ${actorText(held.actor, data, language)}`}
          </p>
          {reason && (
            <p>
              {say(formWords.reason)}: <PrivateText text={reason} />
            </p>
          )}
        </>
      }
    />
  );
}
