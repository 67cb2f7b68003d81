import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNames, isBirthCommand, type CommandName } from '../domain/commission/commands.ts';
import type { Commission } from '../domain/commission/commission.ts';
import type { Member } from '../domain/commission/stages/panel/state.ts';
import { stages } from '../domain/commission/names.ts';
import { capabilities, type Capability } from '../domain/case/capabilities.ts';
import { authority } from '../domain/commission/acts.ts';
import type { Right } from '../domain/commission/right.ts';
import { sections, type Section } from '../domain/commission/names.ts';
import { sectionsFor, type Reader } from '../domain/commission/reading.ts';
import { rules } from '../domain/commission/stages.ts';
import { twoPersons } from '../domain/commission/two-persons.ts';
import { commandTitles } from '../locale/commands.ts';
import { sectionNames } from '../locale/statuses.ts';
import { capabilityNames, partTitles } from '../locale/vocabulary.ts';
import { obstacleAuthority } from './obstacle-authority.ts';

/** The text of docs/authority.md by today's policy. A test compares the file with it. */
export function authorityDocument(): string {
  return [
    '# Who may do what, and who may read what',
    '',
    'Generated from `domain/commission/acts.ts` and `domain/commission/reading.ts` by `node --import tsx local/print-authority.ts`; do not edit.',
    'A right is a capability in the organisation that has a part in the commission, never a kind of organisation. What has no entry here is denied.',
    'Both sides of one act need two persons, whatever their capabilities (below).',
    '',
    '## Commands',
    '',
    'Cell: the part whose organisation the person must act for, or the condition. The leader of a part signs as department leader, leader of the',
    'authority, finance leader or union leader, by what that organisation is; its officers likewise.',
    '',
    ...table(['Command', 'Title', 'Stages', ...acting.map((c) => capabilityNames[c].en)], commandNames.map(commandRow)),
    '',
    '- *assigned*: only the specialist to whom the commission was assigned.',
    '- *approver*: who decides on this funding, by source and amount, as the pinned rule set says.',
    '- *appraiser*: the finance department for the state budget, the chief accountant for the Union’s own allotment. Another body’s money needs',
    '  no appraisal; its own office may cut lines.',
    '- *payer*: who keeps the account: the finance department for the state budget, an accountant of the Union for its own allotment, else the',
    '  funder’s officers. The leader of the body that pays approves the settlement.',
    '- *after ladder*: the leader of the deciding authority, once a silent requester has been escalated.',
    '- *reader*: everybody to whom any section of the file is open (below).',
    '- *panel*: a seat on the panel; a science secretary acts only once cleared of conflict.',
    '',
    '## Two persons',
    '',
    'Whoever gave a command on the left gives none on the right, in the same matter (one estimate, one payment, one report…) or anywhere in the file:',
    'refused with `SAME_PERSON`, or with the code named. Nobody extends the deadline of their own duty either.',
    '',
    ...table(
      ['Within', 'First', 'Then, by another person'],
      twoPersons.map(({ first, then, within, code }) => [
        within,
        first.map((one) => `\`${one}\``).join(', '),
        then.map((one) => `\`${one}\``).join(', ') + (code ? ` (\`${code}\`)` : ''),
      ]),
    ),
    '',
    '## Reading',
    '',
    'Sections open to a reader. A person sees what all their capabilities open; to whom nothing is open, the commission does not exist (404).',
    'Whoever owes an opinion sees none of the others before filing their own, in whatever other capacity they look.',
    'The administrator reads no content. Bodies of conflict declarations are texts of their own and stay closed to the auditor.',
    '',
    ...table(['Reader', ...sections.map((s) => sectionNames[s].en)], readers.map(readerRow)),
    '',
    ...obstacleAuthority(table),
    '## Words',
    '',
    ...table(
      ['Identifier', 'Tiếng Việt', 'English'],
      [...Object.entries(capabilityNames), ...Object.entries(partTitles)].map(([id, s]) => [`\`${id}\``, s.vi, s.en]),
    ),
    '',
  ].join('\n');
}

/** The administrator reads nothing and gives no command. */
const acting = capabilities.filter((c) => c !== 'administrator');
const leaders: readonly Capability[] = ['departmentLeader', 'financeLeader', 'authorityLeader', 'unionLeader'];
const officers: readonly Capability[] = ['departmentOfficer', 'financeOfficer', 'authorityOffice', 'unionSpecialist'];

/** Who holds a right, and as what, for the table. */
function holders(right: Right): { who: readonly Capability[]; as: string } {
  switch (right) {
    case 'assignedSpecialist':
      return { who: ['unionSpecialist'], as: '*assigned*' };
    case 'fundingApprover':
      return { who: leaders, as: '*approver*' };
    case 'appraiser':
      return { who: ['financeOfficer', 'unionChiefAccountant', 'authorityOffice', 'departmentOfficer'], as: '*appraiser*' };
    case 'payer':
      return { who: ['financeOfficer', 'authorityOffice', 'departmentOfficer', 'unionAccountant'], as: '*payer*' };
    case 'payerLeader':
      return { who: leaders, as: '*payer*' };
    case 'authorityAfterLadder':
      return { who: ['authorityLeader'], as: '*after ladder*' };
    case 'represented':
      return { who: [...leaders.slice(0, 3), ...officers.slice(0, 3), 'expert'], as: '*represented*' };
    case 'approvalDeputy':
      return { who: ['unionLeader', 'unionClerk', 'unionSpecialist'], as: '*by delegation*' };
    case 'invitedBody':
      return { who: [...leaders.slice(0, 3), ...officers.slice(0, 3)], as: '*invited*' };
    case 'askedBody':
      return { who: [...leaders.slice(0, 3), ...officers.slice(0, 3)], as: '*asked*' };
    case 'addressee':
      return { who: [...leaders.slice(0, 3), ...officers.slice(0, 3)], as: '*addressee*' };
    case 'enterer':
      return { who: ['unionClerk', 'unionSpecialist'], as: '*entered it*' };
    case 'reader':
      return { who: acting, as: '*reader*' };
  }
  if ('leader' in right) return { who: right.leader === 'requester' ? leaders.slice(0, 3) : leaders, as: right.leader };
  if ('officer' in right) return { who: officers, as: right.officer };
  if ('seat' in right) return { who: ['expert'], as: right.seat === 'any' ? '*panel*' : `*panel*: ${right.seat.join(', ')}` };
  return { who: [right.capability], as: right.of };
}

