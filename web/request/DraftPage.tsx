import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { requestWords } from '../../locale/web/request.ts';
import { organisationsQuery } from '../api/queries.ts';
import type { BirthCommand } from '../api/types.ts';
import { rememberDocuments } from '../fields/document-names.ts';
import { today } from '../fields/numbers.tsx';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { createDraft, draftServer, listDrafts, readDraft } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/draft.ts';
import { useKept } from '../drafts/use-kept.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { useSession } from '../shell/session.tsx';
import { stepOf, type RequestAnswers, type Step } from './answers.ts';
import { ActingForContext } from '../fields/commission-context.ts';
import { bodiesFor, isBirth } from './beginners.ts';
import { defaultAnswers } from './defaults.ts';
import { NotWithYou } from './NotWithYou.tsx';
import { RequestWizard } from './RequestWizard.tsx';

const here = '/signed-in/yeu-cau/nhap/$id';

/** `/yeu-cau/nhap/$id`: one request while it is written. The address names the draft, so that its holder can open it on any device. */
export function DraftPage() {
  const { id } = useParams({ from: here });
  return <Found key={id} id={id} />;
}

function Found({ id }: { id: string }) {
  const session = useSession();
  const search = useSearch({ from: here });
  // The search of the address as it was opened. It is shortened once the draft is on the server.
  const [{ loai, coquan }] = useState(search);
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => openDraft(id, loai !== undefined),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const organisations = useQuery(organisationsQuery);
  return (
    <Loaded query={draft}>
      {(found) => (
        <Loaded query={organisations}>
          {({ items }) => {
            const command = found?.command ?? loai;
            if (!isBirth(command) || (found?.procedure ?? 'commission') !== 'commission') return <PageNotFound />;
            const bodies = bodiesFor(command, session);
            const own =
              found?.organisation.id ?? bodies.find((body) => body.id === coquan)?.id ?? (bodies.length === 1 ? bodies[0]!.id : undefined);
            if (own === undefined) return <PageNotFound />;
            const legalBasis = requestWords.firstBasis.vi;
            const content = found?.content ?? defaultAnswers({ command, own, organisations: items, today: today(), legalBasis });
            return <Opened id={id} command={command} own={own} draft={found} content={rememberDocuments(content)} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** The draft of this address. A draft that may not be on the server yet is only read when the list of drafts has it. */
async function openDraft(id: string, mayBeNew: boolean): Promise<Draft | null> {
  if (mayBeNew && !(await listDrafts()).some((one) => one.id === id)) return null;
  return readDraft(id);
}

interface OpenedProps {
  id: string;
  command: BirthCommand;
  own: string;
  draft: Draft | null;
  content: RequestAnswers;
}

function Opened({ id, command, own, draft, content: first }: OpenedProps) {
  const say = useSay();
  const navigate = useNavigate({ from: '/yeu-cau/nhap/$id' });
  const step = stepOf(useSearch({ from: here }).buoc);
  const [keeper] = useState(() => {
    const begin = (draftId: string, content: object, title: string | undefined) =>
      createDraft({
        id: draftId,
        procedure: 'commission',
        command,
        caseId: null,
        organisation: own,
        content,
        ...(title === undefined ? {} : { title }),
      });
    const made = new DraftKeeper(draftServer, begin, id);
    if (draft !== null) made.adopt(draft);
    return made;
  });
  const kept = useKept(keeper);
  const [opened, setOpened] = useState({ n: 0, content: first });
  const reopen = useCallback(
    (next: Draft) => {
      keeper.adopt(next);
      setOpened(({ n, content }) => ({ n: n + 1, content: next.content === null ? content : rememberDocuments(next.content) }));
    },
    [keeper],
  );
  const savedAs = kept.draft?.id;
  useEffect(() => {
    // After the first save the address only names the draft.
    if (savedAs !== undefined)
      void navigate({ params: { id: savedAs }, search: ({ buoc }) => (buoc === undefined ? {} : { buoc }), replace: true });
  }, [savedAs, navigate]);
  const onStep = async (next: Step) => {
    void keeper.flush();
    await navigate({ search: (before) => ({ ...before, buoc: next }) });
  };
  const words = command === 'submitRequest' ? requestWords.newRequest : requestWords.newProposal;
  return (
    <Page title={kept.draft?.title ?? say(words)}>
      {kept.draft?.title != null && <p className="lead">{say(words)}</p>}
      {kept.state === 'elsewhere' && kept.draft !== null ? (
        <NotWithYou command={command} draft={kept.draft} written={opened.content} onBack={reopen} />
      ) : (
        <>
          <Alert
            type="warning"
            showIcon
            className="gap-below"
            title={say(requestWords.secrecyFirst)}
            description={step === 'van-ban' && say(requestWords.secrecyWhat)}
          />
          {kept.draft !== null && <HandedTo draft={kept.draft} />}
          <ActingForContext value={own}>
            <RequestWizard
              key={opened.n}
              command={command}
              keeper={keeper}
              kept={kept}
              content={opened.content}
              own={own}
              step={step}
              onStep={onStep}
              onReopen={reopen}
            />
          </ActingForContext>
        </>
      )}
    </Page>
  );
}

/** The person who handed the draft to the reader, and their note. */
function HandedTo({ draft }: { draft: Draft }) {
  const say = useSay();
  const last = draft.handOvers.at(-1);
  if (last === undefined || last.kind === 'takenBack') return null;
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below"
      title={`${last.from.name} ${say(last.kind === 'returned' ? draftWords.returnedToMe : draftWords.handedToMe)} (${instantText(Date.parse(last.at))})`}
      description={last.note !== null && <span className="written">{last.note}</span>}
    />
  );
}
