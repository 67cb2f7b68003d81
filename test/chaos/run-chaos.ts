import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../db/open-database.ts';
import { freePort } from '../../local/ports.ts';
import { scenarios, type ScenarioName } from '../../local/demo/run-demonstration.ts';
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
  seed: number;
  /** Lifecycles of the first phase, all at once. */
  lifecycles: readonly ScenarioName[];
  /** Of each lifecycle's commands, one in so many meets a kill. */
  oneIn: number;
  /** How long both phases may take together; the second gets what the first leaves, at least some of it. */
  minutes: number;
  say: (line: string) => void;
}

export interface Outcome {
  seed: number;
  seconds: number;
  kills: readonly Kill[];
  asking: Asking;
  archived: string[];
  walks: Walks;
  audited: Audited[];
}

const manners: Manners = { doubled: 0.15, repeated: 0.15, otherBody: 0.1, reordered: 0.1 };

/** Runs the whole system, kills it by the seed, and holds everything that anybody was told against what is on record. */
export async function runChaos(orders: Orders): Promise<Outcome> {
  const began = Date.now();
  const system = await startSystem('local/start.ts', await ownPorts());
  try {
    return { ...(await inSystem(system, orders)), seed: orders.seed, seconds: Math.round((Date.now() - began) / 1000) };
  } finally {
    await system.stop();
  }
}

/**
 * Not those that every other start would like, nor those that the machine gives to callers: while a process is down its port is
 * anybody's, and another system on it would answer our people.
 */
async function ownPorts(): Promise<Record<string, string>> {
  const first = 20_000 + Math.floor(Math.random() * 3_000) * 3;
  const [api, postgres, temporal] = await Promise.all([0, 1, 2].map((n) => freePort(first + n)));
  return { PORT: String(api), POSTGRES_PORT: String(postgres), TEMPORAL_PORT: String(temporal) };
}

async function inSystem(system: RunningSystem, orders: Orders): Promise<Omit<Outcome, 'seed' | 'seconds'>> {
  const end = Date.now() + orders.minutes * 60_000;
  const dice = new Dice(orders.seed);
  const kills = new Kills(system);
  const usernames = [...staff, ...experts].map(({ username }) => username);
  const people = await People.signIn(system.url, usernames, demonstrationPassword);
  const asking = new Asking(people, dice, orders.seed.toString(36), (answer) => kills.served(answer));
  const db = openDatabase(system.databaseUrl, { max: 4 });
  try {
    const means = { people, asking, kills, dice };
    const archived = await playLifecycles(orders, means);
    const walks = new Walks({ people, asking, manners, dice, db, atOnce: 5 });
    await walkAtRandom(Math.max(end, Date.now() + leastWalkMs), walks, means);
    await settle(kills, asking);
    const audited = [...audit(asking.asked, await readRecord(db)), auditOtherBodies(asking.otherBodies), ...(await verifySettled(system))];
    return { kills: kills.done, asking, archived, walks, audited };
  } finally {
    await db.destroy();
  }
}

interface Means {
  people: People;
  asking: Asking;
  kills: Kills;
  dice: Dice;
}

/** Every command of every lifecycle meets a kill. Resolves to the archived commissions. */
async function playLifecycles({ lifecycles, oneIn }: Orders, { people, asking, kills, dice }: Means): Promise<string[]> {
  const turns = new Turns(kills, dice);
  const played = lifecycles.map((name, n) => {
    let count = n;
    const meet = <T>(command: string, give: () => Promise<T>) => (count++ % oneIn === 0 ? turns.meet(command, give) : give());
    const play = new PlayInChaos({ people, asking, manners, meet, label: `C${n}` });
    return turns.while(async () => (await scenarios[name](play)).id);
  });
  const [ids] = await Promise.all([Promise.all(played), turns.run()]);
  return ids;
}

const hands = 8;
const leastWalkMs = 20_000;

/** Many commissions at once, while now this process and now that one is killed, sometimes two at a time. */
async function walkAtRandom(until: number, walks: Walks, { kills, dice }: Means): Promise<void> {
  const killing = async () => {
    for (;;) {
      await delay(2000 + dice.next() * 8000);
      if (Date.now() > until) return;
      kills.kill(dice.of(victims));
      if (dice.chance(0.15)) kills.kill(dice.of(victims));
    }
  };
  await kills.untilUp();
  await Promise.all([killing(), ...Array.from({ length: hands }, () => walks.hand(until))]);
}

/** The kills are over: whatever nobody answered is asked until somebody does. */
async function settle(kills: Kills, asking: Asking): Promise<void> {
  await kills.untilUp();
  for (const one of asking.asked) if (toldLast(one) === 'unknown') await asking.untilTold(one);
}
