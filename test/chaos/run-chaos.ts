import { type Database, openDatabase } from '../../db/open-database.ts';
import { scenarios, type ScenarioName } from '../../local/demo/run-demonstration.ts';
import { freePort } from '../../local/ports.ts';
import { experts } from '../../local/seed/experts.ts';
import { staff } from '../../local/seed/people.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';
import { Dice } from '../support/walk.ts';
import { toldLast } from './asked.ts';
import { Asking, type Manners } from './asking.ts';
import { audit, auditOtherBodies, readRecord, type Audited } from './audit.ts';
import { Kills, victims, type Kill } from './kills.ts';
import { PlayInChaos } from './lifecycles.ts';
import { People } from './people.ts';
import { Turns } from './turns.ts';
import { verifySettled } from './verified.ts';
import { Walks } from './walks.ts';

export interface Orders {
  /** Decides kills, walks and mistakes. It does not decide when answers come. */
  seed: number;
  /** The time of both phases. The second gets what the first leaves, and never less than its minimum. */
  minutes: number;
  /** Lifecycles of the first phase, all at once. */
  lifecycles: readonly ScenarioName[];
  /** One in this many commands of a lifecycle meets a kill. */
  oneIn: number;
  leastWalkSeconds: number;
  say: (line: string) => void;
}

export interface Outcome {
  seed: number;
  minutes: number;
  /** From start to verdict. */
  seconds: number;
  lifecycles: { ordered: number; archived: string[]; unmet: number };
  walks: { begun: number; archived: number; least: number };
  kills: readonly Kill[];
  asking: Asking;
  audited: Audited[];
}

const manners: Manners = { doubled: 0.15, repeated: 0.15, otherBody: 0.1, reordered: 0.1 };

/** Runs the whole system, kills it by the seed, and compares everything that anybody was told with the record. */
export async function runChaos(orders: Orders): Promise<Outcome> {
  const { seed, minutes, say } = orders;
  const began = Date.now();
  say(`Seed ${seed}. Starting the system …`);
  const system = await startSystem('local/start.ts', await ownPorts());
  try {
    const outcome = await inSystem(system, orders, began + minutes * 60_000);
    return { seed, minutes, seconds: Math.round((Date.now() - began) / 1000), ...outcome };
  } finally {
    await system.stop();
  }
}

/**
 * Ports that no other start prefers and that the machine gives to no caller. While a process is down its port is free, and another system
 * on it would answer our people.
 */
async function ownPorts(): Promise<Record<string, string>> {
  const first = 20_000 + Math.floor(Math.random() * 3_000) * 3;
  const [api, postgres, temporal] = await Promise.all([0, 1, 2].map((n) => freePort(first + n)));
  return { PORT: String(api), POSTGRES_PORT: String(postgres), TEMPORAL_PORT: String(temporal) };
}

interface Means {
  people: People;
  asking: Asking;
  kills: Kills;
  dice: Dice;
  db: Database;
}

async function inSystem(system: RunningSystem, orders: Orders, end: number): Promise<Omit<Outcome, 'seed' | 'minutes' | 'seconds'>> {
  const { seed, lifecycles, leastWalkSeconds, say } = orders;
  const dice = new Dice(seed);
  const kills = new Kills(system);
  const usernames = [...staff, ...experts].map(({ username }) => username);
  const people = await People.signIn(system.url, usernames, demonstrationPassword);
  const asking = new Asking(people, dice, seed.toString(36), (answer) => kills.served(answer));
  const db = openDatabase(system.databaseUrl, { max: 4 });
  try {
    const means = { people, asking, kills, dice, db };
    say(`${lifecycles.length} lifecycles, a kill at each command …`);
    const played = await playLifecycles(orders, means);
    const { archived } = played;
    const until = Math.max(end, Date.now() + leastWalkSeconds * 1000);
    say(`${archived.length} archived after ${kills.done.length} kills. Random walks for ${Math.round((until - Date.now()) / 1000)} s …`);
    const walks = await walkAtRandom(until, means);
    say(`${walks.archived} archived. No more kills: whatever nobody answered is asked again …`);
    await settle(kills, asking);
    const audited = [
      ...reached(lifecycles.length, played, walks),
      ...audit(asking.asked, await readRecord(db)),
      auditOtherBodies(asking.otherBodies),
      ...(await verifySettled(system)),
    ];
    return { lifecycles: { ordered: lifecycles.length, ...played }, walks, kills: kills.done, asking, audited };
  } finally {
    await db.destroy();
  }
}

type Played = Pick<Outcome['lifecycles'], 'archived' | 'unmet'>;

/** Every command of every lifecycle meets a kill. */
async function playLifecycles({ lifecycles, oneIn }: Orders, { people, asking, kills, dice }: Means): Promise<Played> {
  const turns = new Turns(kills, dice);
  const played = lifecycles.map((name, n) => {
    let count = 0;
    const meet = <T>(command: string, give: () => Promise<T>) => (count++ % oneIn === 0 ? turns.meet(command, give) : give());
    const play = new PlayInChaos({ people, asking, manners, meet, label: `C${n}-` });
    return turns.while(async () => (await scenarios[name](play)).id);
  });
  const [archived] = await Promise.all([Promise.all(played), turns.run()]);
  return { archived, unmet: turns.unmet };
}

const hands = 6;
/** The least number of acts: the shortest walk has a dozen of them. */
const minutesPerWalk = 1;
/** The time to recover, since the last kill may come just before the end. */
const finishingMs = 90_000;

/** Walks many commissions at once while processes are killed, sometimes two at a time. */
async function walkAtRandom(until: number, { people, asking, kills, dice, db }: Means): Promise<Outcome['walks']> {
  const least = Math.max(1, Math.floor((until - Date.now()) / 60_000 / minutesPerWalk));
  const walks = new Walks({ people, asking, manners, dice, db, atOnce: hands });
  const killing = async () => {
    for (let next = 0; Date.now() < until; await kills.untilNext(next)) {
      kills.kill(dice.of(victims));
      if (dice.chance(0.15)) kills.kill(dice.of(victims));
      next = Math.min(until, Date.now() + 2000 + dice.next() * 8000);
    }
  };
  await kills.untilUp();
  // After the kills the walks continue until enough of them have ended.
  const isOver = () => Date.now() > until && (walks.archived.length >= least || Date.now() > until + finishingMs);
  await Promise.all([killing(), ...Array.from({ length: hands }, (_, n) => walks.hand(n, isOver))]);
  return { begun: walks.begun, archived: walks.archived.length, least };
}

/** After the kills: asks for every missing answer until it comes. */
async function settle(kills: Kills, asking: Asking): Promise<void> {
  await kills.untilUp();
  for (const one of asking.asked) if (toldLast(one) === 'unknown') await asking.untilTold(one);
}

/** A run in which no commission ends has tried nothing. */
function reached(ordered: number, { archived, unmet }: Played, walks: Outcome['walks']): Audited[] {
  return [
    {
      name: 'lifecycles-end',
      statement: 'Every lifecycle came to the archive as its scenario says, and every command whose turn it was met a kill.',
      checked: ordered,
      faults: [
        ...(archived.length === ordered ? [] : [`${archived.length} of ${ordered}`]),
        ...(unmet === 0 ? [] : [`${unmet} commands met no kill`]),
      ],
    },
    {
      name: 'walks-end',
      statement: 'Enough random walks came to the archive.',
      checked: walks.begun,
      faults: walks.archived >= walks.least ? [] : [`${walks.archived} of at least ${walks.least}`],
    },
  ];
}
