import { randomUUID } from 'node:crypto';
import { today } from '../../api/clock.ts';
import { birthCommands, type BirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import type { DocumentKind } from '../../domain/commission/names.ts';
import { SignedIn } from '../../local/demo/http.ts';
import { paperFile } from '../../local/demo/paper-file.ts';
import type { Told, Words } from '../../local/demo/play.ts';
import { eventually } from '../support/eventually.ts';

/** A command that is given to a commission. */
export type GivenName = Exclude<CommandName, BirthCommand>;

/** Who gives which commands one after the other, each with the body of its example. */
export type Step = readonly [who: string, ...commands: GivenName[]];

/** A step of the examples, or an act that no example can give for this commission. */
export type Scripted = Step | ((commission: Exemplary) => Promise<unknown>);

type Body = Record<string, unknown>;

/** Where the document shows bodies: one beside the schema, or a named one for each form of the body. */
interface Media {
  example?: Body;
  examples?: Record<string, { value: Body }>;
}

interface Described {
  paths: Record<string, { post?: { requestBody?: { content: { 'application/json': Media } } } }>;
}

/** Gives the examples of a running system's OpenAPI document, unchanged, as the people of the demonstration. */
export class Examples {
  /** Commands whose example was accepted and carried out. */
  readonly accepted = new Set<CommandName>();
  readonly #people = new Map<string, Promise<SignedIn>>();
  readonly #url: string;
  readonly #password: string;
  readonly #document: Described;
  /** Commands that no script names and nobody has given yet. */
  readonly untold: Set<GivenName>;

  private constructor(url: string, password: string, document: Described, untold: readonly GivenName[]) {
    this.untold = new Set(untold);
    this.#url = url;
    this.#password = password;
    this.#document = document;
  }

  static async of(url: string, password: string, untold: readonly GivenName[] = []): Promise<Examples> {
    const response = await fetch(`${url}/api/openapi.json`);
    return new Examples(url, password, (await response.json()) as Described, untold);
  }

  /** The body that the document shows for this command. */
  bodyOf(command: CommandName): Body {
    const isBirth = birthCommands.some((birth) => birth === command);
    const path = isBirth ? '/api/commissions' : `/api/commissions/{id}/commands/${command}`;
    const media = this.#document.paths[path]?.post?.requestBody?.content['application/json'];
    const births = Object.values(media?.examples ?? {}).map(({ value }) => value);
    const shown = isBirth ? births.find((body) => body.command === command) : media?.example;
    if (shown === undefined) throw new Error(`the document shows no example of ${command}`);
    return shown;
  }

  /** Begins a commission with an example. */
  async begin(who: string, command: BirthCommand): Promise<Exemplary> {
    const answer = await (await this.person(who)).act('/api/commissions', randomUUID(), this.bodyOf(command));
    expect({ command, ...answer }).toMatchObject({ status: 201 });
    this.accepted.add(command);
    return new Exemplary(this, (answer.body as { id: string }).id);
  }

  /** The people who have signed in so far. */
  get people(): string[] {
    return [...this.#people.keys()];
  }

  /** The person, signed in once. */
  person(username: string): Promise<SignedIn> {
    const known = this.#people.get(username);
    if (known) return known;
    const signingIn = SignedIn.as(this.#url, username, this.#password).then(({ caller }) => caller);
    this.#people.set(username, signingIn);
    return signingIn;
  }
}

/** One commission driven by examples. */
export class Exemplary {
  readonly #examples: Examples;
  /** The commission's id. */
  readonly id: string;
  #isNumberTaken = false;

  constructor(examples: Examples, id: string) {
    this.#examples = examples;
    this.id = id;
  }

  /** Gives the examples of these commands; each has to be accepted and carried out. Resolves to what the last was told. */
  async follow(...steps: Step[]): Promise<Told | undefined> {
    let told: Told | undefined;
    for (const [who, ...commands] of steps) {
      for (const command of commands) {
        told = await this.#give(who, command, await this.#bodyOf(who, command));
        this.#examples.accepted.add(command);
      }
    }
    return told;
  }

  /** Plays a script, and gives what no script names in between. `before` is told of each example before it is given. Resolves to what the last example was told. */
  async play(script: readonly Scripted[], before?: (who: string, command: GivenName) => Promise<void>): Promise<Told | undefined> {
    let told: Told | undefined;
    for (const step of script) {
      if (typeof step === 'function') {
        await step(this);
        continue;
      }
      const [who, ...commands] = step;
      for (const command of commands) {
        await before?.(who, command);
        told = await this.follow([who, command]);
        await this.#giveUntold(before);
      }
    }
    return told;
  }

  /** Gives the examples that no script names, as far as one of the people so far may give them now. */
  async #giveUntold(before?: (who: string, command: GivenName) => Promise<void>): Promise<void> {
    for (const who of this.#examples.untold.size === 0 ? [] : this.#examples.people) {
      const caller = await this.#examples.person(who);
      const seen = await caller.find<{ can: { command: string; allowed: boolean }[] }>(`/api/commissions/${this.id}`);
      for (const command of this.#examples.untold) {
        if (!seen?.can.some((one) => one.command === command && one.allowed)) continue;
        await before?.(who, command);
        const answer = await caller.act(`/api/commissions/${this.id}/commands/${command}`, randomUUID(), this.#examples.bodyOf(command));
        // What the example refers to may be still to come.
        if (answer.status !== 200) continue;
        this.#examples.untold.delete(command);
        this.#examples.accepted.add(command);
      }
    }
  }

  /** Gives a command where its example cannot serve: it only brings the commission to where another example applies. */
  async instead<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<Told> {
    return this.#give(who, command, words);
  }

  /** Enters an example in the name of a body that signed it on paper that day. */
  async enter(who: string, command: GivenName, organisation: string): Promise<void> {
    const caller = await this.#examples.person(who);
    const { id } = await caller.upload<{ id: string }>('/api/documents', paperFile('Công văn giấy', today()));
    const paper = { documents: [id], on: today(), arrivedOn: today(), signer: 'Giám đốc Sở' };
    await this.#give(who, command, { ...this.#examples.bodyOf(command), onBehalfOf: { organisation, paper } });
  }

  /** Guides on the obstacle that was raised last. A file with an unanswered obstacle is not archived. */
  async guideObstacle(who: string): Promise<void> {
    const caller = await this.#examples.person(who);
    const [obstacle] = await eventually(async () => {
      const { items } = await caller.get<{ items: { id: string }[] }>(`/api/obstacles?commission=${this.id}`);
      if (items.length === 0) throw new Error('the obstacle has not begun');
      return items;
    });
    const answer = await caller.act(`/api/obstacles/${obstacle!.id}/commands/guideObstacle`, randomUUID(), { guidance: 'Đã đôn đốc.' });
    expect(answer).toMatchObject({ status: 200 });
  }

  /** Uploads a signed paper and puts it into the file. */
  async attach(who: string, kind: DocumentKind): Promise<void> {
    const caller = await this.#examples.person(who);
    const { id } = await caller.upload<{ id: string }>('/api/documents', paperFile(kind, '2026-11-20'));
    await this.instead(who, 'attachDocument', { document: id, kind });
  }

  /** The example; after a number was taken, with the signed copy that bears it. */
  async #bodyOf(who: string, command: GivenName): Promise<Body> {
    const body = this.#examples.bodyOf(command);
    const part = { appointPanel: 'decision', issueReport: 'paper' }[command as string];
    if (command === 'takePaperNumber') this.#isNumberTaken = true;
    if (part === undefined || !this.#isNumberTaken) return body;
    this.#isNumberTaken = false;
    const caller = await this.#examples.person(who);
    const { id } = await caller.upload<{ id: string }>('/api/documents', paperFile('Văn bản đã ký', '2026-11-20'));
    return { ...body, [part]: { ...(body[part] as object), documents: [id] } };
  }

  async #give(who: string, command: CommandName, body: unknown): Promise<Told> {
    const caller = await this.#examples.person(who);
    const answer = await caller.act(`/api/commissions/${this.id}/commands/${command}`, randomUUID(), body);
    expect({ who, command, ...answer }).toMatchObject({ status: 200, body: { outcome: { result: 'done' } } });
    return answer.body as Told;
  }
}
