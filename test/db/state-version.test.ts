import { randomUUID } from 'node:crypto';
import { findState } from '../../db/cases/find-state.ts';
import { putOnRecord } from '../../db/cases/put-on-record.ts';
import { foldOf, type Procedure } from '../../domain/case/procedure.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact, FactBody } from '../../domain/commission/facts.ts';
import type { Database } from '../../db/open-database.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import type { Act } from '../../domain/commission/rule.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { Story } from '../support/acts.ts';
import { useFreshDatabase } from './fresh.ts';

interface Later extends Commission {
  /** A required field that a room of the next release has. */
  siteVisits: { revision: number }[];
}

/** The next release. A room counts its facts in a field that older stored states lack. */
const later: Procedure<Later, FactBody, Act> = {
  ...(commissionProcedure as unknown as Procedure<Later, FactBody, Act>),
  upgrades: [(stored) => ({ ...stored, siteVisits: [] })],
  apply: (before, fact) => {
    const after = commissionProcedure.apply(before, fact) as Later;
    const siteVisits = before?.siteVisits ?? [];
    return { ...after, siteVisits: fact.kind === 'noteAdded' ? [...siteVisits, { revision: fact.revision }] : siteVisits };
  },
};

/** A commission with three notes. Two releases put the facts on record, one after the other. */
function story(): Fact[] {
  const told = new Story({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }).begin();
  for (let n = 0; n < 3; n++) told.do('addNote');
  return told.facts;
}

const put = (db: Database, caseId: string, facts: Fact[], by?: typeof later) =>
  putOnRecord(db, { procedure: 'commission', caseId, facts, receipts: [] }, by);

describe('From one release to the next', () => {
  const fresh = useFreshDatabase();

  test('a required field that a room adds breaks nothing that is stored', async () => {
    const [id, facts] = [randomUUID(), story()];
    const stored = facts.slice(0, -2);
    await put(fresh.db, id, stored);
    expect(await findState(fresh.db, id)).toMatchObject({ stateVersion: 1 });
    await put(fresh.db, id, facts.slice(-2), later);
    const { stateVersion, snapshot } = (await findState(fresh.db, id))!;
    expect(stateVersion).toBe(2);
    // Facts before the field existed are not counted. Later facts are.
    expect((snapshot as unknown as Later).siteVisits).toEqual(facts.slice(-2).map(({ revision }) => ({ revision })));
  });
});

describe('Two releases at once', () => {
  const fresh = useFreshDatabase();

  test('a release that meets a state of the next one folds the journal, and both go on in turns', async () => {
    const [id, facts] = [randomUUID(), story()];
    await put(fresh.db, id, facts.slice(0, -2), later);
    await put(fresh.db, id, facts.slice(-2, -1));
    const { stateVersion, snapshot } = (await findState(fresh.db, id))!;
    expect(stateVersion).toBe(1);
    expect(canonicalJson(snapshot)).toBe(canonicalJson(foldOf(commissionProcedure, facts.slice(0, -1))));
    await put(fresh.db, id, facts.slice(-1), later);
    expect(await findState(fresh.db, id)).toMatchObject({ stateVersion: 2 });
  });
});
