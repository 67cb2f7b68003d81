import { startOfDay, type Day } from '../../domain/calendar/day.ts';
import { fold } from '../../domain/commission/apply.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { toJournal } from '../../domain/case/facts.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { archived, taken } from '../../local/demo/passages.ts';
import type { BirthCommand } from '../../domain/commission/commands.ts';
import type { Case, Ended, Play, Words } from '../../local/demo/play.ts';
import { expert, organisation, signed } from '../../local/demo/references.ts';
import { scenarios } from '../../local/demo/run-demonstration.ts';
import type { Drive } from '../../test/support/drive.ts';
import { PlayInMemory } from '../../test/support/play-in-memory.ts';

/** A commission as the projection would have written it. It is copied many times. */
export interface Template {
  state: 'open' | 'closed';
  facts: object[];
  row: object;
  own: object;
  duties: object[];
  snapshot: object;
}

/** Where the departments and experts of one play are put in another's place, so that not everything is everybody's. */
const departments = ['so-khcn', 'so-xay-dung', 'so-nnmt'].map(organisation);
const experts = [1, 2, 3, 4, 5, 6, 7, 8].map(expert);

/** Days on which plays begin, so that some duties are overdue and others not. */
const firstDays: readonly Day[] = ['2026-08-03', '2026-09-14', '2026-10-12', '2026-11-02', '2026-11-16'];
/** An open commission is a play that stops after so many facts. */
const standings = [3, 7, 12, 18, 25, 33, 42, 52, 65, 80];

/** Whole plays, plays that stop half-way, and declined requests: the demonstration and its parts, played in memory. */
export async function templates(): Promise<Template[]> {
  const made: Template[] = [];
  for (const [n, day] of firstDays.entries()) {
    for (const turn of departments.keys()) {
      const turned = (facts: readonly Fact[]) => turnedBy(facts, turn, n + turn);
      made.push(templateOf(turned(await play(day, declined))));
      for (const scenario of Object.values(scenarios)) {
        const facts = turned(await play(day, scenario));
        made.push(templateOf(facts), ...standings.filter((at) => at < facts.length - 1).map((at) => templateOf(facts.slice(0, at))));
      }
    }
  }
  return made;
}

function templateOf(facts: readonly Fact[]): Template {
  const state = fold(facts)!;
  const { row, own, duties } = readModelOf(commissionProcedure, state, facts.at(-1)!.at);
  return { state: state.closedAt === null ? 'open' : 'closed', facts: facts.map(toJournal), row, own, duties, snapshot: state };
}

async function play(day: Day, scenario: (play: Play) => Promise<Ended>): Promise<readonly Fact[]> {
  const watched = new WatchedPlay(startOfDay(day) + 9 * 3_600_000);
  await scenario(watched);
  return watched.begun!.facts;
}

class WatchedPlay extends PlayInMemory {
  begun: Drive | undefined;

  override async begin<C extends BirthCommand>(who: string, command: C, words: Words<C>): Promise<Case> {
    const begun = await super.begin(who, command, words);
    this.begun = (begun as Case & { drive: Drive }).drive;
    return begun;
  }
}

/** The commonest end: registered, looked at, and declined. */
async function declined(on: Play): Promise<Ended> {
  const commission = await on.begin('so.khcn.ld', 'submitRequest', {
    letter: await signed(on, 'so.khcn.ld', 'SKHCN-QLKH', 'Công văn'),
    instrument: 'requestLetter',
    serviceKinds: ['advisory'],
    obligation: 'optional',
    proposal: { type: 'khoa-hoc-cong-nghe', title: 'Góp ý dự thảo văn bản' },
    questions: ['Dự thảo có phù hợp với thực tế của tỉnh?'],
    dossier: [],
    wantedOn: on.inDays(60),
    parts: { requester: organisation('so-khcn'), host: organisation('so-khcn'), decidingAuthority: organisation('ubnd') },
    funding: { source: 'none' },
  });
  await taken(on, commission, 'Xem xét phạm vi.');
  await commission.give('lhh.lanhdao', 'decline', { reason: 'Nội dung không thuộc phạm vi.', documents: [] });
  await archived(on, commission);
  return { id: commission.id, seen: await commission.look() };
}

/** The same facts with departments and experts in each other's place. */
function turnedBy(facts: readonly Fact[], byDepartments: number, byExperts: number): Fact[] {
  const others = new Map<string, string>();
  departments.forEach((id, n) => others.set(id, departments[(n + byDepartments) % departments.length]!));
  experts.forEach((id, n) => others.set(id, experts[(n + byExperts) % experts.length]!));
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  return JSON.parse(JSON.stringify(facts).replace(uuid, (id) => others.get(id) ?? id)) as Fact[];
}
