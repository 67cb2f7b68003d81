import { ApiProblem } from '../../web/api/problem.ts';
import { DraftKeeper } from '../../web/drafts/draft-keeper.ts';
import type { Draft } from '../../web/drafts/draft.ts';

/** Only one draft, on a server that keeps versions as the API does. */
class Server {
  draft: Draft | null = null;
  isAway = false;

  readonly begin = (id: string, content: object): Promise<Draft> => {
    this.draft = { id, version: 1, content, isHeld: true, submitted: null } as unknown as Draft;
    return this.#answer();
  };
  readonly read = (): Promise<Draft | null> => (this.draft === null ? Promise.resolve(null) : this.#answer());
  readonly save = ({ version }: Draft, content: object): Promise<Draft> => {
    if (version !== this.draft?.version) return Promise.reject(this.#refusal('DRAFT_CHANGED'));
    this.change({ content: content as Draft['content'] });
    return this.#answer();
  };

  /** Somebody else saves, sends or takes over the draft. */
  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft!, ...change, version: this.draft!.version + 1 };
  }

  #answer(): Promise<Draft> {
    return this.isAway ? Promise.reject(new ApiProblem(null)) : Promise.resolve(this.draft!);
  }
  #refusal(code: string): ApiProblem {
    return new ApiProblem({ code, status: 409, draft: this.draft } as never);
  }
}

/** A form whose first keystroke is saved. */
async function typed(): Promise<{ server: Server; keeper: DraftKeeper }> {
  const server = new Server();
  const keeper = new DraftKeeper(server, server.begin);
  keeper.keep({ text: 'a' });
  await keeper.flush();
  expect(keeper.now()).toMatchObject({ state: 'saved', draft: { version: 1 } });
  return { server, keeper };
}

describe('a draft that is about to be sent', () => {
  test('is the newest while nobody else saved it, and what was typed last is saved before', async () => {
    const { server, keeper } = await typed();
    keeper.keep({ text: 'ab' });
    expect(await keeper.isNewest()).toBe(true);
    expect(server.draft).toMatchObject({ version: 2, content: { text: 'ab' } });
  });

  test('is not sent over a version that was saved elsewhere and that this page has not seen', async () => {
    const { server, keeper } = await typed();
    server.change({ content: { text: 'theirs' } });
    expect(await keeper.isNewest()).toBe(false);
    expect(keeper.now()).toMatchObject({ state: 'changed', theirs: { content: { text: 'theirs' } } });
    // The person has to decide first, however often they press the button.
    expect(await keeper.isNewest()).toBe(false);
    keeper.keepMine();
    expect(await keeper.isNewest()).toBe(true);
  });

  test('is not sent when the last save meets another version', async () => {
    const { server, keeper } = await typed();
    server.change({ content: { text: 'theirs' } });
    keeper.keep({ text: 'ab' });
    expect(await keeper.isNewest()).toBe(false);
    expect(server.draft).toMatchObject({ content: { text: 'theirs' } });
    keeper.keepMine();
    expect(await keeper.isNewest()).toBe(true);
    expect(server.draft).toMatchObject({ content: { text: 'ab' } });
  });

  test('is not sent once another person holds it', async () => {
    const { server, keeper } = await typed();
    server.change({ isHeld: false });
    expect(await keeper.isNewest()).toBe(false);
    expect(keeper.now().state).toBe('elsewhere');
  });

  test('is sent again under its key when it was sent before, or when it is gone', async () => {
    const { server, keeper } = await typed();
    server.change({ submitted: {} as Draft['submitted'] });
    expect(await keeper.isNewest()).toBe(true);
    server.draft = null;
    expect(await keeper.isNewest()).toBe(true);
  });

  test('is sent although the server does not say its version: the act gets its own answer', async () => {
    const { server, keeper } = await typed();
    server.isAway = true;
    expect(await keeper.isNewest()).toBe(true);
  });

  test('may be left as it is, and what is typed then is another draft', async () => {
    const { server, keeper } = await typed();
    const first = server.draft!.id;
    keeper.startAfresh();
    keeper.keep({ text: 'b' });
    expect(await keeper.isNewest()).toBe(true);
    expect(server.draft).toMatchObject({ version: 1, content: { text: 'b' } });
    expect(server.draft!.id).not.toBe(first);
  });
});
