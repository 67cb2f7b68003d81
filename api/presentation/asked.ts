import type { z } from 'zod';
import { findDocuments } from '../../db/documents/find-documents.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { Database } from '../../db/open-database.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { askedSeen } from '../../domain/commission/stages/collection/view.ts';
import type { Language } from '../../locale/language.ts';
import { problemSentence } from '../../locale/problems.ts';
import { today } from '../clock.ts';
import { whatCanBeDone } from '../commands/readers.ts';
import { officesOf } from '../commands/grounds.ts';
import type { Who } from '../identity/who.ts';
import type { askedView } from '../schemas/commission-view.ts';
import { ownDuties, presentDuty } from './duties.ts';
import { idsIn, nameAll } from './named.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

/** The questions to the reader's body with its own answers, and what it can do. Nothing else of the commission is in it. */
export async function presentAsked(
  db: Database,
  who: Who,
  row: StoredCommission,
  c: Commission,
  language: Language,
): Promise<z.output<typeof askedView>> {
  const looking = { person: who.person, sections: new Set<never>(), offices: officesOf(who) };
  const { documents, ...view } = askedSeen(c, looking);
  const owed = ownDuties(c, looking);
  const [texts, named, files] = await Promise.all([
    loadTexts(db, textIdsIn(view)),
    nameAll(db, idsIn([view, owed.map(({ owner }) => owner), c.parts.union]), c.organisations),
    findDocuments(
      db,
      documents.map(({ document }) => document),
    ),
  ]);
  const fileOf = new Map(files.map((file) => [file.id, file]));
  const can = whatCanBeDone(who, c).filter(({ code }) => code !== 'NOT_AUTHORISED');
  return {
    ...present(view, texts),
    id: row.id,
    code: c.code,
    state: 'asked',
    title: c.request.title,
    union: c.parts.union,
    revision: c.revision,
    personRevision: c.personRevision,
    documents: present(documents, texts).map((d) => {
      const { name = null, mediaType = null, size = null, sha256 = null } = fileOf.get(d.document) ?? {};
      return { ...d, name, mediaType, size, sha256 };
    }),
    sections: [],
    ...named,
    duties: owed.map((duty) => presentDuty(duty, { rung: c.rungs[duty.key] ?? 0, calendar: c.calendar, today: today(), named })),
    can: can.map((one) => (one.code ? { ...one, sentence: problemSentence(one.code, language) } : one)),
  };
}
