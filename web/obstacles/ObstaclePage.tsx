import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Descriptions } from 'antd';
import { dutySentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import { obstacleCategoryNames, obstacleEndingNames, obstaclePartTitles, obstacleStageNames } from '../../locale/obstacle.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { caseOfObstacle } from '../acts/act-case.ts';
import { WhatYouCan } from '../acts/WhatYouCan.tsx';
import { obstacleQuery } from '../api/queries.ts';
import type { Obstacle } from '../api/types.ts';
import { addressOf, pageOf } from '../case/address.ts';
import { DueBadge } from '../case/DueBadge.tsx';
import { FileLinks } from '../case/FileLinks.tsx';
import { holderText } from '../case/holder.ts';
import { organisationIn, personIn } from '../case/names.ts';
import { obstacleName } from '../case/obstacle-name.ts';
import { PaperEntries } from '../case/PaperEntries.tsx';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { Handling } from './Handling.tsx';
import { ObstacleJournal } from './ObstacleJournal.tsx';

/** `/vuong-mac/:id`: what was raised, who has to act by when, the answers in order, and what the reader can do. The page polls. */
export function ObstaclePage() {
  const { id } = useParams({ from: '/signed-in/vuong-mac/$id' });
  const query = useQuery(obstacleQuery(id));
  return <Loaded query={query}>{(obstacle) => <Shown obstacle={obstacle} />}</Loaded>;
}

function Shown({ obstacle }: { obstacle: Obstacle }) {
  const { say, language } = useLanguage();
  const name = obstacleName(obstacle, language);
  return (
    <Page title={name}>
      {obstacle.end !== null && (
        <Alert
          type="info"
          showIcon
          className="gap-below"
          title={`${say(obstacleWords.closed)}: ${nameIn(obstacleEndingNames, obstacle.end.kind, language)}`}
          description={say(obstacleWords.nothingWaits)}
        />
      )}
      <div className="case-page">
        <div className="case-main">
          {obstacle.end === null && <Waiting obstacle={obstacle} />}
          <Matter obstacle={obstacle} />
          <Handling obstacle={obstacle} />
          <PaperEntries of={obstacle} />
          <ObstacleJournal obstacle={obstacle} />
        </div>
        <WhatYouCan of={caseOfObstacle(obstacle, name)} />
      </div>
    </Page>
  );
}

/** Who has to act, and the day by which. */
function Waiting({ obstacle }: { obstacle: Obstacle }) {
  const { say, language } = useLanguage();
  return (
    <section>
      <h2>
        {say(obstacleWords.waiting)}: {nameIn(obstacleStageNames, obstacle.stage, language)}
      </h2>
      <ul className="rows">
        {obstacle.duties.map((duty) => (
          <li key={duty.key} className="row">
            <div className="row-main">
              <span className="row-title">{dutySentence(duty.kind, { instrument: null })[language]}</span>
              <span className="row-sub">{holderText(duty.owner, language)}</span>
            </div>
            <span className="row-due">
              {dayText(duty.dueOn)} <DueBadge duty={duty} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was raised, by whom, and about which commission. */
function Matter({ obstacle }: { obstacle: Obstacle }) {
  const { say, language } = useLanguage();
  const { commission, parts } = obstacle;
  const body = parts.raiser === null ? say(obstacleWords.byExpert) : organisationIn(obstacle, parts.raiser);
  // Whoever typed the letter did not raise it. Both names stand with the entry.
  const isOnPaper = obstacle.entries?.some(({ revision }) => revision === 1) === true;
  const papers = obstacle.documents.filter(({ kind }) => kind === 'obstacleRaised').map(({ document }) => document);
  const about =
    commission === null ? (
      say(obstacleWords.inGeneral)
    ) : (
      <Link to={pageOf('commission', addressOf(commission))}>
        {commission.code ?? ''} {commission.title}
      </Link>
    );
  const rows = [
    ...(obstacle.obstacle === undefined ? [] : [[obstacleWords.content, <PrivateText key="text" text={obstacle.obstacle} />] as const]),
    ...(obstacle.proposal == null ? [] : [[obstacleWords.proposal, <PrivateText key="proposal" text={obstacle.proposal} />] as const]),
    ...(papers.length === 0
      ? []
      : [[obstacleWords.papers, <FileLinks key="papers" file={obstacle} documents={papers} label={obstacleWords.papers} />] as const]),
    [obstacleWords.category, nameIn(obstacleCategoryNames, obstacle.category, language)],
    [obstacleWords.about, about],
    [obstacleWords.raisedBy, isOnPaper ? `${body} (${say(onBehalfWords.entered)})` : `${personIn(obstacle, obstacle.raisedBy)}, ${body}`],
    [obstacleWords.raisedAt, instantText(Date.parse(obstacle.openedAt))],
    ...(['homeAffairs', 'union', 'decidingAuthority'] as const).map(
      (part) => [obstaclePartTitles[part], organisationIn(obstacle, parts[part])] as const,
    ),
  ] as const;
  return (
    <section>
      <h2>{say(obstacleWords.raised)}</h2>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={rows.map(([label, value], key) => ({ key, label: say(label), children: value }))}
      />
    </section>
  );
}
