import { numberText } from '../../locale/formats.ts';
import { obstacleCategoryNames, obstacleStageNames } from '../../locale/obstacle.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import type { ObstacleFigures } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Table } from '../shell/Table.tsx';

type Counts = Pick<ObstacleFigures, 'open' | 'overdue' | 'closed' | 'medianDaysToAnswer'>;
type Line = Counts & { key: string; name: string };

const heads = [obstacleWords.group, obstacleWords.open, obstacleWords.overdue, obstacleWords.closed, obstacleWords.days];

/** How many obstacles there are and how long an answer takes: in all, and unfolded by category and by step. */
export function Figures({ figures }: { figures: ObstacleFigures }) {
  const { say, language } = useLanguage();
  if (figures.open + figures.closed === 0) return null;
  const all: Line = { ...figures, key: 'all', name: say(obstacleWords.all) };
  const lines: Line[] = [
    ...figures.categories.map((one) => ({ ...one, key: one.category, name: nameIn(obstacleCategoryNames, one.category, language) })),
    ...figures.stages.map((one) => ({ ...one, key: one.stage, name: nameIn(obstacleStageNames, one.stage, language) })),
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say(obstacleWords.figures)}</h2>
      <p className="quiet">{say(obstacleWords.figuresWhat)}</p>
      <FigureTable label={obstacleWords.figures} lines={[all]} />
      <details className="gap-below">
        <summary>{say(obstacleWords.byCategory)}</summary>
        <FigureTable label={obstacleWords.byCategory} lines={lines} />
      </details>
    </section>
  );
}

function FigureTable({ label, lines }: { label: (typeof obstacleWords)['figures' | 'byCategory']; lines: readonly Line[] }) {
  const { language } = useLanguage();
  return (
    <Table
      label={label}
      heads={heads}
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
