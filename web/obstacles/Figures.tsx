import { numberText } from '../../locale/formats.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { obstacleCategoryNames, obstacleStageNames } from '../../locale/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import type { ObstacleFigures } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { Table } from '../shell/Table.tsx';

type Counts = Pick<ObstacleFigures, 'open' | 'overdue' | 'closed' | 'medianDaysToAnswer'>;
type Line = Counts & { key: string; name: string };

const counted = [obstacleWords.open, obstacleWords.overdue, obstacleWords.closed, obstacleWords.days];

/** How many obstacles there are and how long an answer takes: in all, and unfolded by category and by step. */
export function Figures({ figures }: { figures: ObstacleFigures }) {
  const { say, language } = useLanguage();
  if (figures.open + figures.closed === 0) return null;
  const all: Line = { ...figures, key: 'all', name: say(obstacleWords.all) };
  const categories = named(figures.categories, obstacleCategoryNames, ({ category }) => category, language);
  const stages = named(figures.stages, obstacleStageNames, ({ stage }) => stage, language);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say(obstacleWords.figures)}</h2>
      <p className="quiet">{say(obstacleWords.figuresWhat)}</p>
      <FigureTable label={obstacleWords.figures} lines={[all]} />
      <details className="gap-below">
        <summary>{say(obstacleWords.byCategory)}</summary>
        <FigureTable label={obstacleWords.category} lines={categories} />
        <FigureTable label={obstacleWords.stage} lines={stages} />
      </details>
    </section>
  );
}

/** The figures of each group under its name, in the order of the names. */
function named<G extends Counts>(
  groups: readonly G[],
  names: Readonly<Record<string, Sentence>>,
  keyOf: (group: G) => string,
  language: Language,
): Line[] {
  return Object.entries(names).flatMap(([key, name]) =>
    groups.filter((group) => keyOf(group) === key).map((group) => ({ ...group, key, name: name[language] })),
  );
}

function FigureTable({ label, lines }: { label: Sentence; lines: readonly Line[] }) {
  const { language } = useLanguage();
  return (
    <Table
      label={label}
      heads={[label, ...counted]}
      rows={lines}
      keyOf={({ key }) => key}
      cells={({ name, open, overdue, closed, medianDaysToAnswer: days }) => [
        name,
        numberText(open, language),
        <span key="late" className={overdue > 0 ? 'late' : undefined}>
          {overdue > 0 && <span aria-hidden="true">▲ </span>}
          {numberText(overdue, language)}
        </span>,
        numberText(closed, language),
        days === null ? '–' : numberText(days, language),
      ]}
    />
  );
}
