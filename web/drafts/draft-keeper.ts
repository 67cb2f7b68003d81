import { newKey } from '../api/new-key.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Draft, DraftServer } from './draft.ts';

/** A draft is saved so long after the last keystroke, milliseconds. The very first keystroke is saved at once. */
const quietMs = 800;
const retryMs = 5_000;
/** The API's refusal of a text that was declared secret. It is not sent again until the person changes it. */
const notKept = 'SECRET_MATERIAL';

const codeOf = (problem: unknown) => (problem instanceof ApiProblem ? problem.code : '');

/** The saved draft of a form and its state. */
export interface Kept {
  /**
   * Not saved yet, being saved, saved, or failed to save. `changed`: somebody saved another version and the person has to decide.
   * `elsewhere`: it was sent or has another holder, and is not saved any more.
   */
  state: 'none' | 'saving' | 'saved' | 'failed' | 'changed' | 'elsewhere';
  /** The draft in the server's last answer. */
  draft: Draft | null;
  /** The version that somebody else saved first, until the person decides which one to keep. */
  theirs: Draft | null;
  /** The reason why the last save failed. */
  problem: unknown;
}

interface Waiting {
  content: object;
  title: string | undefined;
}

type Begin = (id: string, content: object, title: string | undefined) => Promise<Draft>;

/** Saves typed text version by version, and never over a version that the person has not seen. */
export class DraftKeeper {
  #kept: Kept = { state: 'none', draft: null, theirs: null, problem: null };
  #waiting: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;
  #isOver = false;
  #id: string;
  #begin: Begin;
  readonly #server: DraftServer;
  readonly #listeners = new Set<() => void>();

  constructor(server: DraftServer, begin: Begin, id = newDraftId()) {
    this.#server = server;
    this.#begin = begin;
    this.#id = id;
  }

  readonly now = (): Kept => this.#kept;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether typed text exists on this page only. */
  get isUnsaved(): boolean {
    return !this.#isOver && (this.#waiting !== null || this.#writing !== null);
  }

  /** Sets how the draft is created, if it is not created yet. */
  beginWith(begin: Begin): void {
    this.#begin = begin;
  }

  /** Continues with a draft that was found, handed over or given back. */
  adopt(draft: Draft): void {
    this.#id = draft.id;
    this.#tell({ state: draft.isHeld ? 'saved' : 'elsewhere', draft, theirs: null, problem: null });
  }

  /** Saves the present content of the fields. */
  keep(content: object, title?: string): void {
    if (this.#isOver) return;
    this.#waiting = { content: structuredClone(content), title };
    if (this.#kept.state === 'changed' || this.#kept.state === 'elsewhere') return;
    this.#schedule(this.#kept.draft === null && this.#writing === null ? 0 : quietMs);
  }

  /** Saves waiting content now. Resolves once that was tried. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    if (this.#waiting !== null && this.#kept.state !== 'changed' && this.#kept.state !== 'elsewhere') await this.#write();
  }

  /**
   * Saves waiting content, and checks whether somebody saved another version that this page has not seen. Sending would make that version
   * disappear. False when the person has to look at it first.
   */
  async isNewest(): Promise<boolean> {
    await this.flush();
    const { state, draft } = this.#kept;
    if (state === 'changed' || draft === null) return state !== 'changed';
    // Failing to ask is no reason against sending, which gets its own answer.
    const found = await this.#server.read(draft.id).catch(() => null);
    if (found === null || found.submitted !== null || found.version === this.#kept.draft?.version) return true;
    if (found.isHeld) this.#tell({ state: 'changed', theirs: found });
    else this.#tell({ state: 'elsewhere', draft: found });
    return false;
  }

  /** Keeps the text of this page, and saves it over the other version. */
  keepMine(): void {
    const { theirs } = this.#kept;
    if (theirs === null) return;
    if (this.#waiting === null) {
      this.#tell({ state: 'saved', draft: theirs, theirs: null });
      return;
    }
    this.#tell({ state: 'saving', draft: theirs, theirs: null });
    this.#schedule(0);
  }

  /** Keeps the other version, and returns its content. */
  takeTheirs(): object {
    const { theirs } = this.#kept;
    if (theirs === null) throw new Error('there is no other version');
    this.#waiting = null;
    this.#tell({ state: 'saved', draft: theirs, theirs: null });
    return theirs.content ?? {};
  }

  /** The act is on record, so nothing has to be saved any more. */
  forget(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  /** The draft was deleted. Text typed from now on becomes a new draft. */
  startAfresh(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#id = newDraftId();
    this.#tell({ state: 'none', draft: null, theirs: null, problem: null });
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(), wait);
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeOnce().finally(() => {
      this.#writing = null;
      if (this.#waiting === null || this.#isOver) return;
      if (this.#kept.state === 'saved') this.#schedule(quietMs);
      else if (this.#kept.state === 'failed' && codeOf(this.#kept.problem) !== notKept) this.#schedule(retryMs);
    });
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting === null || this.#isOver) return;
    this.#waiting = null;
    this.#tell({ state: 'saving' });
    const { draft } = this.#kept;
    const { content, title } = waiting;
    try {
      const saved = draft === null ? await this.#begin(this.#id, content, title) : await this.#server.save(draft, content, title);
      this.#tell({ state: 'saved', draft: saved, problem: null });
    } catch (problem) {
      this.#waiting ??= waiting;
      this.#refused(problem);
    }
  }

  #refused(problem: unknown): void {
    const other = draftIn(problem);
    const code = codeOf(problem);
    if (code === 'DRAFT_CHANGED' && other) this.#tell({ state: 'changed', theirs: other });
    else if (other) this.#tell({ state: 'elsewhere', draft: other });
    else {
      // The draft was deleted in another window, or refused because its text was declared secret. The present text becomes a new draft.
      const isGone = code === notKept || (problem instanceof ApiProblem && problem.status === 404);
      if (isGone) this.#id = newDraftId();
      this.#tell({ state: 'failed', problem, ...(isGone ? { draft: null } : {}) });
    }
  }

  #tell(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The present draft, which comes with the refusal of a save. */
function draftIn(problem: unknown): Draft | undefined {
  return problem instanceof ApiProblem ? (problem.problem as { draft?: Draft } | null)?.draft : undefined;
}

/** A UUID for a draft that is not on the server yet. A repeated creation then finds the first one. */
export function newDraftId(): string {
  const hex = newKey();
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
