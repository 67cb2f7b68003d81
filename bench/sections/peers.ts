import { randomUUID } from 'node:crypto';
import { ensureDatabase } from '../../local/postgres.ts';
import { freePort } from '../../local/ports.ts';
import { eventually } from '../../test/support/eventually.ts';
import { median, spread, timed, timedByMany } from '../figures.ts';
import { type MeasuredSystem, openSystem } from '../measured-system.ts';
import { createNoteTables } from '../peers/note-table.ts';
import type { Order, Row } from '../row.ts';
import { addNote, beginMany, Staff, take } from '../staff.ts';

const many = 20;
/** Measurements of a round by one client, and by each of many. */
const alone = 20;
const each = 4;

const peers = { plain: 'a plain table', dbos: 'DBOS' } as const;
type Peer = keyof typeof peers;

/** Notes in the nth case of one who measures. */
type Noting = (n: number) => Promise<unknown>;

/**
 * (peers) A plain act through the API ÷ the same step of others on the same PostgreSQL, over HTTP, by turns. They promise less: no hash
 * chain, no derived deadlines, no rights of reading, no encrypted payloads.
 */
export async function peersOf({ rounds, folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder);
  const staff = new Staff(system.url);
  try {
    const ids = await beginMany(staff, many);
    await Promise.all(ids.map((id) => take(staff, id)));
    const acts: Record<Peer | 'product', Noting> = {
      product: (n) => addNote(staff, ids[n]!),
      plain: await openPeer(system, 'plain'),
      dbos: await openPeer(system, 'dbos'),
    };
    const taken: Record<Peer | 'product', { one: number; many: number }>[] = [];
    for (let round = 0; round <= rounds; round++) {
      const of = { product: await measured(acts.product), plain: await measured(acts.plain), dbos: await measured(acts.dbos) };
      // The first round warms everybody up.
      if (round > 0) taken.push(of);
      const words = Object.entries(of).map(([name, { one, many: all }]) => `${name} ${one.toFixed(1)}/${all.toFixed(1)} ms`);
      say(`round ${round}, 1 client/${many} clients: ${words.join(', ')}`);
    }
    return (Object.keys(peers) as Peer[]).flatMap((peer) =>
      (['one', 'many'] as const).map((clients) => {
        const ms = (of: Peer | 'product') => `${median(taken.map((t) => t[of][clients])).toFixed(1)} ms`;
        return {
          section: 'peers',
          what: `addNote through the API ÷ the step in ${peers[peer]}, ${clients === 'one' ? '1 client' : `${many} clients`}`,
          measured: spread(taken.map((t) => t.product[clients] / t[peer][clients])),
          bound: null,
          behind: `${ms('product')} ÷ ${ms(peer)}`,
        };
      }),
    );
  } finally {
    await staff.close();
    await system.stop();
  }
}

async function measured(note: Noting): Promise<{ one: number; many: number }> {
  const one: number[] = [];
  for (let n = 0; n < alone; n++) one.push(await timed(() => note(0)));
  const clients = Array.from({ length: many }, (_, n) => n);
  return { one: median(one), many: median(await timedByMany(clients, each, note)) };
}

/** Starts a peer with a database of its own and waits until it serves. */
async function openPeer(system: MeasuredSystem, peer: Peer): Promise<Noting> {
  await ensureDatabase(system.postgres.url('postgres'), peer);
  const databaseUrl = system.postgres.url(peer);
  const { token, cases } = await createNoteTables(databaseUrl, many);
  const port = await freePort();
  await system.startBeside(`bench/peers/${peer}.ts`, { PEER_DATABASE_URL: databaseUrl, PEER_PORT: String(port) });
  const note: Noting = async (n) => {
    const response = await fetch(`http://127.0.0.1:${port}/cases/${cases[n]}/notes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: token, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ note: 'Đã trao đổi với Sở về số liệu điều tra.' }),
    });
    await response.text();
    if (!response.ok) throw new Error(`${peer} answered ${response.status}`);
  };
  await eventually(() => note(0), { within: 30_000, every: 100 });
  return note;
}
