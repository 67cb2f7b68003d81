import { capabilities, type Capability } from '../../../domain/case/capabilities.ts';
import { accessKeysOf, keysOf } from '../../../domain/obstacle/access-keys.ts';
import { partNames, type Section, sections } from '../../../domain/obstacle/names.ts';
import type { ObstacleCase, Parts } from '../../../domain/obstacle/obstacle.ts';
import { mayKnowOf, sectionsFor, sectionsIn } from '../../../domain/obstacle/reading.ts';
import { sectionOf } from '../../../domain/obstacle/sections.ts';
import { shownWith } from '../../../domain/obstacle/shown.ts';
import { isFactOpen, viewOf } from '../../../domain/obstacle/view.ts';
import { obstacleIn, ObstacleStory, raiser } from '../../support/obstacle.ts';
import { by, everybody, experts, leader, officer, org, said, uuid } from '../../support/province.ts';

const bodies = [uuid(201), uuid(202), uuid(203)];
const persons = [uuid(301), uuid(302)];

test('the keys of a row open exactly what the rule opens, for every capability, part and person', () => {
  const wrong: unknown[] = [];
  let judged = 0;
  for (const raisedBy of persons) {
    for (const part of [...partNames, null]) {
      for (const [n, body] of bodies.entries()) {
        const others = Object.fromEntries(partNames.map((one) => [one, bodies[(n + 1) % 3]])) as unknown as Parts;
        const parts: Parts = { ...others, ...(part === null ? { raiser: null } : { [part]: body }) };
        const k = { parts, raisedBy };
        for (const capability of capabilities) {
          for (const organisation of bodies) {
            for (const person of persons) {
              const keys = keysOf({ person, organisation, capability });
              const isKnown = keys === 'all' || accessKeysOf(k).some((key) => keys.includes(key));
              judged += 1;
              if (isKnown !== mayKnowOf(k, { person, organisation, capability })) wrong.push({ k, capability, organisation, person });
            }
          }
        }
      }
    }
  }
  expect(judged).toBeGreaterThan(2_000);
  expect(wrong).toEqual([]);
});

test('whoever may know of an obstacle sees at least its status', () => {
  const { c } = obstacleIn('guidance');
  const blind = everybody.filter((one) => {
    const open = sectionsFor(c, one);
    return open.size > 0 && !open.has('status');
  });
  expect(blind).toEqual([]);
});

test('the bodies with a part know of an obstacle, and so do the auditor and the monitor; other departments and the administrator do not', () => {
  const { c } = obstacleIn('guidance');
  const knows = (reader: (typeof everybody)[number]) => sectionsFor(c, reader).size > 0;
  expect(
    [raiser, leader(org.construction), by.homeAffairs, by.clerk, by.specialist, leader(org.ubnd), by.auditor, by.monitor].map(knows),
  ).toEqual(Array.from({ length: 8 }, () => true));
  const strangers = [officer(org.environment), by.financeLeader, leader(org.party), by.administrator, experts[0]!];
  expect(strangers.map(knows)).toEqual(Array.from({ length: 5 }, () => false));
});

test('an expert’s obstacle is known to the expert and not to the body that employs them', () => {
  const expert = { ...experts[28]!, organisation: org.construction };
  const { c } = new ObstacleStory().do('raiseObstacle', {}, expert);
  expect(c.parts.raiser).toBeNull();
  expect([...sectionsFor(c, expert)].sort()).toEqual(['answers', 'matter', 'status']);
  expect(sectionsFor(c, leader(org.construction)).size).toBe(0);
});

test('the monitor sees the status and no text, and nobody sees more than the table gives', () => {
  const { c } = obstacleIn('guidance');
  expect([...sectionsFor(c, by.monitor)]).toEqual(['status']);
  expect([...sectionsFor(c, raiser)].sort()).toEqual(['answers', 'matter', 'status']);
  expect([...sectionsFor(c, by.homeAffairs)].sort()).toEqual([...sections].sort());
  expect(sectionsIn({ parts: c.parts, raisedBy: by.monitor.person }, by.monitor)).toContain('matter');
});

test('a person who lost every role but the administrator’s no longer reads the obstacle they raised', () => {
  const { c } = obstacleIn('guidance');
  const left = { person: raiser.person, organisation: org.construction, capability: 'administrator' as Capability };
  expect(sectionsFor(c, left).size).toBe(0);
});

/** Every phase and every text that an obstacle can have. */
function whole(): ObstacleStory {
  return new ObstacleStory()
    .do('raiseObstacle', { proposal: said('proposal'), documents: [uuid(601)] })
    .do('triageObstacle', { path: 'guide', note: said('note') })
    .do('adviseObstacle', { advice: said('advice') })
    .do('guideObstacle', { guidance: said('guidance'), documents: [uuid(602)] })
    .do('reopenObstacle', { reason: said('reason') })
    .do('triageObstacle', { path: 'escalate', note: said('report') })
    .do('directObstacle', { direction: said('direction') });
}

const closed = () => whole().do('closeObstacle', { result: said('result') });

test.each([
  ['status', []],
  ['matter', ['proposal', 'said']],
  ['deliberation', ['advice', 'note']],
  ['answers', ['direction', 'guidance', 'reason', 'report', 'result']],
] as const)('the section %s opens these texts of the view and no other: %p', (section, texts) => {
  const view = viewOf(closed().c, { person: 'nobody', sections: new Set<Section>([section]) });
  const found = [...JSON.stringify(view).matchAll(/"digest":"(\w+)"/g)].map((match) => match[1]!);
  expect(found.sort()).toEqual([...texts]);
});

test.each(sections)('with the section %s the view reads the fields that are said to be shown with it', (section) => {
  const read = new Set<string>();
  const c = new Proxy<ObstacleCase>(whole().c, {
    get(target, field) {
      read.add(String(field));
      return Reflect.get(target, field) as unknown;
    },
  });
  viewOf(c, { person: 'nobody', sections: new Set([section]) });
  const said = Object.entries(shownWith).filter(([, shown]) => shown === section || (Array.isArray(shown) && shown.includes(section)));
  expect(said.filter(([field]) => !read.has(field)).map(([field]) => field)).toEqual([]);
});

test('a fact is open with its section and to its own giver', () => {
  const { facts } = closed();
  const advised = facts.find((fact) => fact.kind === 'obstacleAdvised')!;
  expect(sectionOf(advised)).toBe('deliberation');
  expect(isFactOpen(advised, { person: raiser.person, sections: new Set(['status', 'matter', 'answers']) })).toBe(false);
  expect(isFactOpen(advised, { person: by.specialist.person, sections: new Set(['status']) })).toBe(true);
  expect(facts.filter((fact) => !sections.includes(sectionOf(fact)))).toEqual([]);
});
