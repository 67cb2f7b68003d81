import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const msPerTick = 10;

/** CPU milliseconds that these processes and all that they started have used until now; null where there is no /proc. */
export function cpuMsOf(roots: readonly number[]): number | null {
  const processes = readProcesses();
  if (processes === null) return null;
  const wanted = new Set(roots);
  // A child's number may be lower than its parent's: asked until nothing is added.
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    for (const { pid, parent } of processes) if (wanted.has(parent)) wanted.add(pid);
  }
  return processes.filter(({ pid }) => wanted.has(pid)).reduce((sum, { ticks }) => sum + ticks * msPerTick, 0);
}

interface Process {
  pid: number;
  parent: number;
  /** Its own time and that of children which have ended. */
  ticks: number;
}

function readProcesses(): Process[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => processIn(Number(name)) ?? []);
  } catch {
    return null;
  }
}

/** Null for a process that has ended meanwhile. */
function processIn(pid: number): Process | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
    return { pid, parent, ticks: user + system + childrenUser + childrenSystem };
  } catch {
    return null;
  }
}
