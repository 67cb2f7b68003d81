import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { WorkflowHandle } from '@temporalio/client';
import type { CommandName } from '../../domain/commission/commands.ts';
import { fromJournal, type JournalFact } from '../../domain/case/facts.ts';
import { foldOf, stateVersionOf } from '../../domain/case/procedure.ts';
import type { ActCommand as ObstacleCommand } from '../../domain/obstacle/commands.ts';
import { type ProcedureName, procedureOf } from '../../domain/procedures.ts';
import type { Stage } from '../../domain/commission/names.ts';
import type { Plan } from '../support/drafts.ts';
import { openPostgres, findTimeSkippingServer } from '../support/global-setup.ts';
import tearDown from '../support/global-teardown.ts';
import { writeRecording } from './recordings.ts';

/**
 * Records the histories that every later version must replay: `node --import tsx test/replay/record.ts [name …]`. Recordings are kept as
 * long as a case begun under them may still be open. Add new ones, and do not replace old ones (docs/patches.md).
 */

// The test environment registers its clean-up with jest. Outside jest, this list collects it.
const endings: (() => Promise<void>)[] = [];
Object.assign(globalThis, { afterAll: (end: () => Promise<void>) => endings.push(end) });

/** The life of a commission: its plan, and what happens at its stages. */
interface Script {
  plan: Partial<Plan>;
  /** Acts at a stage besides those that lead on. A number lets that many days pass. */
  at: Partial<Record<Stage, (CommandName | number)[]>>;
}

const commissions: Record<string, Script> = {
  'order-contract': {
    plan: {},
    at: { intake: [12], panel: ['requestAdvance', 'approveAdvance', 'confirmDisbursement', 'hold', 20, 'resume'], signOff: ['askRework'] },
  },
  'assignment-decision': {
    plan: {
      route: 'unionProposed',
      instrument: 'assignmentDecision',
      form: 'expertGroup',
      requester: '00000000-0000-4000-8000-000000000103',
    },
    at: {
      intake: ['register', 'assignSpecialist', 'requestSupplement', 10, 'supplyDocuments'],
      expertReview: ['adjustEstimate'],
      response: [45],
    },
  },
  'request-letter': {
    plan: { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' },
    at: { intake: ['raiseObstacle'], expertReview: ['announceEvent', 'filePaper', 'recordContribution', 9] },
  },
  withdrawn: { plan: {}, at: { order: ['withdraw'] } },
  terminated: { plan: { form: 'expertGroup' }, at: { panel: ['requestAdvance', 'approveAdvance', 'confirmDisbursement', 'terminate'] } },
};

/** The life of an obstacle: whether a commission began it, and the acts in order. A number lets that many days pass. */
interface ObstacleScript {
  isAboutCommission: boolean;
  acts: (ObstacleCommand | number)[];
}

const obstacles: Record<string, ObstacleScript> = {
  'obstacle-guided': {
    isAboutCommission: false,
    acts: ['triageObstacle', 12, 'adviseObstacle', 'guideObstacle', 'reopenObstacle', 'guideObstacle', 'closeObstacle'],
  },
  'obstacle-directed': {
    isAboutCommission: true,
    acts: [12, 'triageObstacle', 'escalateObstacle', 20, 'directObstacle', 'closeObstacle'],
  },
};

/** A case that has come to its end. */
interface Recorded {
  procedure: ProcedureName;
  handle: Pick<WorkflowHandle, 'fetchHistory'>;
  journal: () => Promise<JournalFact[]>;
}

const wanted = process.argv.slice(2);
await Promise.all([findTimeSkippingServer(), openPostgres()]);
const { openOffice } = await import('../support/case.ts');
const { ObstacleFile } = await import('../support/obstacle-file.ts');
const office = await openOffice();

async function playCommission({ plan, at }: Script): Promise<Recorded> {
  const c = office.case(plan);
  await c.begin();
  for (const [stage, steps] of Object.entries(at)) {
    await c.to(stage as Stage);
    for (const step of steps) {
      if (typeof step === 'number') await office.env.sleep(`${step} days`);
      else await c.do(step);
    }
  }
  await c.to('archived');
  await c.ended();
  return { procedure: 'commission', handle: c.handle, journal: () => c.journal() };
}

async function playObstacle({ isAboutCommission, acts }: ObstacleScript): Promise<Recorded> {
  const commission = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  if (isAboutCommission) await commission.begin();
  const o = office.adopt(new ObstacleFile(office));
  await o.begin(isAboutCommission ? { about: { procedure: 'commission', case: commission.id, n: 1 } } : {});
  for (const act of acts) {
    if (typeof act === 'number') await office.env.sleep(`${act} days`);
    else await o.do(act);
  }
  await o.ended();
  return { procedure: 'obstacle', handle: o.handle, journal: () => o.journal() };
}

const plays: Record<string, () => Promise<Recorded>> = Object.fromEntries([
  ...Object.entries(commissions).map(([name, script]) => [name, () => playCommission(script)] as const),
  ...Object.entries(obstacles).map(([name, script]) => [name, () => playObstacle(script)] as const),
]);

try {
  for (const [name, play] of Object.entries(plays)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const recorded = await play();
    const facts = await recorded.journal();
    const procedure = procedureOf(recorded.procedure);
    const state = foldOf(
      procedure,
      facts.map((fact) => fromJournal(fact)),
    );
    if (state === null) throw new Error(`${name} left no fact`);
    const history = await recorded.handle.fetchHistory();
    const size = writeRecording(name, {
      history: JSON.parse(historyToJSON(history)) as unknown,
      facts,
      state,
      stateVersion: stateVersionOf(procedure),
    });
    process.stdout.write(`${name}: ${facts.length} facts, ${history.events?.length ?? 0} events, ${Math.round(size / 1024)} kB\n`);
  }
} finally {
  await office.close();
  for (const end of endings) await end();
  await tearDown();
}
