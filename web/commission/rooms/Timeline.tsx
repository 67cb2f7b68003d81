import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { instantText } from '../../../locale/formats.ts';
import { factSentences } from '../../../locale/facts.ts';
import { stageNames } from '../../../locale/stages.ts';
import { timelineWords } from '../../../locale/web/timeline.ts';
import type { Commission, JournalEntry } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { journalQuery } from '../journal-query.ts';

const kinds = ['all', 'acts', 'documents', 'reminders', 'money'] as const;
type Kind = (typeof kinds)[number];

const money = /^(estimate|funding|advance|payment|disbursement|settle|return|signedOff)/;
const reminders = /^(duty|responseLapsed|calendarChanged|deadlineExtended|time)/;

function isOf(kind: Kind, { fact, actor }: JournalEntry): boolean {
  if (kind === 'acts') return 'person' in actor || 'capability' in actor;
  if (kind === 'documents') return documentsOf(fact).length > 0;
  if (kind === 'reminders') return reminders.test(fact.kind);
  return kind === 'all' || money.test(fact.kind);
}

/** One line of time: what people did, what the system reminded of, papers and money. */
export function Timeline({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const [kind, setKind] = useState<Kind>('all');
  const query = useQuery(journalQuery(commission.id));
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [commission.revision, refetch]);
  return (
    <>
      <Segmented
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: say(timelineWords[one]) }))}
        className="gap-below"
      />
      <Loaded query={query}>
        {({ items, people, organisations }) => (
          <ol className="timeline">
            {items
              .filter((entry) => isOf(kind, entry))
              .toReversed()
              .map((entry) => (
                <li key={entry.revision}>
                  <time dateTime={entry.at}>{instantText(Date.parse(entry.at))}</time>
                  <div>
                    <strong>{nameIn(factSentences, entry.fact.kind, language)}</strong>
                    {entry.fact.kind === 'stageOpened' && `: ${nameIn(stageNames, String(entry.fact['stage']), language)}`}
                    <div className="row-sub">{whoIn(entry, people, organisations) ?? say(timelineWords.bySystem)}</div>
                    {documentsOf(entry.fact).map((id) => (
                      <a key={id} href={`/api/documents/${id}`} download>
                        {commission.documents.find((one) => one.document === id)?.name ?? say(timelineWords.documents)}
                      </a>
                    ))}
                  </div>
                </li>
              ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}

interface Named {
  id: string;
  name: string;
}

function whoIn({ actor }: JournalEntry, people: readonly Named[], organisations: readonly Named[]): string | undefined {
  const person = people.find((one) => one.id === actor['person'])?.name;
  const body = organisations.find((one) => one.id === actor['organisation'])?.name;
  return person !== undefined && body !== undefined ? `${person}, ${body}` : (person ?? body);
}

/** Ids of the papers that a fact carries, wherever they stand in it. */
function documentsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string')
    return ['document', 'documents', 'minutes', 'dossier'].includes(name) && /^[0-9a-f-]{36}$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => documentsOf(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => documentsOf(one, key));
}
