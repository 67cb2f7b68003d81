import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, known, type KnownProcess } from '../../local/processes.ts';
import type { RunFile } from '../../local/run-file.ts';
import { eventually } from '../support/eventually.ts';
import type { RunningSystem } from '../support/running-system.ts';

export const victims = ['worker', 'api', 'postgres', 'temporal'] as const;
export type Victim = (typeof victims)[number];

/** The moment of a kill, relative to a command's request. */
export const moments = ['before', 'inFlight', 'after'] as const;
export type Moment = (typeof moments)[number];

export interface Kill {
  victim: Victim;
  at: number;
  /** The commands that it was aimed at; none for a random kill. */
  met: { command: string; moment: Moment }[];
  /** Milliseconds until the process ran again, and until the first later act was on record. Undefined before that. */
  restartedMs?: number;
  servedMs?: number;
}

/** A restart of everything at once takes some 15 s on two busy cores. */
const outageMs = 120_000;

/** SIGKILL to the processes of one system, by the numbers that its run.json says. */
export class Kills {
  readonly done: Kill[] = [];
  readonly #system: RunningSystem;
  readonly #killed = new Map<Victim, KnownProcess>();

  constructor(system: RunningSystem) {
    this.#system = system;
  }

  /** Kills the process if it runs. Undefined if it was down already. */
  kill(victim: Victim, met: Kill['met'] = []): Kill | undefined {
    const target = this.#running(victim);
    if (target === undefined) return undefined;
    process.kill(target.pid, 'SIGKILL');
    this.#killed.set(victim, target);
    const kill: Kill = { victim, at: Date.now(), met };
    this.done.push(kill);
    return kill;
  }

  /** Resolves when all four processes run and the API is ready. */
  async untilUp(): Promise<void> {
    await eventually(() => this.#look(), { within: outageMs, every: 100 });
  }

  /** Resolves at this time. Until then it notes which processes run again. */
  async untilNext(at: number): Promise<void> {
    for (; Date.now() < at; await delay(Math.min(100, at - Date.now()))) await this.#look().catch(() => undefined);
  }

  /** Notes that an act given at this time is on record: it ends the waiting after each earlier kill. */
  served({ sentAt, heardAt }: { sentAt: number; heardAt: number }): void {
    for (const kill of this.done) if (kill.at <= sentAt) kill.servedMs ??= heardAt - kill.at;
  }

  async #look(): Promise<void> {
    const down = victims.filter((victim) => this.#running(victim) === undefined);
    for (const kill of this.done) if (!down.includes(kill.victim)) kill.restartedMs ??= Date.now() - kill.at;
    if (down.length > 0) throw new Error(`${down.join(', ')} down`);
    const answer = await fetch(`${this.#system.url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    if (!answer.ok) throw new Error(`not ready: ${await answer.text()}`);
  }

  /** The running process. The file may still name the killed one. */
  #running(victim: Victim): KnownProcess | undefined {
    const { pids } = JSON.parse(readFileSync(join(this.#system.dataDirectory, 'run.json'), 'utf8')) as RunFile;
    const pid = pids[victim];
    if (pid === undefined) return undefined;
    const found = known(pid);
    const last = this.#killed.get(victim);
    return isRunning(found) && !(last?.pid === found.pid && last.began === found.began) ? found : undefined;
  }
}
