import { Checkbox, Form } from 'antd';
import { daySessionNames, panelRoleNames } from '../../../locale/vocabulary.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission, CommandInput, Member } from '../../api/types.ts';
import { delegateName } from '../../case/invitations.ts';
import { organisationIn, personIn } from '../../case/names.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { FiledField, RowsField } from '../../fields/composite.tsx';
import { DocumentField } from '../../fields/documents.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { OneOfField, OrganisationField, PersonField } from '../../fields/who.tsx';
import { BallotFields } from './BallotFields.tsx';
import { MeetingField, useMeetingAsked, useMeetingChosen } from './MeetingField.tsx';
import { QuorumChecks } from './QuorumChecks.tsx';

type Filled = Omit<CommandInput<'recordMeeting'>, 'delegation'> & { delegation?: { to?: string; document?: string } };

/** The science secretary records a session: who came, how they voted, the conclusion, and who dissents. */
export function RecordMeeting({ commission }: { commission: Commission }) {
  const asked = useMeetingAsked(commission);
  const open = commission.meetings?.find((one) => one.meeting === asked.meeting);
  const members = (commission.members ?? []).filter((one) => one.isCleared);
  const planned = open && open.on <= today() ? { heldOn: open.on } : {};
  return (
    <CommandForm<'recordMeeting', Filled>
      command="recordMeeting"
      commission={commission}
      initial={{ ...asked, present: [], ballots: [], dissents: [], ...planned, ...(open?.session ? { session: open.session } : {}) }}
      toInput={({ delegation, ...said }) => ({
        ...said,
        ...(delegation?.to === undefined || delegation.document === undefined
          ? {}
          : { delegation: { to: delegation.to, document: delegation.document } }),
      })}
    >
      <MeetingField commission={commission} />
      <div className="side-by-side">
        <DayField name="heldOn" label={meetingWords.heldOn} max={today} />
        <ChoiceField name="session" label={meetingWords.session} names={daySessionNames} isOptional />
      </div>
      <Attendance commission={commission} members={members} />
      <Delegates commission={commission} />
      <PersonField name="guests" label={meetingWords.guests} isMultiple isOptional />
      <RowsField name="namedGuests" label={meetingWords.namedGuests} add={meetingWords.addGuest} fresh={{}} max={100}>
        {(row) => <GuestFields row={row} />}
      </RowsField>
      <Votes commission={commission} />
      <TextField name="conclusion" label={meetingWords.conclusion} />
      <Dissents commission={commission} />
      <FiledField name="minutes" label={meetingWords.minutes} kind="meetingMinutes" />
    </CommandForm>
  );
}

/** The invited bodies of the session that is chosen. Those whose delegates came are ticked. */
function Delegates({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const invited = useMeetingChosen(commission)?.invited ?? [];
  if (invited.length === 0) return null;
  return (
    <fieldset>
      <legend>{say(meetingWords.delegatesPresent)}</legend>
      <Form.Item name="delegatesPresent" noStyle>
        <Checkbox.Group
          className="choices gap-below"
          options={invited.map((one) => ({
            value: one.organisation,
            label: [organisationIn(commission, one.organisation), delegateName(one)].filter((part) => part !== '').join(', '),
          }))}
        />
      </Form.Item>
    </fieldset>
  );
}

/** A guest who is in no register: the body is one of the register, or a name. */
function GuestFields({ row }: { row: number }) {
  return (
    <div className="side-by-side">
      <LineField name={[row, 'name']} label={meetingWords.delegateName} max={200} />
      <LineField name={[row, 'title']} label={meetingWords.delegateTitle} max={200} isOptional />
      <OrganisationField name={[row, 'organisation']} label={meetingWords.guestOrganisation} isOptional />
      <LineField name={[row, 'body']} label={meetingWords.guestBody} max={300} isOptional />
    </div>
  );
}

/** A session for the study comes before the opinions, so it takes no vote. */
function Votes({ commission }: { commission: Commission }) {
  if (useMeetingChosen(commission)?.purpose === 'study') return null;
  return (
    <RowsField name="ballots" label={meetingWords.ballots} add={meetingWords.addBallot} fresh={noBallots} max={30}>
      {(row) => <BallotFields row={row} />}
    </RowsField>
  );
}

function Dissents({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  if (useMeetingChosen(commission)?.purpose === 'study') return null;
  return (
    <>
      <p className="hint">{say(meetingWords.dissentHint)}</p>
      <RowsField name="dissents" label={meetingWords.dissents} add={meetingWords.addDissent} fresh={{}} max={30}>
        {(row) => <DissentFields row={row} commission={commission} />}
      </RowsField>
    </>
  );
}

const noBallots = { inFavour: 0, against: 0, abstained: 0, invalid: 0 };

function Attendance({ commission, members }: { commission: Commission; members: readonly Member[] }) {
  const { say, language } = useLanguage();
  const present = (Form.useWatch('present') as string[] | undefined) ?? [];
  const delegate = Form.useWatch(['delegation', 'to']) as string | undefined;
  const isChairHere = members.some((one) => one.role === 'chair' && present.includes(one.person));
  return (
    <fieldset>
      <legend>{say(meetingWords.attendance)}</legend>
      <Form.Item name="present" noStyle>
        <Checkbox.Group
          className="choices gap-below"
          options={members.map(({ person, role }) => ({
            value: person,
            label: `${personIn(commission, person)} – ${nameIn(panelRoleNames, role, language)}`,
          }))}
        />
      </Form.Item>
      {present.length > 0 && !isChairHere && <Delegation commission={commission} members={members} />}
      <QuorumChecks commission={commission} members={members} present={present} delegate={delegate} />
    </fieldset>
  );
}

/** Who led the meeting in the chair's absence, with the paper that delegates it. */
function Delegation({ commission, members }: { commission: Commission; members: readonly Member[] }) {
  const { say } = useLanguage();
  const deputies = members.filter((one) => one.role === 'viceChair');
  if (deputies.length === 0) return <p className="warned">▲ {say(meetingWords.noViceChair)}</p>;
  return (
    <fieldset>
      <legend>{say(meetingWords.delegation)}</legend>
      <OneOfField
        name={['delegation', 'to']}
        label={meetingWords.delegate}
        isOptional
        options={deputies.map(({ person }) => ({ id: person, name: personIn(commission, person) }))}
      />
      <DocumentField name={['delegation', 'document']} label={meetingWords.delegationPaper} isOptional />
    </fieldset>
  );
}

function DissentFields({ row, commission }: { row: number; commission: Commission }) {
  const present = (Form.useWatch('present') as string[] | undefined) ?? [];
  return (
    <div className="seat">
      <OneOfField
        name={[row, 'person']}
        label={meetingWords.dissentOf}
        options={present.map((person) => ({ id: person, name: personIn(commission, person) }))}
      />
      <TextField name={[row, 'opinion']} label={meetingWords.dissent} rows={2} />
    </div>
  );
}
