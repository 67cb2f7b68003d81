import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { draftWords } from '../../locale/web/drafts.ts';
import { instantText } from '../../locale/formats.ts';
import { requestWords } from '../../locale/web/request.ts';
import type { BirthCommand } from '../api/types.ts';
import { newDraftId } from '../drafts/draft-keeper.ts';
import { draftsQuery } from '../drafts/drafts.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { useSession } from '../shell/session.tsx';
import { bodiesFor } from './beginners.ts';

/** `/yeu-cau/moi`: a new request of a department or the authority. */
export function NewRequest() {
  return <Begin command="submitRequest" />;
}

/** `/yeu-cau/de-xuat`: a new proposal of the Union. */
export function NewProposal() {
  return <Begin command="proposeByUnion" />;
}

/** Opens an empty form under an address of its own. Before that it may ask for the body, and it offers unfinished drafts. */
function Begin({ command }: { command: BirthCommand }) {
  const say = useSay();
  const session = useSession();
  const query = useQuery({ ...draftsQuery, refetchInterval: false });
  const [id] = useState(newDraftId);
  const bodies = bodiesFor(command, session);
  if (bodies.length === 0) return <PageNotFound />;
  return (
    <Loaded query={query}>
      {(items) => {
        const unfinished = items.filter((one) => one.command === command && one.isHeld);
        if (unfinished.length === 0 && bodies.length === 1)
          return <Navigate to="/yeu-cau/nhap/$id" params={{ id }} search={{ loai: command }} replace />;
        return (
          <Page title={say(command === 'submitRequest' ? requestWords.newRequest : requestWords.newProposal)}>
            {unfinished.length > 0 && (
              <section aria-labelledby="unfinished">
                <h2 id="unfinished">{say(requestWords.unfinished)}</h2>
                <p>{say(requestWords.unfinishedWhat)}</p>
                <ul className="rows">
                  {unfinished.map((one) => (
                    <li key={one.id} className="row">
                      <div className="row-main">
                        <Link to="/yeu-cau/nhap/$id" params={{ id: one.id }} className="row-title" data-row>
                          {one.title ?? say(draftWords.untitled)}
                        </Link>
                        <span className="row-sub">
                          {one.organisation.name} · {say(draftWords.savedBy)} {instantText(Date.parse(one.savedAt))}
                        </span>
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {bodies.length > 1 && <p>{say(requestWords.forWhom)}</p>}
            <div className="button-row">
              {bodies.map((body) => (
                <Link key={body.id} to="/yeu-cau/nhap/$id" params={{ id }} search={{ loai: command, coquan: body.id }}>
                  <Button type="primary" tabIndex={-1}>
                    {bodies.length === 1 ? say(requestWords.beginAnother) : body.name}
                  </Button>
                </Link>
              ))}
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
