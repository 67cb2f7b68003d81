import { setTimeout as delay } from 'node:timers/promises';
import type { Dice } from '../support/walk.ts';
import { type Kill, type Kills, moments, victims, type Moment } from './kills.ts';

interface Waiting {
  command: string;
  /** Gives the command and waits until it is answered. Never rejects. */
  give: () => Promise<void>;
}

/** How long a turn waits for other commands, so that one kill meets a command of each. One may still wait after an earlier kill. */
const gatheringMs = 2_000;
/** A request takes some 100 ms, so a kill within this time meets it at any point. */
const flightMs = 120;

/**
 * Each turn has one kill, and every command that waits for the turn meets it: given just after, in flight, or answered just before.
 * Process and moment change with each turn. After twelve turns each process was killed at each moment.
 */
export class Turns {
  /** Commands whose turn had no running process to kill. */
  unmet = 0;
  readonly #kills: Kills;
  readonly #dice: Dice;
  #waiting: Waiting[] = [];
  #lifecycles = 0;
  #turn = 0;

  constructor(kills: Kills, dice: Dice) {
    this.#kills = kills;
    this.#dice = dice;
  }

  /** Takes part until `work` is over. */
  async while<T>(work: () => Promise<T>): Promise<T> {
    this.#lifecycles += 1;
    try {
      return await work();
    } finally {
      this.#lifecycles -= 1;
    }
  }

  /** Gives a command at the next kill. */
  meet<T>(command: string, give: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ command, give: () => give().then(resolve, reject) });
    });
  }

  /** Kills for as long as somebody takes part. */
  async run(): Promise<void> {
    while (this.#lifecycles > 0) {
      await this.#kills.untilUp();
      for (const until = Date.now() + gatheringMs; Date.now() < until; await delay(25)) {
        if (this.#waiting.length >= this.#lifecycles) break;
      }
      if (this.#waiting.length > 0) await this.#take();
    }
  }

  async #take(): Promise<void> {
    const turn = this.#turn++;
    const waiting = this.#waiting.splice(0).map((one, n) => ({ ...one, moment: moments[(turn + n) % moments.length]! }));
    const at = (moment: Moment) => waiting.filter((one) => one.moment === moment);
    const give = (all: Waiting[]) => all.map((one) => one.give());
    await Promise.all(give(at('after')));
    const flying = give(at('inFlight'));
    if (flying.length > 0) await delay(this.#dice.next() * flightMs);
    this.#killNext(
      turn,
      waiting.map(({ command, moment }) => ({ command, moment })),
    );
    void give(at('before'));
  }

  /** The process whose turn it is, or the next that runs. */
  #killNext(turn: number, met: Kill['met']): void {
    for (let n = 0; n < victims.length; n += 1) {
      if (this.#kills.kill(victims[(turn + n) % victims.length]!, met) !== undefined) return;
    }
    this.unmet += met.length;
  }
}
