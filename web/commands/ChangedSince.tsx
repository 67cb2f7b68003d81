import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { factSentences } from '../../locale/facts.ts';
import { instantText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import type { Commission } from '../api/types.ts';
import { journalQuery } from '../commission/journal-query.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';

/** Somebody was quicker: what they did since, above a form that keeps its text. */
export function ChangedSince({ commission, since, onSeen }: { commission: Commission; since: number; onSeen: () => void }) {
  const { say, language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const journal = useQuery(journalQuery(commission.id));
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="gap-below">
      <Alert
        type="warning"
        showIcon
        title={say(formWords.changed)}
        description={
          <>
            <Loaded query={journal}>
              {({ items, people }) => (
                <ul>
                  {items
                    .filter((entry) => entry.revision > since)
                    .map((entry) => (
                      <li key={entry.revision}>
                        {instantText(Date.parse(entry.at))} · {nameIn(factSentences, entry.fact.kind, language)}
                        {' · '}
                        {people.find((one) => one.id === entry.actor['person'])?.name}
                      </li>
                    ))}
                </ul>
              )}
            </Loaded>
            <Button onClick={onSeen}>{say(formWords.sendAnyway)}</Button>
          </>
        }
      />
    </div>
  );
}
