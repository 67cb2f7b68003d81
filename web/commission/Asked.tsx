import { Alert } from 'antd';
import { answerNames } from '../../locale/vocabulary.ts';
import { consultationWords } from '../../locale/web/consultations.ts';
import { reportWords } from '../../locale/web/report.ts';
import { responseWords } from '../../locale/web/response.ts';
import { ActLink } from '../acts/ActLink.tsx';
import type { AskedCommission, Commission } from '../api/types.ts';
import { organisationIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { asForms } from '../case/asked.ts';
import { Collections } from './Collections.tsx';
import { Invitations } from './Invitations.tsx';
import { PaperEntriesHere } from './PaperEntriesHere.tsx';

/** The recommendations of the issued report to this body, with its answers. */
function Recommended({ asked, commission }: { asked: AskedCommission; commission: Commission }) {
  const { say, language } = useLanguage();
  const { recommendations = [] } = asked;
  if (recommendations.length === 0) return null;
  return (
    <section>
      <h2>{say(reportWords.recommendations)}</h2>
      <ActLink commission={commission} command="answerRecommendations" />
      <ol>
        {recommendations.map(({ number, recommendation, answer }) => (
          <li key={number} value={number}>
            <PrivateText text={recommendation} />
            <div className="row-sub">{answer ? nameIn(answerNames, answer.answer, language) : say(responseWords.notAnswered)}</div>
            <PrivateText text={answer?.explanation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a body that is asked sees: its own questions, its answers, and the way to answer. */
export function Asked({ asked }: { asked: AskedCommission }) {
  const { say } = useLanguage();
  const commission = asForms(asked);
  return (
    <Page title={`${asked.code === null ? '' : `${asked.code} · `}${asked.title}`}>
      <Alert
        type="info"
        showIcon
        className="gap-below"
        title={`${say(consultationWords.toTheBody)}: ${organisationIn(commission, asked.union)}`}
        description={say(consultationWords.toTheBodyHint)}
      />
      <Collections commission={commission} />
      <Invitations commission={commission} />
      <Recommended asked={asked} commission={commission} />
      <PaperEntriesHere commission={commission} />
    </Page>
  );
}
