import { Client, Connection } from '@temporalio/client';
import { PlayOverHttp } from '../../local/demo/client.ts';
import { scenarios } from '../../local/demo/run-demonstration.ts';
import { Timeline } from '../../local/demo/timeline.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { spread } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { openSystem, workflowIdOf } from '../measured-system.ts';

type Events = NonNullable<Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']>;

/** (b) What an accepted command, and a whole commission, leaves in Temporal's history: the four commissions of the demonstration. */
export async function historyEvents({ folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder);
  try {
    const connection = await Connection.connect({ address: system.temporalAddress });
    const client = new Client({ connection });
    const play = new PlayOverHttp(system.url, demonstrationPassword, new Timeline(() => undefined));
    const acts: Act[] = [];
    const lifecycles: number[] = [];
    for (const [scenario, run] of Object.entries(scenarios)) {
      const { id } = await run(play);
      const events = (await client.workflow.getHandle(workflowIdOf(id)).fetchHistory()).events ?? [];
      acts.push(...actsIn(events));
      lifecycles.push(events.length);
      say(`${scenario}: ${events.length} events`);
    }
    await connection.close();
    const counted = (of: Act[]) => ({ measured: spread(of.map((act) => act.events)), held: 'max' as const, behind: `${of.length} acts` });
    return [
      { section: 'b', what: 'history events of a plain command', bound: 11, ...counted(acts.filter((act) => !act.hasEffect)) },
      { section: 'b', what: 'history events of a command with an effect', bound: 19, ...counted(acts.filter((act) => act.hasEffect)) },
      { section: 'b', what: 'history events of a whole commission', measured: spread(lifecycles), bound: 1999, held: 'max' },
    ];
  } finally {
    await system.stop();
  }
}

interface Act {
  events: number;
  hasEffect: boolean;
}

/** Cut where the workflow task begins that accepts the next act: the acts were given one after the other. */
function actsIn(events: Events): Act[] {
  const starts: number[] = [];
  let task = 0;
  events.forEach((event, n) => {
    if (event.workflowTaskScheduledEventAttributes) task = n;
    if (event.workflowExecutionUpdateAcceptedEventAttributes) starts.push(task);
  });
  // The first act is the birth, with the start of the workflow in it.
  return starts.slice(1).map((start, n) => {
    const own = events.slice(start, starts[n + 2] ?? events.length);
    return { events: own.length, hasEffect: own.some((e) => e.activityTaskScheduledEventAttributes?.activityType?.name === 'carryOut') };
  });
}
