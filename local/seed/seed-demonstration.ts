import { hash } from '@node-rs/argon2';
import { importHistoricCommission } from '../../db/commissions/import-historic-commission.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { calendarCurrent } from '../../db/master-data/calendar-current.ts';
import { publishCalendar } from '../../db/master-data/publish-calendar.ts';
import { insertMasterRow, type ChangedBy } from '../../db/master-data/write-master-data.ts';
import { openDatabase, type Database } from '../../db/open-database.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { dayOf, yearOf } from '../../domain/calendar/day.ts';
import { inData } from '../settings.ts';
import { budgetLines } from './budget-lines.ts';
import { calendarDays, confirmedYears } from './calendar.ts';
import { storeSeedDocuments } from './documents.ts';
import { experts } from './experts.ts';
import { historicCommission } from './historic-commission.ts';
import { demoId } from './ids.ts';
import { organisations } from './organisations.ts';
import { staff } from './people.ts';
import { proposalTypes } from './proposal-types.ts';
import { fromSeed, invented, type Provenance } from './provenance.ts';
import { ruleSetContent, ruleSetLegalBasis } from './rule-set.ts';
import { norms, withholdingRules } from './rules.ts';

/** The territory of the demonstration province: its rule set and norms. */
export const territory = 'demo';
/** The password of every demonstration account. */
export const demonstrationPassword = 'phanbien';

const validFrom = '2021-01-01';
// One fixed instant, so that a repeated seeding writes the same.
const by: ChangedBy = { actor: { system: 'seed' }, at: '2026-01-05T01:00:00.000Z' };

/** The books of the Union in which numbers are taken. */
const books = ['commission', 'arrival', 'outgoing', 'decision', 'report'];

export interface SeedOptions {
  /** Where document contents are kept; by default where the running system keeps them. */
  documentsDirectory?: string;
}

/**
 * Fills a migrated database with the demonstration province, tỉnh Minh Hà, in one transaction. Harmless when repeated; a database
 * that holds anything else is left alone.
 */
export async function seedDemonstration(databaseUrl: string, options: SeedOptions = {}): Promise<void> {
  const db = openDatabase(databaseUrl, { max: 2 });
  try {
    if (await isOtherProvince(db)) return;
    const passwordHash = await hash(demonstrationPassword);
    await db.transaction().execute(async (trx) => {
      await seedOrganisations(trx);
      await seedRules(trx);
      await seedPeople(trx, passwordHash);
      await seedYears(trx);
      await storeSeedDocuments(trx, options.documentsDirectory ?? inData('documents'), by.at);
      await importHistoricCommission(trx, historicCommission, by);
    });
  } finally {
    await db.destroy();
  }
}

async function isOtherProvince(db: Database): Promise<boolean> {
  const known = await db.selectFrom('organisations').select('id').execute();
  return known.length > 0 && !known.some(({ id }) => id === demoId('organisation/lhh'));
}

async function seedOrganisations(trx: Database): Promise<void> {
  // Parents and successors come before the bodies that name them.
  for (const { parent, successor, ...row } of organisations) {
    const links = {
      parentId: parent ? demoId(`organisation/${parent}`) : null,
      successorId: successor ? demoId(`organisation/${successor}`) : null,
    };
    await insertMasterRow(trx, 'organisations', { id: demoId(`organisation/${row.code}`), territory, ...row, ...links }, by);
  }
}

async function seedRules(trx: Database): Promise<void> {
  const ruleSet = { code: 'minh-ha', version: 1, territory, status: 'active', validFrom, legalBasis: ruleSetLegalBasis };
  const origin = fromSeed('001', 'quy định việc đặt hàng của tỉnh với Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh');
  const content = ruleSetContent as never;
  await insertMasterRow(trx, 'ruleSets', { id: 'minh-ha-1', ...ruleSet, ...origin, content }, by);
  for (const { id, status: sourceStatus, maxPercent, ...norm } of norms) {
    const row = { id, territory, ...norm, maxPercent: maxPercent ?? null, sourceStatus };
    await insertMasterRow(trx, 'spendingNorms', row, by);
  }
  for (const { id, status: sourceStatus, ...rule } of withholdingRules) {
    await insertMasterRow(trx, 'withholdingRules', { id, ...rule, sourceStatus }, by);
  }
  for (const type of proposalTypes) {
    await insertMasterRow(trx, 'proposalTypes', { id: type.code, ...type, validFrom }, by);
  }
  if ((await calendarCurrent(trx)) === undefined) await publishCalendar(trx, { basedOn: 0, days: calendarDays, confirmedYears }, by);
}

interface Account {
  username: string;
  fullName: string;
  position: string;
  organisation: string;
  capability: string;
  duty: Provenance;
}

async function seedPeople(trx: Database, passwordHash: string): Promise<void> {
  const expertise = fromSeed('002', 'khuyến khích các nhà khoa học, các chuyên gia đầu ngành trong và ngoài nước');
  for (const person of staff) await seedAccount(trx, person, passwordHash);
  for (const { username, fullName, affiliation, ...expert } of experts) {
    const organisation = affiliation ?? 'lhh';
    await seedAccount(
      trx,
      { username, fullName, position: 'Chuyên gia', organisation, capability: 'expert', duty: expertise },
      passwordHash,
    );
    const affiliationOrganisationId = affiliation ? demoId(`organisation/${affiliation}`) : null;
    const row = { personId: demoId(`person/${username}`), affiliationOrganisationId, ...expert, consentAt: by.at, validFrom };
    await insertMasterRow(trx, 'experts', row, by);
  }
}

async function seedAccount(trx: Database, account: Account, passwordHash: string): Promise<void> {
  const { username, fullName, position, organisation, capability, duty } = account;
  const id = demoId(`person/${username}`);
  const origin = invented('người không có thật');
  await insertMasterRow(trx, 'people', { id, fullName, position, email: `${username}@minhha.example`, validFrom, ...origin }, by);
  const held = { id: demoId(`capability/${username}`), personId: id, organisationId: demoId(`organisation/${organisation}`), capability };
  await insertMasterRow(trx, 'capabilities', { ...held, validFrom, ...duty }, by);
  await insertMasterRow(trx, 'accounts', { personId: id, username, passwordHash }, by);
}

/** Budget lines and register books of 2026 and 2027, and of the year it is and the next. */
async function seedYears(trx: Database): Promise<void> {
  const thisYear = yearOf(dayOf(Date.now()));
  for (const year of new Set([2026, 2027, thisYear, thisYear + 1])) {
    for (const line of budgetLines) await seedBudgetLine(trx, year, line);
    for (const book of books) {
      await openRegisterBook(trx, { organisationId: demoId('organisation/lhh'), book, year, keptHere: true }, by);
    }
  }
}

async function seedBudgetLine(trx: Database, fiscalYear: number, line: (typeof budgetLines)[number]): Promise<void> {
  const id = demoId(`budget-line/${fiscalYear}/${line.code}`);
  const known = await trx.selectFrom('budgetLines').select('id').where('id', '=', id).executeTakeFirst();
  if (known !== undefined) return;
  const { source: provenance, ...values } = line;
  const organisationId = demoId('organisation/so-tai-chinh');
  await openBudgetLine(
    trx,
    { id, ...values, fiscalYear, organisationId, source: 'stateBudget', provenance, provenanceStatus: 'analogue' },
    by,
  );
}
