import { setTimeout as delay } from 'node:timers/promises';
import type { GuardedProcess } from './guarded.ts';

const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** A server that ran this long did not fail at its start, so the waits begin again with the shortest. */
const healthyAfterMs = 10_000;

/** Runs one server and starts it again, with growing waits, whenever it ends by itself. */
export class KeptAlive<Server extends GuardedProcess = GuardedProcess> {
  readonly name: string;
  private readonly launch: () => Promise<Server>;
  private readonly say: (line: string) => void;
  private readonly onChange: () => void;
  private current: Server | undefined;
  private launching: Promise<Server> | undefined;
  private watching: Promise<void> = Promise.resolve();
  private readonly ending = new AbortController();

  constructor(name: string, launch: () => Promise<Server>, say: (line: string) => void, onChange: () => void) {
    this.name = name;
    this.launch = launch;
    this.say = say;
    this.onChange = onChange;
  }

  /** The server's process number; undefined while it is down. */
  get pid(): number | undefined {
    return this.current?.pid;
  }

  /** Starts it. Throws when the first start fails. */
  async start(): Promise<Server> {
    this.launching = this.launch();
    const server = await this.launching;
    this.watching = this.watch(server);
    return server;
  }

  /** Stops it for good. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.launching?.catch(() => undefined);
    await this.current?.stop();
    await this.watching;
  }

  private async watch(first: Server): Promise<void> {
    let waitMs = firstWaitMs;
    for (let server: Server | undefined = first; ;) {
      const startedAt = Date.now();
      const end = server === undefined ? 'could not be started' : await this.end(server);
      if (this.isEnding()) return;
      if (Date.now() - startedAt > healthyAfterMs) waitMs = firstWaitMs;
      this.say(`${this.name} ${end}; starting it again in ${waitMs / 1000} s`);
      await delay(waitMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
      if (this.isEnding()) return;
      waitMs = Math.min(waitMs * 2, longestWaitMs);
      server = await this.relaunch();
      if (this.isEnding()) await server?.stop();
    }
  }

  private async relaunch(): Promise<Server | undefined> {
    try {
      return await this.launch();
    } catch (error) {
      this.say(`${this.name}: ${String(error)}`);
      return undefined;
    }
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  private async end(server: Server): Promise<string> {
    this.current = server;
    this.onChange();
    const { code, signal } = await server.exited;
    this.current = undefined;
    return signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
  }
}