function commandRow(command: CommandName): string[] {
  const held = authority[command].map(holders);
  const cells = acting.map((c) =>
    held
      .filter((h) => h.who.includes(c))
      .map((h) => h.as)
      .join('; '),
  );
  return [`\`${command}\``, commandTitles[command].vi, stagesOf(command), ...cells];
}

function stagesOf(command: CommandName): string {
  if (isBirthCommand(command)) return 'birth';
  const open = rules[command].stages;
  // Its rule is judged in every stage only to say more clearly why it must wait.
  if (command === 'conveneMeeting' || command === 'recordMeeting') return 'meeting';
  if (open === 'any') return 'any';
  const places = open.map((stage) => stages.indexOf(stage));
  const isRun = places.every((place, n) => n === 0 || place === places[n - 1]! + 1);
  return isRun && open.length > 2 ? `${open[0]!} … ${open.at(-1)!}` : open.join(', ');
}

const member = (person: string, change: Partial<Member> = {}): Member => ({
  person,
  role: 'reviewer',
  organisation: null,
  employedByHost: false,
  invitedAt: 1,
  answer: { at: 2, accepts: true },
  declaration: { at: 3, categories: [] },
  conflict: 'none',
  left: false,
  ...change,
});

/** The part of a commission that decides what a reader sees. */
function file(isIssued: boolean, isFunded = true): Commission {
  const part = (name: string) => `the ${name}`;
  return {
    parts: {
      requester: part('requester'),
      host: part('host'),
      orderIssuer: part('issuer'),
      funder: part('funder'),
      decidingAuthority: part('authority'),
      union: part('union'),
      finance: part('finance'),
      homeAffairs: part('homeAffairs'),
    },
    request: { fundingSource: isFunded ? 'stateBudget' : 'none' },
    specialist: { person: 'assigned' },
    members: [
      member('invited', { answer: null, declaration: null }),
      member('reviewing'),
      member('filed'),
      member('secretary', { role: 'scienceSecretary' }),
      member('declined', { answer: { at: 2, accepts: false } }),
      member('conflicted', { conflict: 'open' }),
    ],
    opinions: [{ person: 'filed', returned: null }],
    reports: isIssued ? [{ status: 'issued' }] : [],
  } as unknown as Commission;
}

type Row = [label: string, reader: Reader, commission?: Commission];

const reader = (capability: Capability, organisation: string, person = 'somebody'): Reader => ({ capability, organisation, person });

const readers: Row[] = [
  ['Requester, host, issuer or funder (officer or leader), before the report is issued', reader('departmentOfficer', 'the host')],
  ['… after', reader('departmentLeader', 'the requester'), file(true)],
  ['Department without a part', reader('departmentLeader', 'elsewhere'), file(true)],
  ['Deciding authority (office or leader)', reader('authorityLeader', 'the authority'), file(true)],
  ['Authority as requester only', reader('authorityOffice', 'the requester'), file(true)],
  ['Union leader', reader('unionLeader', 'the union'), file(true)],
  ['Union leader with an open or confirmed conflict', reader('unionLeader', 'the union', 'conflicted'), file(true)],
  ['Assigned specialist', reader('unionSpecialist', 'the union', 'assigned'), file(true)],
  ['Other specialist of the Union', reader('unionSpecialist', 'the union'), file(true)],
  ['Union clerk', reader('unionClerk', 'the union'), file(true)],
  ['Union accountant, chief accountant', reader('unionAccountant', 'the union'), file(true)],
  ['Expert, invited', reader('expert', 'any', 'invited')],
  ['Expert, cleared, own opinion not filed', reader('expert', 'any', 'reviewing')],
  ['Expert, own opinion filed', reader('expert', 'any', 'filed')],
  ['Science secretary, cleared', reader('expert', 'any', 'secretary')],
  ['Expert who declined, or has no seat', reader('expert', 'any', 'declined')],
  ['Finance department, funded commission', reader('financeOfficer', 'the finance'), file(true)],
  ['Finance department, commission without cost', reader('financeLeader', 'the finance'), file(true, false)],
  ['Home affairs', reader('homeAffairs', 'the homeAffairs'), file(true)],
  ['Party monitor, before the report is issued', reader('partyMonitor', 'the party')],
  ['… after', reader('partyMonitor', 'the party'), file(true)],
  ['Auditor', reader('auditor', 'elsewhere'), file(true)],
  ['Administrator', reader('administrator', 'elsewhere'), file(true)],
];

function readerRow([label, who, commission = file(false)]: Row): string[] {
  const open = sectionsFor(commission, who);
  return [label, ...sections.map((s: Section) => (open.has(s) ? '●' : ''))];
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = authorityDocument();
  writeFileSync(join(fileURLToPath(new URL('..', import.meta.url)), 'docs', 'authority.md'), text);
  process.stdout.write(text);
}
