import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { timelineWords } from '../../../locale/web/timeline.ts';
import type { Commission, JournalEntry } from '../../api/types.ts';
import { contentAddress } from '../../documents/content.ts';
import { useLanguage } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { whoText } from '../../case/actor.ts';
import { addressOf } from '../../case/address.ts';
import type { Shown } from '../../case/FactContent.tsx';
import { documentsIn } from '../../case/fact-fields.ts';
import { roomOfFact } from '../fact-rooms.ts';
import { factTime, factTitle } from '../../case/fact-title.ts';
import { entryAnchor } from '../../case/entry-anchor.ts';
import { roomsOf } from '../rooms.ts';
import { useJournal } from '../../case/use-journal.ts';

const kinds = ['all', 'acts', 'documents', 'reminders', 'money'] as const;
type Kind = (typeof kinds)[number];

const money = /^(estimate|funding|advance|payment|disbursement|settle|return|signedOff)/;
const reminders = /^(duty|responseLapsed|calendarChanged|deadlineExtended|time)/;

function isOf(kind: Kind, { fact, actor }: JournalEntry): boolean {
  if (kind === 'acts') return 'person' in actor || 'capability' in actor;
  if (kind === 'documents') return documentsIn(fact).length > 0;
  if (kind === 'reminders') return reminders.test(fact.kind);
  return kind === 'all' || money.test(fact.kind);
}

/** One timeline of acts, reminders, papers and money. Each entry links to its evidence. */
export function Timeline({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const [kind, setKind] = useState<Kind>('all');
  const query = useJournal(commission);
  return (
    <>
      <Segmented
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: say(timelineWords[one]) }))}
        className="gap-below"
      />
      <Loaded query={query}>
        {({ items, ...shown }) => (
          <ol className="timeline">
            {items
              .filter((entry) => isOf(kind, entry))
              .toReversed()
              .map((entry) => (
                <li key={entry.revision}>
                  <time dateTime={entry.at}>{factTime(entry)}</time>
                  <div>
                    <strong>{factTitle(entry.fact, language, commission)}</strong>
                    <div className="row-sub">{whoText(entry, shown, language)}</div>
                    <Evidence commission={commission} entry={entry} shown={shown} />
                  </div>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}

/** The evidence of an entry: its documents, the room that shows its subject, and the journal entry with its hash. */
function Evidence({ commission, entry, shown }: { commission: Commission; entry: JournalEntry; shown: Shown }) {
  const { say } = useLanguage();
  const so = addressOf(commission);
  const search = commission.asOf === undefined ? {} : { tai: commission.asOf };
  const room = roomsOf(commission).find(({ path }) => path === roomOfFact(entry.fact.kind));
  return (
    <ul className="evidence">
      {documentsIn(entry.fact).map((id, i) => (
        <li key={id}>
          <a href={contentAddress(id)} download>
            {shown.documents?.find((one) => one.id === id)?.name ?? `${say(timelineWords.document)} ${i + 1}`}
          </a>
        </li>
      ))}
      {room && (
        <li>
          {say(timelineWords.inRoom)}{' '}
          <Link to={room.path === '' ? '/ho-so/$so' : '/ho-so/$so/$phan'} params={{ so, phan: room.path }} search={search}>
            {say(room.name)}
          </Link>
        </li>
      )}
      <li>
        <Link to="/ho-so/$so/$phan" params={{ so, phan: 'nhat-ky' }} search={search} hash={entryAnchor(entry.revision)}>
          {say(timelineWords.inJournal)} {entry.revision}
        </Link>
      </li>
    </ul>
  );
}
