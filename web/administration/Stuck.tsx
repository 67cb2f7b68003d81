import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Empty } from 'antd';
import { instantText } from '../../locale/formats.ts';
import { interventionNames } from '../../locale/operations.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { obstacleStageNames } from '../../locale/obstacle.ts';
import { stageNames } from '../../locale/stages.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import type { ProcedureName } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { Table } from '../shell/Table.tsx';

type Obstacle = components['schemas']['StuckCommission']['obstacles'][number];

/** The causes that the page shows. Only these may be retried or given up. */
const seenIn = ({ obstacles }: { obstacles: readonly Obstacle[] }) => obstacles.map(({ cause, since }) => ({ cause, since }));

const when = (at: string | null) => (at === null ? '' : instantText(Date.parse(at)));

type Case = Pick<components['schemas']['StuckCommission'], 'id' | 'procedureName' | 'code' | 'stage'>;

/** The stages of each procedure by name. */
const stagesOf: { readonly [P in ProcedureName]: Readonly<Record<string, Sentence>> } = {
  commission: stageNames,
  obstacle: obstacleStageNames,
};

/** The name of a case for operators, without anything that a person wrote: its number, or what it is and the beginning of its id. */
const namesOf: { readonly [P in ProcedureName]: (one: Case, language: Language) => string } = {
  commission: ({ code }, language) => code ?? workWords.notNumbered[language],
  obstacle: ({ id }, language) => `${obstacleWords.obstacle[language]} ${id.slice(0, 8)}`,
};

function nameOf(one: Case, language: Language): string {
  return `${namesOf[one.procedureName](one, language)} · ${nameIn(stagesOf[one.procedureName], one.stage, language)}`;
}

/** Open cases that do not move. The page shows numbers and causes, and no text that anybody wrote. */
export function Stuck() {
  const { say, language } = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['stuck'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/operations/commissions', { params: { query: pageParam === undefined ? {} : { cursor: pageParam } } })),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 15_000,
  });
  return (
    <Page title={say(adminWords.stuck)}>
      <p>{say(adminWords.stuckAbout)}</p>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const examined = pages.reduce((sum, page) => sum + page.examined, 0);
          return (
            <>
              <p>
                {say(adminWords.examined)}: {examined}
              </p>
              {items.length === 0 && <Empty description={say(adminWords.noneStuck)} />}
              <ul className="rows">
                {items.map((one) => (
                  <li key={one.id} className="row">
                    <div className="row-main">
                      <Link to="/quan-tri/hang-doi/$id" params={{ id: one.id }} data-row className="row-title">
                        {nameOf(one, language)}
                      </Link>
                      {one.obstacles.map((obstacle) => (
                        <span key={obstacle.cause} className="row-sub">
                          {obstacle.words}
                        </span>
                      ))}
                    </div>
                    <span className="due due-late">
                      <span aria-hidden="true">▲</span> {when(one.lastFactAt)}
                    </span>
                  </li>
                ))}
              </ul>
              {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{say(shellWords.more)}</Button>}
            </>
          );
        }}
      </Loaded>
      <Interventions />
    </Page>
  );
}

/** What keeps one case from moving, with a form to retry them for a stated reason. A retry is always safe. */
export function StuckCase() {
  const { say, language } = useLanguage();
  const { id } = useParams({ from: '/signed-in/quan-tri/hang-doi/$id' });
  const query = useQuery({
    queryKey: ['stuck', id],
    queryFn: () => answered(api.GET('/api/operations/commissions/{id}', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });
  return (
    <Loaded query={query}>
      {(found) => (
        <Page title={nameOf(found, language)}>
          <h2>{say(adminWords.waitsFor)}</h2>
          <ul>
            {found.waitsFor.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <Obstacles obstacles={found.obstacles} />
          <dl className="figures">
            <dt>{say(adminWords.revisionRecord)}</dt>
            <dd>{found.revision}</dd>
            <dt>{say(adminWords.revisionHeld)}</dt>
            <dd>{found.procedure.revision ?? '–'}</dd>
            <dt>{say(adminWords.historyLength)}</dt>
            <dd>{found.procedure.historyLength}</dd>
            {found.procedure.lastFailedStep !== null && (
              <>
                <dt>{say(adminWords.failure)}</dt>
                <dd>
                  {when(found.procedure.lastFailedStep.at)}{' '}
                  <code>{found.procedure.lastFailedStep.failure ?? found.procedure.lastFailedStep.cause}</code>
                </dd>
              </>
            )}
          </dl>
          {found.obstacles.some(({ canRetry }) => canRetry) && (
            <>
              <h2>{say(adminWords.retry)}</h2>
              <MasterForm
                button={say(adminWords.retry)}
                send={({ reason }) =>
                  api.POST('/api/operations/commissions/{id}/retry', { params: { path: { id } }, body: { reason, seen: seenIn(found) } })
                }
              >
                <Alert type="info" showIcon title={say(adminWords.retryReason)} className="gap-below" />
              </MasterForm>
            </>
          )}
          {found.obstacles.some(({ canGiveUp }) => canGiveUp) && (
            <>
              <h2>{say(adminWords.giveUpEffect)}</h2>
              <MasterForm
                button={say(adminWords.giveUpEffect)}
                send={({ reason }) =>
                  api.POST('/api/operations/commissions/{id}/give-up-effect', {
                    params: { path: { id } },
                    body: { reason, seen: seenIn(found) },
                  })
                }
              >
                <Alert type="warning" showIcon title={say(adminWords.giveUpAbout)} className="gap-below" />
              </MasterForm>
            </>
          )}
          <Interventions of={id} />
        </Page>
      )}
    </Loaded>
  );
}

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  return (
    <Table
      label={adminWords.waitsFor}
      heads={[adminWords.waitsFor, adminWords.attempts, adminWords.nextAttempt, adminWords.failure]}
      rows={obstacles}
      keyOf={({ cause }) => cause}
      cells={({ words, attempt, nextAttemptAt, failure }) => [
        words,
        attempt,
        when(nextAttemptAt),
        failure !== null && <code key="failure">{failure}</code>,
      ]}
    />
  );
}

function Interventions({ of }: { of?: string }) {
  const { say, language } = useLanguage();
  const query = useQuery({
    queryKey: ['interventions', of],
    queryFn: () => answered(api.GET('/api/operations/interventions', { params: { query: of === undefined ? {} : { commission: of } } })),
  });
  return (
    <section>
      <h2>{say(adminWords.interventions)}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say(adminWords.noneYet)}</p>
          ) : (
            <ul>
              {items.map((one) => (
                <li key={one.id}>
                  {instantText(Date.parse(one.at))} · {one.person.name} · {interventionNames[one.action][language]} · {one.reason}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
