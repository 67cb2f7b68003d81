import type { z } from 'zod';
import { dutiesOf, type OwedDuty } from '../../db/cases/duties-of.ts';
import type { ObstacleGroup } from '../../db/obstacles/count-obstacles.ts';
import type { ObstacleListItem } from '../../db/obstacles/list-obstacles.ts';
import type { Database } from '../../db/open-database.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { today } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import type { obstacleFigures, obstacleItem } from '../schemas/obstacle.ts';
import { nameAll, type Named } from './named.ts';
import { commissionsSeen } from './obstacle.ts';

type Item = z.output<typeof obstacleItem>;
type Figures = z.output<typeof obstacleFigures>;

/** Rows of the list with their names, the commission they are about, and who owes what is due first. */
export async function presentObstacleRows(db: Database, who: Who, rows: readonly ObstacleListItem[]): Promise<Item[]> {
  const about = rows.flatMap(({ aboutProcedure, aboutCase }) =>
    aboutProcedure === null || aboutCase === null ? [] : [{ procedure: aboutProcedure, case: aboutCase }],
  );
  const [owed, commissions] = await Promise.all([
    dutiesOf(
      db,
      rows.map(({ id }) => id),
    ),
    commissionsSeen(db, who, about),
  ]);
  const first = new Map(rows.map(({ id }) => [id, firstDue(owed.filter(({ caseId }) => caseId === id))]));
  const named = await nameAll(db, [
    ...rows.flatMap(({ raiserId, raisedBy }) => [raiserId ?? [], raisedBy].flat()),
    ...owed.flatMap(({ ownerOrganisation, ownerPerson }) => [ownerOrganisation ?? [], ownerPerson ?? []].flat()),
  ]);
  return rows.map((row) => {
    const next = first.get(row.id);
    return {
      id: row.id,
      category: row.category as Item['category'],
      stage: row.stage as Item['stage'],
      state: row.state as Item['state'],
      outcome: row.outcome as Item['outcome'],
      raiser: bodyIn(named, row.raiserId),
      raisedBy: personIn(named, row.raisedBy),
      commission: row.aboutCase === null ? null : (commissions.get(row.aboutCase)?.(row.aboutNumber!) ?? null),
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      round: row.round,
      answer: row.answer as Item['answer'],
      answeredAt: row.answeredAt?.toISOString() ?? null,
      dueOn: next?.dueOn ?? null,
      isOverdue: next !== undefined && next.dueOn < today(),
      owner: next === undefined ? null : ownerIn(named, next),
      revision: row.revision,
    };
  });
}

const firstDue = (owed: readonly OwedDuty[]): OwedDuty | undefined => [...owed].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];

const bodyIn = ({ organisations }: Named, id: string | null) => organisations.find((one) => one.id === id) ?? null;
const personIn = ({ people }: Named, id: string) => people.find((one) => one.id === id) ?? { id, name: '' };

function ownerIn(named: Named, { ownerOrganisation, ownerCapability, ownerPerson }: OwedDuty): Item['owner'] {
  return {
    organisation: bodyIn(named, ownerOrganisation),
    capability: ownerCapability as Capability | null,
    person: ownerPerson === null ? null : personIn(named, ownerPerson),
  };
}

/** The counted groups as the page of figures shows them. */
export async function presentFigures(db: Database, groups: readonly ObstacleGroup[]): Promise<Figures> {
  const named = await nameAll(
    db,
    groups.flatMap(({ raiserId }) => raiserId ?? []),
  );
  const by = (wanted: ObstacleGroup['by']) => groups.filter((one) => one.by === wanted);
  const all = by('all')[0];
  return {
    ...(all ? countsIn(all) : { open: 0, overdue: 0, closed: 0, medianDaysToAnswer: null }),
    categories: by('category').map((one) => ({ category: one.category as Item['category'], ...countsIn(one) })),
    stages: by('stage').map((one) => ({ stage: one.stage as Item['stage'], ...countsIn(one) })),
    bodies: by('body').map((one) => ({ organisation: bodyIn(named, one.raiserId), ...countsIn(one) })),
  };
}

const countsIn = ({ open, overdue, closed, medianDaysToAnswer }: ObstacleGroup) => ({ open, overdue, closed, medianDaysToAnswer });
