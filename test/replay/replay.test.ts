import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundlePath } from '@temporalio/worker';
import type { Act } from '../../domain/case/act.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { foldOf, upgraded } from '../../domain/case/procedure.ts';
import { fromJournal } from '../../domain/case/facts.ts';
import { procedureNames, procedureOf } from '../../domain/procedures.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { changedBundle } from '../support/changed-bundle.ts';
import { releasedWorkflowBundle } from '../support/temporal.ts';
import { readRecording, recordings } from './recordings.ts';

const names = recordings();

/** The reason why a history no longer replays, and the remedy. Null when it does. */
async function whyNotReplayed(name: string, bundle: WorkflowBundlePath): Promise<string | null> {
  const { procedure, history: recorded } = readRecording(name);
  const history = historyFromJSON(recorded);
  const workflowId = caseWorkflowId(procedure, 'recorded', name);
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle }, [{ workflowId, history }])) {
    if (error) {
      return [
        `A ${procedure} recorded as "${name}" no longer replays: ${error.name}.`,
        'Cases that are under way would stop at their next step. Keep the order of commands, or mark the change with patched():',
        'see docs/patches.md. Do not record the history again.',
        error.message,
      ].join('\n');
    }
  }
  return null;
}

const partsThatDiffer = (a: object, b: object): string[] => {
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const text = (value: unknown) => canonicalJson(value ?? null);
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => text(one[key]) !== text(other[key]));
};

it('A history of every instrument is kept, and one each of a withdrawn and a terminated commission', () => {
  expect(names).toEqual(expect.arrayContaining(['assignment-decision', 'order-contract', 'request-letter', 'terminated', 'withdrawn']));
});

it('A history of every procedure is kept, and of the obstacle one by each path', () => {
  expect([...new Set(names.map((name) => readRecording(name).procedure))].sort()).toEqual([...procedureNames].sort());
  expect(names).toEqual(expect.arrayContaining(['obstacle-directed', 'obstacle-guided']));
});

it.each(names)('The case recorded as %s replays on the present procedure', async (name) => {
  expect(await whyNotReplayed(name, await releasedWorkflowBundle())).toBeNull();
});

it.each(names)('The journal recorded as %s folds to the state it folded to then', (name) => {
  const { facts, state, stateVersion, ...recorded } = readRecording(name);
  const procedure = procedureOf(recorded.procedure);
  const then = upgraded(procedure, state, stateVersion);
  const folded = foldOf(
    procedure,
    facts.map((fact) => fromJournal(fact)),
  );
  // A failure names the parts of existing cases that a change of `apply` alters.
  expect(partsThatDiffer(then, folded ?? {})).toEqual([]);
});

it.each(names)('Each act recorded as %s would leave the fact that it left then', (name) => {
  const wrong: unknown[] = [];
  let state: CaseState | null = null;
  const { facts, caseId, ...recorded } = readRecording(name);
  const procedure = procedureOf(recorded.procedure);
  for (const fact of facts.map((one) => fromJournal(one))) {
    if ('command' in fact) {
      const { command, input, attested, actor, at } = fact as unknown as Act & { at: number };
      const again = procedure.factFor(state, { command, input, actor, ...(attested ? { attested } : {}), on: dayOf(at) }, caseId);
      const parts = partsThatDiffer({ ...again, revision: 0, at: 0, actor: 0 }, { ...fact, revision: 0, at: 0, actor: 0 });
      if (parts.length > 0) wrong.push({ revision: fact.revision, command, parts });
    }
    state = procedure.apply(state, fact);
  }
  expect(wrong).toEqual([]);
});

describe.each(['marks-a-timer', 'marks-and-awaits', 'adds-a-field'])('A change that %s', (change) => {
  it.each(names)('leaves the case recorded as %s as it is', async (name) => {
    expect(await whyNotReplayed(name, await changedBundle(change))).toBeNull();
  });
});

it.each(['skips-a-stage', 'adds-a-timer'])('A change that %s is caught, with what to do about it', async (change) => {
  const bundle = await changedBundle(change);
  const caught = await Promise.all(names.map((name) => whyNotReplayed(name, bundle)));
  process.stdout.write(`    ${change}: ${caught.filter((c) => c !== null).length} of ${names.length} histories fail\n`);
  const said = caught.find((c) => c !== null);
  expect(said).toContain('DeterminismViolationError');
  expect(said).toContain('docs/patches.md');
});
