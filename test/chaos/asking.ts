import { setTimeout as delay } from 'node:timers/promises';
import type { CommandName } from '../../domain/commission/commands.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Dice } from '../support/walk.ts';
import { meaningOf, type Answer, type Asked, type Receipt, toldLast } from './asked.ts';
import type { People, Reply } from './people.ts';

/** An act that somebody intends to give. */
export interface Meant {
  who: string;
  command: CommandName | 'answerObstacle';
  /** Null for one that begins a commission. */
  commission: string | null;
  body: object;
  /** Revision for `If-Match`. */
  seen?: number;
}

/** How people misbehave: the chance of each, from 0 to 1. */
export interface Manners {
  doubled: number;
  repeated: number;
  otherBody: number;
  reordered: number;
}

/** The pause before a repeat, as in the demonstration. The answer asks for 5 s; a person who presses a button does not wait for them. */
const againAfterMs = 400;
/** The pause of a double click. An act takes some 100 ms, so that its twin meets it at any point. */
const twinWithinMs = 150;
/** The longest time that anybody asks for one answer. */
const patienceMs = 180_000;

/** Nobody ever answered: the run has failed. */
export class NeverAnswered extends Error {
  override name = 'NeverAnswered';
}

/** Sends acts as people do: again while the outcome is unknown, twice by accident, and once more later. It keeps every answer. */
export class Asking {
  readonly asked: Asked[] = [];
  /** A used key with another body, and the answer to it. */
  readonly otherBodies: { asked: Asked; status: number; code: string | null }[] = [];
  readonly #people: People;
  readonly #dice: Dice;
  readonly #run: string;
  readonly #onAccepted: (answer: Answer) => void;

  constructor(people: People, dice: Dice, run: string, onAccepted: (answer: Answer) => void) {
    this.#people = people;
    this.#dice = dice;
    this.#run = run;
    this.#onAccepted = onAccepted;
  }

  /** Writes the act down under a new key. */
  mean({ who, command, commission, body }: Meant): Asked {
    const path = commission === null ? '/api/commissions' : `/api/commissions/${commission}/commands/${command}`;
    const asked = { key: `chaos-${this.#run}-${this.asked.length + 1}`, who, command, path, body, answers: [] };
    this.asked.push(asked);
    return asked;
  }

  /** Gives the act until it is answered, with repeats and mistakes on the way. Resolves to its last answer. */
  async give(meant: Meant, manners: Manners, asked = this.mean(meant)): Promise<Answer> {
    if (this.#dice.chance(manners.doubled)) {
      const twin = delay(this.#dice.next() * twinWithinMs).then(() => this.once(asked, meant.seen));
      await Promise.all([this.once(asked, meant.seen), twin]);
      // Two answers may have crossed: a last request, alone, decides.
      if (new Set(asked.answers.map(meaningOf)).size > 1) await this.once(asked);
    }
    await this.untilTold(asked, meant.seen);
    if (toldLast(asked) !== 'accepted') return asked.answers.at(-1)!;
    if (this.#dice.chance(manners.repeated)) await this.again(asked);
    if (this.#dice.chance(manners.otherBody)) await this.withOtherBody(asked);
    if (this.#dice.chance(manners.reordered)) await this.olderKey();
    return asked.answers.findLast(({ receipt }) => receipt !== null)!;
  }

  /** Asks until the outcome is known and, where it is an acceptance, on record. */
  async untilTold(asked: Asked, seen?: number): Promise<void> {
    const until = Date.now() + patienceMs;
    while (toldLast(asked) === 'unknown' || asked.answers.at(-1)?.status === 202) {
      if (Date.now() > until) throw new NeverAnswered(`${asked.command} under ${asked.key}: ${JSON.stringify(asked.answers.slice(-3))}`);
      if (asked.answers.length > 0) await delay(againAfterMs);
      await this.once(asked, seen);
    }
  }

  /** Sends an accepted key once more, with an old revision. */
  async again(asked: Asked, seen?: number): Promise<void> {
    await this.once(asked, seen);
    await this.untilTold(asked, seen);
  }

  /** Sends an older request once more, out of order. */
  async olderKey(): Promise<void> {
    const accepted = this.asked.filter((one) => toldLast(one) === 'accepted');
    if (accepted.length > 0) await this.again(this.#dice.of(accepted), this.#dice.chance(0.5) ? 1 : undefined);
  }

  /** Sends the same key with another body. */
  async withOtherBody(asked: Asked): Promise<void> {
    const body = changed(asked.body);
    if (body === null) return;
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(againAfterMs)) {
      const reply = await this.#send(asked, body);
      if (meaningOf({ status: reply.status, code: codeIn(reply) }) === 'unknown') continue;
      this.otherBodies.push({ asked, status: reply.status, code: codeIn(reply) });
      return;
    }
    throw new NeverAnswered(`${asked.command} under ${asked.key} with another body`);
  }

  /** Sends one request. After 202 it asks for the receipt until there is another answer. */
  async once(asked: Asked, seen?: number): Promise<void> {
    const sentAt = Date.now();
    let reply = await this.#send(asked, asked.body, seen);
    const isFirst = !asked.answers.some(({ receipt }) => receipt !== null);
    while (reply.status === 202) {
      asked.answers.push({ status: 202, code: null, receipt: null, sentAt, heardAt: Date.now() });
      await delay(againAfterMs);
      reply = await this.#people.send(asked.who, (reply.body as { receipt: string }).receipt);
    }
    // The act was accepted and its receipt cannot be found: its outcome is unknown, so ask again under its key.
    const isLost = asked.answers.at(-1)?.status === 202 && reply.status === 404;
    const answer = { status: isLost ? 0 : reply.status, code: codeIn(reply), receipt: receiptIn(reply), sentAt, heardAt: Date.now() };
    asked.answers.push(answer);
    if (isFirst && answer.receipt !== null) this.#onAccepted(answer);
  }

  #send(asked: Asked, body: object, seen?: number): Promise<Reply> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': asked.key,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    };
    return this.#people.send(asked.who, asked.path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}

const codeIn = ({ status, body }: Reply): string | null => (status >= 400 ? ((body as { code?: string } | null)?.code ?? null) : null);

function receiptIn({ status, body }: Reply): Receipt | null {
  if (status !== 200 && status !== 201) return null;
  const { id, commissionId, revision, outcome } = body as { id?: string; commissionId?: string; revision: number; outcome?: object };
  return { commission: commissionId ?? (status === 201 ? (id ?? null) : null), revision, outcome: canonicalJson(outcome ?? null) };
}

/** The body with its first sentence changed; null where it has none. */
function changed(body: object): object | null {
  const before = JSON.stringify(body);
  const after = before.replace(/":"([^"\\]* [^"\\]*)"/, '":"$1 (khác)"');
  return after === before ? null : (JSON.parse(after) as object);
}
