import type { z } from 'zod';
import { findLines } from '../../db/cases/find-lines.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import type { Database } from '../../db/open-database.ts';
import type { StoredObstacle } from '../../db/obstacles/find-obstacle.ts';
import { actCommands } from '../../domain/obstacle/commands.ts';
import { duties } from '../../domain/obstacle/duties.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { representable } from '../../domain/obstacle/on-behalf.ts';
import { whyNotEnteredNow, whyNotNow } from '../../domain/obstacle/policy.ts';
import { viewOf } from '../../domain/obstacle/view.ts';
import type { Language } from '../../locale/language.ts';
import { problemSentence } from '../../locale/problems.ts';
import { today } from '../clock.ts';
import { officesOf } from '../commands/grounds.ts';
import { obstacleSectionsOpen } from '../commands/obstacle-readers.ts';
import { bestRole } from '../commands/readers.ts';
import { mayKnowLine } from '../commands/visibility.ts';
import { actorAs, type Who } from '../identity/who.ts';
import type { obstacleView } from '../schemas/obstacle.ts';
import { presentDuty } from './duties.ts';
import { idsIn, nameAll } from './named.ts';
import { isObstacleDutyOpen } from './obstacle-duties.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

export type ObstacleAnswer = z.output<typeof obstacleView>;
type CommissionRef = ObstacleAnswer['commission'];

/** The whole obstacle as the person may see it, with names, private texts, duties and possible commands. */
export async function presentObstacle(
  db: Database,
  who: Who,
  row: StoredObstacle,
  c: ObstacleCase,
  language: Language,
): Promise<ObstacleAnswer> {
  const reading = { person: who.person, sections: obstacleSectionsOpen(who, c), offices: officesOf(who) };
  const { about, ...view } = viewOf(c, reading);
  const open = duties(c).filter((duty) => isObstacleDutyOpen(duty, reading));
  const files = view.documents.map(({ document }) => document);
  const [texts, named, stored, refs] = await Promise.all([
    loadTexts(db, textIdsIn(view)),
    nameAll(db, idsIn([view, open.map((duty) => duty.owner)])),
    findDocuments(db, files),
    commissionsSeen(db, who, about === null ? [] : [about]),
  ]);
  const fileOf = new Map(stored.map((file) => [file.id, file]));
  const shown = present(view, texts);
  return {
    ...shown,
    id: row.id,
    state: c.closedAt === null ? 'open' : 'closed',
    commission: about === null ? null : (refs.get(about.case)?.(about.n) ?? null),
    revision: c.revision,
    personRevision: c.personRevision,
    documents: shown.documents.map((one) => {
      const { name = null, mediaType = null, size = null, sha256 = null } = fileOf.get(one.document) ?? {};
      return { ...one, name, mediaType, size, sha256 };
    }),
    ...named,
    duties: open.map((duty) => presentDuty(duty, { rung: c.rungs[duty.key] ?? 0, calendar: c.calendar, today: today(), named })),
    can: whatCanBeDoneWith(who, c, language),
  };
}

/**
 * The commissions that obstacles are about, as far as the person may know of them. Each is completed with the number that the obstacle has
 * there.
 */
export async function commissionsSeen(
  db: Database,
  who: Who,
  about: readonly { procedure: string; case: string }[],
): Promise<Map<string, (n: number) => CommissionRef>> {
  const ids = about.filter(({ procedure }) => procedure === 'commission').map((one) => one.case);
  const lines = await findLines(db, [...new Set(ids)]);
  const known = [...lines.values()].filter((line) => mayKnowLine(who, line));
  return new Map(known.map(({ id, code, title }) => [id, (n: number) => ({ id, code, title, n })]));
}

function whatCanBeDoneWith(who: Who, c: ObstacleCase, language: Language): ObstacleAnswer['can'] {
  return actCommands.map((command) => {
    const best = bestRole(who, (role) => whyNotNow(c, command, actorAs(who, role)));
    const code = best === null ? 'NOT_AUTHORISED' : best.refusal;
    const organisation = best === null || code === 'NOT_AUTHORISED' ? null : best.role.organisation.id;
    const entered = representable(c, command)
      .filter((one) => who.roles.some((role) => whyNotEnteredNow(c, command, actorAs(who, role), one) === null))
      .map(({ organisation: body }) => ({ organisation: body }));
    const one = { command, area: 'all' as const, organisation, ...(entered.length === 0 ? {} : { entered }) };
    return code === null ? { ...one, allowed: true } : { ...one, allowed: false, code, sentence: problemSentence(code, language) };
  });
}
