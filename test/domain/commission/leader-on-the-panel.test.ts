import type { SealedInput } from '../../../domain/commission/commands.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { Story } from '../../support/acts.ts';
import { by, experts, uuid } from '../../support/province.ts';

const chair = by.leader.person;
const asExpert = { ...by.leader, capability: 'expert' as const };

/** A story whose panel is chaired by the Union's leader. `leaders` lead the Union when the report is submitted. */
class Chaired extends Story {
  leaders: string[] = [by.leader.person, by.standIn.person];

  override act<C extends Parameters<Story['act']>[0]>(...given: Parameters<typeof Story.prototype.act<C>>) {
    const act = super.act<C>(...given);
    const people = act.attested!.people!.map((one) =>
      one.person === chair
        ? { ...one, capabilities: [...one.capabilities, { capability: 'expert' as const, organisation: by.leader.organisation }] }
        : one,
    );
    return { ...act, attested: { ...act.attested, people, leaders: this.leaders } };
  }

  /** To the submitted report. */
  reported(): this {
    this.to('panel');
    const seats = ['chair', 'scienceSecretary', 'reviewer', 'reviewer', 'member'] as const;
    const members: SealedInput<'proposePanel'>['members'] = seats.map((role, n) => ({
      person: n === 0 ? chair : experts[n]!.person,
      role,
    }));
    this.do('proposePanel', { members });
    this.do('appointPanel', {}, by.standIn);
    this.do('answerInvitation', {}, asExpert);
    this.to('report');
    this.do('submitReport');
    return this;
  }
}

const decision = (d: Story) => duties(d.c).find(({ kind }) => kind === 'approveReport' || kind === 'nameApprover');

test('a leader on the panel neither approves nor returns its report; another leader owes it at once', () => {
  const d = new Chaired().reported();
  expect(d.refusal('approveReport', {}, by.leader)).toBe('CONFLICTED');
  expect(d.refusal('returnReport', {}, by.leader)).toBe('CONFLICTED');
  expect(decision(d)).toMatchObject({ kind: 'approveReport', owner: { capability: 'unionLeader', person: by.standIn.person } });
  d.do('approveReport', {}, by.standIn);
  expect(d.c.reports.at(-1)).toMatchObject({ status: 'approved', approvedBy: by.standIn.person });
});

test('where no leader has a seat, the whole office owes it as before', () => {
  const d = new Story().to('report');
  d.do('submitReport');
  expect(decision(d)).toMatchObject({ kind: 'approveReport', owner: { person: null } });
  expect(d.c.reports.at(-1)).not.toHaveProperty('approvers');
});

test('where there is no other leader, somebody is to be named, and whoever is named approves', () => {
  const d = new Chaired();
  d.leaders = [chair];
  d.reported();
  expect(decision(d)).toMatchObject({ kind: 'nameApprover', owner: { capability: 'unionLeader', person: null } });
  const to = (person: string) => d.refusal('delegateApproval', { to: person, document: uuid() });
  expect(to(chair)).toBe('CONFLICTED');
  expect(to(d.c.reports.at(-1)!.by)).toBe('DRAFTER_APPROVES');
  expect(to(by.accountant.person)).toBe('DEPUTY_UNFIT');
  expect(to(experts[20]!.person)).toBe('DEPUTY_UNFIT');
  d.do('delegateApproval', { to: by.clerk.person, document: uuid() });
  expect(decision(d)).toMatchObject({ kind: 'approveReport', owner: { capability: 'unionClerk', person: by.clerk.person } });
  expect(d.refusal('approveReport', {}, by.specialist)).toBe('NOT_AUTHORISED');
  d.do('approveReport', {}, by.clerk);
  expect(d.c.stage).toBe('report');
  expect(d.c.reports.at(-1)?.approvedBy).toBe(by.clerk.person);
});

test('an approver who leaves the office is followed by the next, and the last one by a duty to name somebody', () => {
  const d = new Chaired().reported();
  const left = { kind: 'dutyHolderLeft', person: by.standIn.person, capability: 'unionLeader' } as const;
  const after = apply(d.c, { ...left, revision: d.c.revision + 1, at: d.now, actor: { system: 'procedure' } } as never);
  expect(duties(after).map(({ kind }) => kind)).toContain('nameApprover');
});
