import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundlePath } from '@temporalio/worker';
import { dayOf } from '../../domain/calendar/day.ts';
import { apply } from '../../domain/commission/apply.ts';
import { upgraded } from '../../domain/case/procedure.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { FactBody } from '../../domain/commission/facts.ts';
import { fromJournal } from '../../domain/case/facts.ts';
import { factFor } from '../../domain/commission/record.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { caseWorkflowId } from '../../workflows/messages.ts';
import { changedBundle } from '../support/changed-bundle.ts';
import { releasedWorkflowBundle } from '../support/temporal.ts';
import { readRecording, recordings } from './recordings.ts';

const names = recordings();

/** The reason why a history no longer replays, and the remedy. Null when it does. */
async function whyNotReplayed(name: string, bundle: WorkflowBundlePath): Promise<string | null> {
  const history = historyFromJSON(readRecording(name).history);
  const workflowId = caseWorkflowId('commission', 'recorded', name);
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle }, [{ workflowId, history }])) {
    if (error) {
      return [
        `A commission recorded as "${name}" no longer replays: ${error.name}.`,
        'Commissions that are under way would stop at their next step. Keep the order of commands, or mark the change with patched():',
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

it.each(names)('The commission recorded as %s replays on the present procedure', async (name) => {
  expect(await whyNotReplayed(name, await releasedWorkflowBundle())).toBeNull();
});

it.each(names)('The journal recorded as %s folds to the state it folded to then', (name) => {
  const { facts, state, stateVersion } = readRecording(name);
  const then = upgraded(commissionProcedure, state, stateVersion);
  let folded: Commission | null = null;
  for (const fact of facts) folded = apply(folded, fromJournal<FactBody>(fact));
  // A failure names the parts of existing commissions that a change of `apply` alters.
  expect(partsThatDiffer(then, folded ?? {})).toEqual([]);
});

it.each(names)('Each act recorded as %s would leave the fact that it left then', (name) => {
  const wrong: unknown[] = [];
  let state: Commission | null = null;
  for (const fact of readRecording(name).facts.map((fact) => fromJournal<FactBody>(fact))) {
    if ('command' in fact) {
      const { command, input, attested, actor, at } = fact;
      const again = factFor(state, { command, input, attested, actor: actor as never, on: dayOf(at) });
      const parts = partsThatDiffer({ ...again, revision: 0, at: 0, actor: 0 }, { ...fact, revision: 0, at: 0, actor: 0 });
      if (parts.length > 0) wrong.push({ revision: fact.revision, command, parts });
    }
    state = apply(state, fact);
  }
  expect(wrong).toEqual([]);
});

describe.each(['marks-a-timer', 'marks-and-awaits', 'adds-a-field'])('A change that %s', (change) => {
  it.each(names)('leaves the commission recorded as %s as it is', async (name) => {
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
