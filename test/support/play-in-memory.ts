import { randomUUID } from 'node:crypto';
import { dayOf, plusDays, startOfDay } from '../../domain/calendar/day.ts';
import { commandSchemas, type BirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Attested, AttestedPerson } from '../../domain/commission/facts.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { OnBehalf } from '../../domain/case/on-behalf.ts';
import { linesDue } from '../../domain/commission/fees.ts';
import type { FeeItem } from '../../domain/commission/names.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { sections, type Section } from '../../domain/commission/names.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import { viewOf } from '../../domain/commission/view.ts';
import { normOn } from '../../domain/money/norm.ts';
import { withholdingRuleOn } from '../../domain/money/withholding.ts';
import { NotAsTold, holds, type Case, type Play, type Seen, type Told, type Words } from '../../local/demo/play.ts';
import { seenOf } from '../../local/demo/seen.ts';
import { budgetLines } from '../../local/seed/budget-lines.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';
import { experts } from '../../local/seed/experts.ts';
import { demoId } from '../../local/seed/ids.ts';
import { organisations } from '../../local/seed/organisations.ts';
import { staff } from '../../local/seed/people.ts';
import { ruleSetContent, ruleSetLegalBasis } from '../../local/seed/rule-set.ts';
import { norms, withholdingRules } from '../../local/seed/rules.ts';
import { Drive, Refused, World } from './drive.ts';

/**
 * Plays the scenarios of the demonstration without servers; the seed gives what the API would attest. It checks the order of their commands
 * and every input against the domain.
 */
export class PlayInMemory implements Play {
  readonly world: World;
  readonly #now: number;
  #numbers = 0;

  constructor(now = startOfDay('2026-11-23') + 9 * 3_600_000) {
    this.#now = now;
    const year = dayOf(now).slice(0, 4);
    this.world = new World(Object.fromEntries(budgetLines.map((l) => [demoId(`budget-line/${year}/${l.code}`), l.appropriatedVnd])));
  }

