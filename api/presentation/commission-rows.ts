import type { Database } from '../../db/open-database.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { commissionColumnNames, commissionStateNames, cutText, exportWords, type CommissionColumn } from '../../locale/exports.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { stageNames } from '../../locale/stages.ts';
import { endingNames, routeNames, serviceKindNames } from '../../locale/vocabulary.ts';
import { today } from '../clock.ts';
import type { SeenLine } from '../commands/visible-page.ts';
import { nameAll, type Named } from './named.ts';
import type { Cell, Row } from './spreadsheet.ts';

const columns = Object.keys(commissionColumnNames) as CommissionColumn[];

/** The width of each column in characters. */
export const columnWidths: Record<CommissionColumn, number> = {
  code: 12,
  title: 60,
  serviceKinds: 24,
  route: 28,
  requester: 36,
  host: 36,
  stage: 26,
  state: 20,
  outcome: 24,
  openedOn: 14,
  closedOn: 14,
  dueOn: 14,
  isOverdue: 10,
};

/** The rows of a list of commissions as a file, page by page: the heading, the commissions, and a last row when it was cut. */
export async function* commissionRows(
  db: Database,
  pages: AsyncIterable<SeenLine[]>,
  { language, maxRows }: { language: Language; maxRows: number },
): AsyncGenerator<Row[]> {
  yield [columns.map((column) => commissionColumnNames[column][language])];
  let left = maxRows;
  for await (const items of pages) {
    const ids = items.flatMap(({ requesterId, hostId }) => [requesterId, hostId].filter((id) => id !== null));
    const named = await nameAll(db, ids);
    yield items.slice(0, left).map((item) => rowOf(item, named, language));
    left -= items.length;
    if (left < 0) {
      yield [[cutText(maxRows, language)]];
      return;
    }
  }
}

function rowOf(item: SeenLine, named: Named, language: Language): Row {
  const body = (id: string | null): Cell => named.organisations.find((o) => o.id === id)?.name ?? null;
  // Imported history may have codes that our tables of words do not know.
  const said = (names: Record<string, Sentence>, code: string): string => names[code]?.[language] ?? code;
  const { dueOn: due, closedAt } = item;
  const isOverdue = due !== null && due < today();
  const cells: Record<CommissionColumn, Cell> = {
    code: item.code,
    title: item.title,
    serviceKinds: item.serviceKinds.map((kind) => said(serviceKindNames, kind)).join('; '),
    route: said(routeNames, item.route),
    requester: body(item.requesterId),
    host: body(item.hostId),
    stage: said(stageNames, item.stage),
    state: said(commissionStateNames, item.state),
    outcome: item.outcome === null ? null : said(endingNames, item.outcome),
    openedOn: { day: dayOf(item.openedAt.getTime()) },
    closedOn: closedAt && { day: dayOf(closedAt.getTime()) },
    dueOn: due === null ? null : { day: due },
    isOverdue: item.state === 'open' ? exportWords[isOverdue ? 'yes' : 'no'][language] : null,
  };
  return columns.map((column) => cells[column]);
}
