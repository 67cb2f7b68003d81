import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { CommandName } from '../../domain/commission/commands.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';
import { stateVersionOf } from '../../domain/case/procedure.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import type { Stage } from '../../domain/commission/names.ts';
import type { Plan } from '../support/drafts.ts';
import { openPostgres, findTimeSkippingServer } from '../support/global-setup.ts';
import tearDown from '../support/global-teardown.ts';
import { writeRecording } from './recordings.ts';

/**
 * Records the histories that every later version must replay: `node --import tsx test/replay/record.ts [name …]`. Recordings are kept as
 * long as a commission begun under them may still be open. Add new ones, and do not replace old ones (docs/patches.md).
 */

// The test environment registers its clean-up with jest. Outside jest, this list collects it.
const endings: (() => Promise<void>)[] = [];
Object.assign(globalThis, { afterAll: (end: () => Promise<void>) => endings.push(end) });

interface Script {
  plan: Partial<Plan>;
  /** Acts at a stage besides those that lead on. A number lets that many days pass. */
  at: Partial<Record<Stage, (CommandName | number)[]>>;
}

const scripts: Record<string, Script> = {
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

const wanted = process.argv.slice(2);
await Promise.all([findTimeSkippingServer(), openPostgres()]);
const { openOffice } = await import('../support/case.ts');
const office = await openOffice();
try {
  for (const [name, { plan, at }] of Object.entries(scripts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
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
    const facts = await c.journal();
    const history = JSON.parse(historyToJSON(await c.handle.fetchHistory())) as unknown;
    const size = writeRecording(name, { history, facts, state: foldFacts(facts), stateVersion: stateVersionOf(commissionProcedure) });
    process.stdout.write(`${name}: ${facts.length} facts, ${await c.events()} events, ${Math.round(size / 1024)} kB\n`);
  }
} finally {
  await office.close();
  for (const end of endings) await end();
  await tearDown();
}
