import { sql } from 'kysely';
import { nameOfCase } from '../../domain/case/case-key.ts';
import type { EffectIntent, EffectResult } from '../../domain/case/effects.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { disbursedAdvancesVnd, restoredAdvancesVnd } from '../../domain/commission/stages/advance/state.ts';
import { paidVnd } from '../../domain/commission/stages/payment/state.ts';
import { type CaseInvariant, type CaseOnRecord, type Finding } from '../invariants/invariant.ts';
import type { Database } from '../open-database.ts';

export const commissionMoney: CaseInvariant = {
  procedure: 'commission',
  name: 'commission-money',
  statement:
    'The ledger moved for each commission exactly what its journal says was reserved, advanced, paid and returned, and a closed one holds nothing.',
  counted: 'commissions with money',
  judge,
};

/** What one ledger transaction did to a line, by account, in đồng. */
interface Posted {
  line: string;
  key: string;
  free: number;
  committed: number;
  advanced: number;
  paid: number;
}

async function judge(batch: readonly CaseOnRecord[], db: Database): Promise<Finding> {
  const posted = await postedFor(
    db,
    batch.map(({ id }) => id),
  );
  const finding: Finding = { checked: 0, violations: [] };
  for (const c of batch) {
    const own = posted.get(c.id) ?? [];
    const state = c.state as Commission | null;
    if (state?.funding == null && own.length === 0) continue;
    finding.checked += 1;
    const settled = c.facts.filter((fact) => fact.kind === 'effectSettled') as unknown as Settled[];
    const what = state === null ? ['the ledger moved for what has no state'] : faults(state, settled, own);
    finding.violations.push(...what.map((one) => ({ where: nameOfCase(c), what: one, caseId: c.id })));
  }
  return finding;
}

interface Settled {
  effect: EffectIntent;
  result: EffectResult;
}

async function postedFor(db: Database, ids: readonly string[]): Promise<Map<string, Posted[]>> {
  const found = await sql<Posted & { commission: string }>`
    select t.case_id as commission, t.budget_line_id as line, t.kind || '/' || t.n as key,
           coalesce(sum(p.amount) filter (where p.account = 'free'), 0)::bigint as free,
           coalesce(sum(p.amount) filter (where p.account = 'committed'), 0)::bigint as committed,
           coalesce(sum(p.amount) filter (where p.account = 'advanced'), 0)::bigint as advanced,
           coalesce(sum(p.amount) filter (where p.account = 'paid'), 0)::bigint as paid
      from ledger_transactions t left join ledger_postings p on p.transaction_id = t.id
     where t.case_id = any (${ids}::uuid[])
     group by t.id`.execute(db);
  const posted = new Map<string, Posted[]>();
  for (const { commission, ...one } of found.rows) posted.set(commission, [...(posted.get(commission) ?? []), one]);
  return posted;
}

function faults(state: Commission, settled: readonly Settled[], posted: readonly Posted[]): string[] {
  const pending = new Set(state.effects.pending.map((effect) => expectedPosting(effect)?.key));
  const due = settled.flatMap(({ effect, result }) => (result.outcome === 'done' ? (expectedPosting(effect) ?? []) : []));
  const [should, is] = [byKey(due), byKey(posted)];
  const onRecord = posted.filter(({ key }) => should.has(key));
  return [
    ...due.flatMap((one) => {
      const found = is.get(one.key);
      if (found === undefined) return [`${one.key} is on record and not in the ledger`];
      return sameMoney(one, found) ? [] : [`${one.key} moved other money than is on record`];
    }),
    // A pending effect may have moved its money already, with its result not on record yet.
    ...posted.filter(({ key }) => !should.has(key) && !pending.has(key)).map(({ key }) => `${key} is in the ledger and not on record`),
    ...sums(state, onRecord),
  ];
}

const byKey = (all: readonly Posted[]) => new Map(all.map((one) => [one.key, one]));

function sameMoney(a: Posted, b: Posted): boolean {
  return a.line === b.line && a.free === b.free && a.committed === b.committed && a.advanced === b.advanced && a.paid === b.paid;
}

/** The posting that an effect causes on its line. Null when it moves no money here. */
function expectedPosting(effect: EffectIntent): Posted | null {
  if ((effect.kind !== 'moveMoney' && effect.kind !== 'payOut') || effect.budgetLine === null) return null;
  const nothing = { line: effect.budgetLine, free: 0, committed: 0, advanced: 0, paid: 0 };
  if (effect.kind === 'payOut') {
    const { n, fromAdvanceVnd, fromCommittedVnd } = effect;
    const paid = fromAdvanceVnd + fromCommittedVnd;
    return { ...nothing, key: `pay/${n}`, committed: 0 - fromCommittedVnd, advanced: 0 - fromAdvanceVnd, paid };
  }
  const { movement, amountVnd: vnd, n } = effect;
  const moved = {
    reserve: { free: -vnd, committed: vnd },
    release: { free: vnd, committed: -vnd },
    advance: { committed: -vnd, advanced: vnd },
    returnAdvance: { advanced: -vnd, free: vnd },
    restoreAdvance: { advanced: -vnd, committed: vnd },
  }[movement];
  return { ...nothing, key: `${movement}/${n}`, ...moved };
}

/** Other funding sources have no budget line here, so there is no ledger to compare the commission's record with. */
function sums(state: Commission, posted: readonly Posted[]): string[] {
  if (state.funding === null || state.funding.budgetLine === null) return [];
  const of = (movements: string[], account: 'free' | 'committed' | 'advanced' | 'paid') =>
    posted.filter(({ key }) => movements.includes(key.split('/')[0]!)).reduce((sum, one) => sum + one[account], 0);
  const compared: [name: string, ledger: number, state: number][] = [
    ['reserved', of(['reserve', 'release'], 'committed'), state.funding.reservedVnd],
    ['advanced', of(['advance'], 'advanced'), disbursedAdvancesVnd(state)],
    ['paid', of(['pay'], 'paid'), paidVnd(state)],
    ['returned', of(['returnAdvance'], 'free'), state.returnedVnd],
    ['restored', of(['restoreAdvance'], 'committed'), restoredAdvancesVnd(state)],
  ];
  const all = ['reserve', 'release', 'advance', 'returnAdvance', 'restoreAdvance', 'pay'];
  const held = of(all, 'committed') + of(all, 'advanced');
  return [
    ...compared.flatMap(([name, ledger, said]) => (ledger === said ? [] : [`${name}: ledger ${ledger}, on record ${said}`])),
    ...(state.closedAt !== null && held !== 0 ? [`is closed and still holds ${held}`] : []),
  ];
}
