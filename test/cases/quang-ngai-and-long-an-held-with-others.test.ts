import { bodyKinds } from '../../domain/body-kinds.ts';
import { Story } from '../support/acts.ts';
import { experts, org, said } from '../support/province.ts';

/**
 * Quảng Ngãi, 15/03/2025: a workshop held with Trường Chính trị tỉnh for the Tiểu ban Văn kiện (vusta.vn, p93480). Long An, 29/10/2015: Ban
 * Tuyên giáo chairs, and two đảng đoàn organise with the Union (vannghelongan.vn).
 */
const begun = () =>
  new Story({ source: 'none', instrument: 'requestLetter', form: 'consultationOnly', requester: org.party, host: org.party }).to(
    'expertReview',
  );

const asked = { serviceKinds: ['advisory' as const], obligation: 'optional' as const, questions: [] };

test('Quảng Ngãi: the school is on record as a co-organiser, and the Union is not its own', () => {
  const d = begun();
  expect(d.refusal('announceEvent', { coOrganisers: [org.union] })).toBe('CO_ORGANISER_UNION');
  d.do('announceEvent', { kind: 'workshop', coOrganisers: [org.construction] });
  expect(d.c.events[0]!.coOrganisers).toEqual([org.construction]);
});

test('a temporary body is a kind that the clerk may add, so that a letter can come from it and a report go to it', () => {
  expect(bodyKinds).toEqual(expect.arrayContaining(['subcommittee', 'steeringCommittee', 'school']));
});

describe('Long An: the leader of another body chairs', () => {
  const held = () => {
    const d = new Story({
      source: 'none',
      instrument: 'requestLetter',
      form: 'consultationOnly',
      requester: org.ubnd,
      host: org.construction,
    });
    d.do('submitRequest', asked);
    d.to('expertReview');
    d.do('announceEvent', {
      kind: 'conference',
      coOrganisers: [org.party, org.environment],
      invited: [
        { organisation: org.party, paperOrdered: false },
        { organisation: org.construction, paperOrdered: false },
        { person: experts[0]!.person, paperOrdered: false },
        { name: said('guest'), paperOrdered: false },
      ],
    });
    return d;
  };
  const closing = { chair: undefined, present: [1, 2, 3, 4], conclusion: said() };
  const named = [{ invitee: 1, name: said('the deputy head of Ban Tuyên giáo') }];

  test('the chair is an invitee with a name; no account is needed', () => {
    const d = held();
    d.do('closeEvent', { ...closing, chairInvitee: 1, delegates: named });
    expect(d.c.events[0]!.closed).toMatchObject({ chair: null, chairInvitee: 1 });
    expect(d.c.events[0]!.invited[0]!.delegate).toEqual(named[0]!.name);
    expect(d.c.stage).toBe('report');
  });

  test('a guest by name may chair too', () => {
    const d = held();
    d.do('closeEvent', { ...closing, chairInvitee: 4 });
    expect(d.c.events[0]!.closed?.chairInvitee).toBe(4);
  });

  test('somebody chairs, one only, who came, has a name, and is not of the body whose draft is judged', () => {
    const d = held();
    expect(d.refusal('closeEvent', closing)).toBe('CHAIR_NEEDED');
    expect(d.refusal('closeEvent', { ...closing, chair: experts[0]!.person, chairInvitee: 1, delegates: named })).toBe('CHAIR_NEEDED');
    expect(d.refusal('closeEvent', { ...closing, present: [2, 3, 4], chairInvitee: 1 })).toBe('CHAIR_NEEDED');
    expect(d.refusal('closeEvent', { ...closing, chairInvitee: 3 })).toBe('CHAIR_NEEDED');
    expect(d.refusal('closeEvent', { ...closing, chairInvitee: 1 })).toBe('DELEGATE_UNNAMED');
    expect(d.refusal('closeEvent', { ...closing, chairInvitee: 2, delegates: [{ invitee: 2, name: said() }] })).toBe('MEMBER_OF_HOST');
    expect(d.refusal('closeEvent', { ...closing, chairInvitee: 4, delegates: [{ invitee: 4, name: said() }] })).toBe('NOT_A_DELEGATE');
  });
});
