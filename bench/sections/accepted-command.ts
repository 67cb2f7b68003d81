import { setTimeout as delay } from 'node:timers/promises';
import { openBare } from '../bare/bare-update.ts';
import { median, spread, timed, timedByMany } from '../figures.ts';
import type { Order, Row } from '../row.ts';
import { type MeasuredSystem, openSystem } from '../measured-system.ts';
import { addNote, begin, fileOpinion, openReview, returnOpinion, reviewers, Staff, take } from '../staff.ts';

const many = 20;
/** A case has written what the last act left after so long. */
const leftOverMs = 7_000;
/** Measurements of each kind in a round by one client, and by each of many. */
const alone = 24;
const each = 4;

/** One client's file: a commission that experts review, and whose opinions are due in it. */
interface File {
  n: number;
  id: string;
  due: number[];
}

/**
 * (a) One accepted plain command through the API ÷ one bare Update whose local activity commits one row, on the same servers. The command
 * includes session look-up and projection. Each client has a commission, or a bare workflow, of their own.
 */
export async function acceptedCommand({ rounds, folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder);
  const staff = new Staff(system.url);
  try {
    const bare = await openBare(system, many);
    const files = await Promise.all(Array.from({ length: many }, (_, n) => openFile(staff, n)));
    const acts: Acts = {
      bare: ({ n }) => bare.commit(n),
      addNote: ({ id }) => addNote(staff, id),
      fileOpinion: ({ id, due }) => fileOpinion(staff, id, due.shift()!),
    };
    await byMany(acts, staff, files);
    await byOne(acts, staff, files[0]!);
    const taken: { one: Taken; many: Taken }[] = [];
    const spent: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      // Each file writes by itself what no later act confirmed. This belongs to the acts before, and would slow the one client down.
      await delay(leftOverMs);
      taken.push({ one: await byOne(acts, staff, files[0]!), many: await byMany(acts, staff, files) });
      const cpuMs = await cpuOfNotes(system, acts, files);
      if (cpuMs !== null) spent.push(cpuMs);
      say(`round ${round}: ${said('1 client', taken.at(-1)!.one)}; ${said(`${many} clients`, taken.at(-1)!.many)}`);
    }
    await bare.close();
    const cpu: Row[] =
      spent.length === 0
        ? []
        : [{ section: 'a', what: `CPU milliseconds of a plain act, all processes, ${many} clients`, measured: spread(spent), bound: 42 }];
    const ratios = (['one', 'many'] as const).flatMap((clients) =>
      (['addNote', 'fileOpinion'] as const).map((command) =>
        rowOf(
          command,
          clients === 'one' ? 1 : many,
          taken.map((t) => t[clients]),
        ),
      ),
    );
    return [...ratios, ...cpu];
  } finally {
    await staff.close();
    await system.stop();
  }
}

type Acts = Record<'bare' | 'addNote' | 'fileOpinion', (file: File) => Promise<unknown>>;
/** Milliseconds, the median of a round. */
type Taken = Record<keyof Acts, number>;

async function openFile(staff: Staff, n: number): Promise<File> {
  const id = await begin(staff);
  await take(staff, id);
  await openReview(staff, id);
  return { n, id, due: [...reviewers] };
}

/** CPU milliseconds of an addNote over API, worker, PostgreSQL and Temporal; null where the machine does not say. */
async function cpuOfNotes(system: MeasuredSystem, acts: Acts, files: readonly File[]): Promise<number | null> {
  const before = system.cpuMs();
  await timedByMany(files, each, acts.addNote);
  const after = system.cpuMs();
  return before === null || after === null ? null : (after - before) / (files.length * each);
}

/** By turns, one after the other. */
async function byOne(acts: Acts, staff: Staff, file: File): Promise<Taken> {
  const taken: Record<keyof Acts, number[]> = { bare: [], addNote: [], fileOpinion: [] };
  for (let n = 0; n < alone; n++) {
    await fill(staff, file, 1);
    for (const act of ['bare', 'addNote', 'fileOpinion'] as const) taken[act].push(await timed(() => acts[act](file)));
  }
  return { bare: median(taken.bare), addNote: median(taken.addNote), fileOpinion: median(taken.fileOpinion) };
}

/** All clients at once, one kind of act after the other; the bare one before and after, since a round takes its time. */
async function byMany(acts: Acts, staff: Staff, files: readonly File[]): Promise<Taken> {
  await Promise.all(files.map((file) => fill(staff, file, each)));
  const before = await timedByMany(files, each, acts.bare);
  const noted = await timedByMany(files, each, acts.addNote);
  const filed = await timedByMany(files, each, acts.fileOpinion);
  const after = await timedByMany(files, each, acts.bare);
  return { bare: median([...before, ...after]), addNote: median(noted), fileOpinion: median(filed) };
}

/** Returns filed opinions until enough can be filed again. This is not measured. */
async function fill(staff: Staff, file: File, wanted: number): Promise<void> {
  if (file.due.length >= wanted) return;
  const filed = reviewers.filter((n) => !file.due.includes(n));
  for (const n of filed) await returnOpinion(staff, file.id, n);
  file.due.push(...filed);
}

function rowOf(command: 'addNote' | 'fileOpinion', clients: number, taken: readonly Taken[]): Row {
  const ms = (act: keyof Acts) => `${median(taken.map((t) => t[act])).toFixed(1)} ms`;
  return {
    section: 'a',
    what: `${command} through the API ÷ bare Update, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    measured: spread(taken.map((t) => t[command] / t.bare)),
    bound: clients === 1 ? 1.4 : 1.6,
    behind: `${ms(command)} ÷ ${ms('bare')}`,
  };
}

function said(clients: string, taken: Taken): string {
  return `${clients} bare ${taken.bare.toFixed(1)} ms, addNote ${taken.addNote.toFixed(1)} ms, fileOpinion ${taken.fileOpinion.toFixed(1)} ms`;
}
