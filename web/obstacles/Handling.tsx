import { instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { obstaclePathNames } from '../../locale/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import type { Obstacle } from '../api/types.ts';
import { FileLinks } from '../case/FileLinks.tsx';
import { personIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import '../case/case.css';

type Round = Obstacle['rounds'][number];
type Said = NonNullable<Round['guidance']>;

interface Step {
  title: string;
  at: string;
  by: string;
  text: Said['text'] | null;
}

const texts = [
  ['advice', obstacleWords.advice],
  ['report', obstacleWords.report],
  ['guidance', obstacleWords.guidance],
  ['direction', obstacleWords.direction],
  ['result', obstacleWords.result],
] as const satisfies readonly (readonly [keyof Round, Sentence])[];

/** What happened to the obstacle, round by round in the order of time, each answer with its papers. */
export function Handling({ obstacle }: { obstacle: Obstacle }) {
  const { say } = useLanguage();
  const isEmpty = obstacle.rounds.every(({ triage, guidance, report, direction, isAdvised }) =>
    [triage, guidance, report, direction].every((one) => one == null) ? !isAdvised : false,
  );
  return (
    <section aria-labelledby="handling">
      <h2 id="handling">{say(obstacleWords.answers)}</h2>
      {isEmpty && obstacle.rounds.length === 1 ? (
        <p>{say(obstacleWords.notYet)}</p>
      ) : (
        obstacle.rounds.map((round) => <Handled key={round.n} obstacle={obstacle} round={round} />)
      )}
    </section>
  );
}

function Handled({ obstacle, round }: { obstacle: Obstacle; round: Round }) {
  const { say, language } = useLanguage();
  const { triage, reopened, note, isAdvised, advice } = round;
  const steps: Step[] = [
    ...(reopened ? [{ title: say(obstacleWords.reopened), ...reopened }] : []),
    ...(triage
      ? [{ title: `${say(obstacleWords.triaged)}: ${nameIn(obstaclePathNames, triage.path, language)}`, ...triage, text: note ?? null }]
      : []),
    ...texts.flatMap(([part, title]) => (round[part] ? [{ title: say(title), ...round[part] }] : [])),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <>
      {obstacle.rounds.length > 1 && (
        <h3>
          {say(obstacleWords.round)} {round.n}
        </h3>
      )}
      <ol className="timeline">
        {steps.map((step) => (
          <li key={`${step.title}${step.at}`}>
            <time dateTime={step.at}>{instantText(Date.parse(step.at))}</time>
            <div>
              <strong>{step.title}</strong>
              <div className="row-sub">{personIn(obstacle, step.by)}</div>
              {step.text !== null && (
                <p>
                  <PrivateText text={step.text} />
                </p>
              )}
              <FileLinks file={obstacle} documents={papersOf(obstacle, step)} label={obstacleWords.papers} />
            </div>
          </li>
        ))}
      </ol>
      {isAdvised && advice == null && <p className="quiet">{say(obstacleWords.adviceGiven)}</p>}
    </>
  );
}

/** The papers that came with an answer. One act brings its text and its papers at the same instant. */
function papersOf({ documents }: Obstacle, { at }: Step): string[] {
  return documents.filter((one) => one.at === at).map(({ document }) => document);
}
