import type { z } from 'zod';
import type { Day } from '../../domain/calendar/day.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Section } from '../../domain/commission/names.ts';
import { courseOf } from '../../domain/commission/course.ts';
import type { Stage } from '../../domain/commission/names.ts';
import { viewOf } from '../../domain/commission/view.ts';
import { readOpenedStages } from '../../db/journal/read-opened-stages.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { Database } from '../../db/open-database.ts';
import { problemSentence } from '../../locale/problems.ts';
import type { Language } from '../../locale/language.ts';
import { today } from '../clock.ts';
import { lookingAt, whatCanBeDone } from '../commands/readers.ts';
import type { Who } from '../identity/who.ts';
import type { commissionView, historicView } from '../schemas/commission-view.ts';
import { openDuties, presentDuty } from './duties.ts';
import { idsIn, nameAll } from './named.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

export type CommissionAnswer = z.output<typeof commissionView>;
export type HistoricAnswer = z.output<typeof historicView>;

/** Each reading of these sections is recorded, so that somebody who read opinions, declarations or bank data can be asked why. */
const watched: readonly Section[] = ['conflicts', 'opinions', 'payments'];

/** Whether an answer shows one of these sections. */
export function isWatched(sections: readonly Section[]): boolean {
  return sections.some((section) => watched.includes(section));
}

/** The day whose end is looked back at, and the sections open to the person now. */
export interface LookBack {
  on: Day;
  sections: ReadonlySet<Section>;
}

/**
 * The whole commission as the person may see it, with names, private texts, duties and possible commands. Looking back, `c` is the state at
 * the end of that day. It is then shown as far as the person may see it today, and takes no commands.
 */
export async function presentCommission(
  db: Database,
  who: Who,
  row: StoredCommission,
  c: Commission,
  { language, back }: { language: Language; back?: LookBack },
): Promise<CommissionAnswer> {
  const looking = { ...lookingAt(who, c), ...(back ? { sections: back.sections } : {}) };
  const on = back?.on ?? today();
  const view = viewOf(c, looking);
  const open = openDuties(c, looking);
  const [texts, named, files, opened] = await Promise.all([
    loadTexts(db, textIdsIn(view)),
    nameAll(db, idsIn([view, open.map((duty) => duty.owner)]), c.organisations),
    findDocuments(
      db,
      view.documents.map((d) => d.document),
    ),
    readOpenedStages(db, { kind: row.procedure, id: row.id }, c.revision),
  ]);
  const fileOf = new Map(files.map((file) => [file.id, file]));
  const shown = present(view, texts);
  return {
    ...shown,
    id: row.id,
    state: c.closedAt === null ? 'open' : 'closed',
    revision: c.revision,
    personRevision: c.personRevision,
    documents: shown.documents.map((d) => {
      const file = fileOf.get(d.document);
      const { name = null, mediaType = null, size = null, sha256 = null } = file ?? {};
      return { ...d, name, mediaType, size, sha256 };
    }),
    ...named,
    course: courseOf(c, opened as Stage[]),
    duties: open.map((duty) => presentDuty(duty, { rung: c.rungs[duty.key] ?? 0, calendar: c.calendar, today: on, named })),
    ...(back ? { asOf: back.on } : {}),
    can: (back ? [] : whatCanBeDone(who, c)).map((one) => (one.code ? { ...one, sentence: problemSentence(one.code, language) } : one)),
  };
}

/** What the source of an imported commission attests. It takes no commands. */
export async function presentHistory(db: Database, row: StoredCommission): Promise<HistoricAnswer> {
  const { imported } = row.snapshot as unknown as { imported: Record<string, unknown> };
  const named = await nameAll(db, row.organisations);
  return {
    id: row.id,
    code: row.code,
    state: 'imported',
    route: row.route,
    title: row.title,
    serviceKinds: row.serviceKinds,
    outcome: row.outcome,
    stage: 'archived',
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    revision: row.revision,
    personRevision: row.personRevision,
    imported,
    documents: [],
    sections: ['status'],
    ...named,
    duties: [],
    can: [],
  };
}