  get today() {
    return dayOf(this.#now);
  }

  inDays = (days: number) => plusDays(this.today, days);
  number = () => String((this.#numbers += 1));
  chapter = () => undefined;
  remark = () => undefined;
  upload = async () => randomUUID();

  async begin<C extends BirthCommand>(who: string, command: C, words: Words<C>): Promise<Case> {
    const begun = new CaseInMemory(new Drive(this.world, this.#now));
    await begun.give(who, command, words);
    return begun;
  }
}

class CaseInMemory implements Case {
  readonly id = randomUUID();
  readonly drive: Drive;

  constructor(drive: Drive) {
    this.drive = drive;
  }

  async give<C extends CommandName>(who: string, command: C, words: Words<C>): Promise<Told> {
    const outcome = this.drive.give({ command, ...this.#act(who, command, words) });
    holds(outcome.result === 'done', `${command}: ${outcome.reason ?? ''}`);
    return this.#told(outcome);
  }

  async refused<C extends CommandName>(who: string, command: C, words: Words<C>, code: string): Promise<void> {
    try {
      this.drive.give({ command, ...this.#act(who, command, words) });
    } catch (error) {
      if (error instanceof Refused && error.code === code) return;
      throw error;
    }
    throw new NotAsTold(`${command} was not refused`);
  }

  async turnedDown<C extends CommandName>(who: string, command: C, words: Words<C>, reason: string): Promise<Told> {
    const outcome = this.drive.give({ command, ...this.#act(who, command, words) });
    holds(outcome.result === 'refused' && outcome.reason === reason, `${command} was not turned down: ${JSON.stringify(outcome)}`);
    return this.#told(outcome);
  }

  async answers(_who: string, obstacle: number, outcome: 'guided' | 'escalated' | 'directed'): Promise<void> {
    holds(this.drive.hear(obstacle, outcome), `obstacle ${obstacle} takes no answer`);
  }

  async at(stage: string): Promise<void> {
    holds(this.#stage === stage, `in ${this.#stage}, not ${stage}`);
  }

  async opens(who: string, section: Section, isOpen: boolean, note: string): Promise<void> {
    holds(sectionsFor(this.drive.c, actor(who)).has(section) === isOpen, note);
  }

  async look(): Promise<Seen> {
    const everything = { person: '', sections: new Set(sections) };
    const open = duties(this.drive.c).map((d) => ({ key: d.key, paused: d.due.paused }));
    return seenOf(viewOf(this.drive.c, everything), open);
  }

  get #stage() {
    return this.drive.c.closedAt === null ? (this.drive.c.stage ?? 'request') : 'archived';
  }

  #told(outcome: Told['outcome']): Told {
    return { revision: this.drive.c.revision, stage: this.#stage, outcome };
  }

  #act<C extends CommandName>(who: string, command: C, words: Words<C>) {
    const input = commandSchemas[command].parse(words) as never;
    const { onBehalfOf: one } = words;
    const capability = one?.person === undefined ? ('departmentLeader' as const) : ('expert' as const);
    const onBehalfOf = one === undefined ? {} : { onBehalfOf: { capability, ...one } as unknown as OnBehalf };
    return { input, ...onBehalfOf, actor: actor(who), attested: this.#attested(command, input) };
  }

  /** What the API would look up for this command. */
  #attested(command: CommandName, input: never): Attested {
    const given = input as { workOn?: string; budgetLine?: string; payOn?: string };
    if (command === 'submitRequest' || command === 'proposeByUnion') return { birth, organisations: organisationNames };
    const onDay = given.payOn ?? this.drive.today;
    return {
      people,
      organisations: organisationNames,
      norms: norms.flatMap(({ item }) => {
        const norm = normOn(norms, item, given.workOn ?? this.drive.today);
        return norm ? [{ item: item as FeeItem, normId: norm.id, maxVnd: norm.maxVnd, source: norm.source, status: norm.status }] : [];
      }),
      ...(given.budgetLine
        ? { budgetLine: { id: given.budgetLine, fiscalYear: Number(this.drive.today.slice(0, 4)), funder: birth.finance } }
        : {}),
      withholding: payees(this.drive).map((payee) => withholdingOf(payee, onDay)),
      listedRule: withholdingRuleOn(withholdingRules, 'resident', onDay),
    };
  }
}

const payees = (drive: Drive) => [...new Set(linesDue(drive.c).flatMap((l) => (l.person ? [l.person] : [])))];

/** What is withheld from a payee. Staff of the Union count as residents and are paid with their salary. */
function withholdingOf(payee: string, onDay: string) {
  const expert = experts.find((e) => demoId(`person/${e.username}`) === payee);
  const rule = withholdingRuleOn(withholdingRules, expert?.residency ?? 'resident', onDay);
  return { person: payee, rule, ...(expert ? {} : { choice: { hasCommitment: false, isRequested: false, isStaff: true } }) };
}

const birth = {
  ruleSet: {
    id: 'minh-ha-1',
    version: 1,
    territory: 'demo',
    validFrom: '2021-01-01',
    validTo: null,
    legalBasis: ruleSetLegalBasis,
    ...ruleSetContent,
  },
  calendar: { version: 1, days: calendarDays, confirmedYears },
  union: demoId('organisation/lhh'),
  finance: demoId('organisation/so-tai-chinh'),
  homeAffairs: demoId('organisation/so-noi-vu'),
};

const organisationNames = organisations.map(({ code, name, kind }) => ({ id: demoId(`organisation/${code}`), code, name, kind }));

interface Held {
  username: string;
  organisation: string;
  capability: Capability;
  affiliation: string | null;
}

const held: Held[] = [
  ...staff.map((s) => ({ ...s, affiliation: null })),
  ...experts.map((e) => ({ ...e, organisation: e.affiliation ?? 'lhh', capability: 'expert' as const })),
];

const people: AttestedPerson[] = held.map(({ username, organisation, capability, affiliation }) => ({
  person: demoId(`person/${username}`),
  capabilities: [{ capability, organisation: demoId(`organisation/${organisation}`) }],
  affiliation: affiliation ? demoId(`organisation/${affiliation}`) : null,
}));

function actor(who: string): Actor {
  const known = held.find((h) => h.username === who);
  if (!known) throw new Error(`nobody is called ${who}`);
  return {
    person: demoId(`person/${who}`),
    organisation: demoId(`organisation/${known.organisation}`),
    capability: known.capability,
    session: 'in-memory',
  };
}
