import { sql } from 'kysely';
import { Leaves } from '../journal/merkle.ts';
import { readLatestLeaves, readRoots } from '../journal/read-roots.ts';
import { isSigned, noRoot, type SignedRoot } from '../journal/signed-root.ts';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant, Violation } from './invariant.ts';

export const publishedRoot: Invariant = {
  name: 'published-root',
  statement: 'No journal is missing, shorter or other than a published root says, and the roots are signed and continue one another.',
  counted: 'published roots',
  check,
};

async function check(db: Database): Promise<Finding> {
  const roots = await readRoots(db);
  const violations = [...roots.flatMap((root, n) => rootFaults(root, roots[n - 1], n + 1)), ...(await contradicted(db))];
  const last = roots.at(-1);
  // Earlier roots were recomputed while each was the newest. The check above compares all their leaves with the facts.
  if (last !== undefined && !(await isRootOfLeaves(db, last))) {
    violations.push({ where: `published line ${last.sequence}`, what: 'its root is not that of its leaves' });
  }
  return { checked: roots.length, violations };
}

function rootFaults(root: SignedRoot, before: SignedRoot | undefined, sequence: number): Violation[] {
  const where = `published line ${root.sequence}`;
  return [
    ...(root.sequence === sequence && root.previous === (before?.root ?? noRoot)
      ? []
      : [{ where, what: 'does not continue the line before' }]),
    ...(isSigned(root) ? [] : [{ where, what: 'its signature is wrong' }]),
  ];
}

/** Facts that a published root covers and that are missing or different in the journal. */
async function contradicted(db: Database): Promise<Violation[]> {
  const found = await sql<{ kind: string; id: string; revision: number; sequence: number; isThere: boolean }>`
    select l.stream_kind as kind, l.stream_id as id, l.revision, l.sequence, f.hash is not null as is_there
      from journal_root_leaves l
      left join journal_facts f on (f.stream_kind, f.stream_id, f.revision) = (l.stream_kind, l.stream_id, l.revision)
     where f.hash is distinct from l.hash
     order by l.stream_kind, l.stream_id, l.sequence`.execute(db);
  return found.rows.map(({ kind, id, revision, sequence, isThere }) => ({
    where: `${kind}/${id} revision ${revision}`,
    what: isThere ? `is not what published line ${sequence} says` : `is missing, though published line ${sequence} has it`,
  }));
}

async function isRootOfLeaves(db: Database, { root, streams }: SignedRoot): Promise<boolean> {
  const leaves = new Leaves();
  for (const leaf of await readLatestLeaves(db)) leaves.put(leaf);
  return leaves.size === streams && leaves.root().toString('hex') === root;
}
