import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { factSentence } from '../../locale/by-instrument.ts';
import { instantText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import type { ActCase } from '../acts/act-case.ts';
import { journalQuery } from '../case/journal-query.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import { areaOf, ofConcern } from './changes-since.ts';
import { Loaded } from '../shell/Loaded.tsx';

interface Props {
  of: ActCase;
  command: string;
  since: number;
  onSeen: () => void;
}

/** Others acted first. Their acts that concern this one are listed above the form, which keeps its text. */
export function ChangedSince({ of, command, since, onSeen }: Props) {
  const { say, language } = useLanguage();
  const { person } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const journal = useQuery(journalQuery(of.id ?? '', of.procedure));
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
              {({ items, people, organisations }) => (
                <ul>
                  {ofConcern(items, areaOf(of, command), since, person.id).map(({ revision, at, actor, fact }) => (
                    <li key={revision}>
                      {[
                        instantText(Date.parse(at)),
                        factSentence(fact.kind, of)[language],
                        people.find((one) => one.id === actor['person'])?.name ??
                          organisations.find((one) => one.id === actor['organisation'])?.name,
                      ]
                        .filter((part) => part !== undefined)
                        .join(' · ')}
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
