import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { Obstacle } from '../../api/types.ts';
import { FileLinks } from '../../case/FileLinks.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useSay } from '../../language/language.tsx';

/** What was raised, and the answers of the present round, shown above the fields of a form. */
export function ObstacleMatter({ obstacle }: { obstacle: Obstacle }) {
  const say = useSay();
  const round = obstacle.rounds.at(-1);
  const papers = obstacle.documents.filter(({ kind }) => kind === 'obstacleRaised').map(({ document }) => document);
  const said = [
    [obstacleWords.proposal, obstacle.proposal],
    [obstacleWords.reopened, round?.reopened?.text],
    [obstacleWords.note, round?.note],
    [obstacleWords.advice, round?.advice?.text],
    [obstacleWords.report, round?.report?.text],
    [obstacleWords.guidance, round?.guidance?.text],
    [obstacleWords.direction, round?.direction?.text],
  ] as const;
  if (obstacle.obstacle === undefined) return null;
  return (
    <section className="answers" aria-label={say(obstacleWords.content)}>
      <div className="answers-head">
        <h3>{say(obstacleWords.content)}</h3>
      </div>
      <div className="inset">
        <p>
          <PrivateText text={obstacle.obstacle} />
        </p>
        <FileLinks file={obstacle} documents={papers} label={obstacleWords.papers} />
        {said.map(
          ([label, text]) =>
            text != null && (
              <p key={label.en}>
                <strong>{say(label)}:</strong> <PrivateText text={text} />
              </p>
            ),
        )}
      </div>
    </section>
  );
}
