import { dayText, receivedText } from '../../../locale/formats.ts';
import { eventKindNames } from '../../../locale/vocabulary.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission, Consultation, Invitee } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ActLink } from '../../acts/ActLink.tsx';
import { chairName, inviteeName, isDelegation, speakerName } from '../../case/consultations.ts';
import { FileLinks } from '../../case/FileLinks.tsx';
import { organisationIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { Collections } from '../Collections.tsx';
import { ScrollRegion } from '../../shell/ScrollRegion.tsx';

/** Workshops, round tables and conferences: invitees, attendance, contributions and conclusions. */
export function Consultations({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { events = [] } = commission;
  return (
    <>
      <ActLink commission={commission} command="announceEvent" />
      {events.length === 0 && <p>{say(consultationWords.none)}</p>}
      {events.map((event) => (
        <Event key={event.event} commission={commission} event={event} />
      ))}
      <Collections commission={commission} />
    </>
  );
}

function Event({ commission, event }: { commission: Commission; event: Consultation }) {
  const { say, language } = useLanguage();
  const received = event.invited.filter((one) => one.opinion !== null).length;
  const present = event.invited.filter((one) => one.present).length;
  return (
    <section>
      <h2>
        {nameIn(eventKindNames, event.kind, language)}: {event.topic}
      </h2>
      <p>
        {dayText(event.closed?.heldOn ?? event.on)}, {event.place} ·{' '}
        <strong>{receivedText(received, event.invited.length, language)}</strong>
        {event.closed && ` · ${present}/${event.invited.length} ${say(consultationWords.presentOf)}`} ·{' '}
        {say(event.closed ? consultationWords.closed : consultationWords.open)}
      </p>
      {event.coOrganisers.length > 0 && (
        <p>
          {say(consultationWords.coOrganisers)}: {event.coOrganisers.map((one) => organisationIn(commission, one)).join('; ')}
        </p>
      )}
      {!event.closed && <ActLink commission={commission} command="closeEvent" search={{ cuoc: String(event.event) }} about={event.topic} />}
      {event.closed && (
        <div className="matter">
          <strong>
            {say(consultationWords.conclusion)} ({say(consultationWords.chair)}: {chairName(commission, event)})
          </strong>
          <br />
          <PrivateText text={event.closed.conclusion} />
        </div>
      )}
      {(event.closed?.speakers ?? []).length > 0 && (
        <>
          <h3>{say(consultationWords.speakers)}</h3>
          <ul>
            {event.closed?.speakers.map((one) => (
              <li key={one.speaker}>
                <strong>{speakerName(one)}</strong> <PrivateText text={one.opinion} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ScrollRegion label={`${say(consultationWords.invited)}: ${event.topic}`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(consultationWords.invited)}</th>
              <th scope="col">{say(consultationWords.paper)}</th>
              <th scope="col">{say(consultationWords.opinion)}</th>
              {event.closed && <th scope="col">{say(consultationWords.attendance)}</th>}
            </tr>
          </thead>
          <tbody>
            {event.invited.map((one) => (
              <Row key={one.invitee} commission={commission} event={event} invitee={one} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Row({ commission, event, invitee }: { commission: Commission; event: Consultation; invitee: Invitee }) {
  const { say } = useLanguage();
  const { paper, opinion, paperOrdered } = invitee;
  const name = inviteeName(commission, invitee);
  const search = { cuoc: String(event.event), khach: String(invitee.invitee) };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {paper ? (
          <>
            {paper.title}
            <div className="row-sub">{say(paper.presented ? consultationWords.wasPresented : consultationWords.notPresented)}</div>
            <FileLinks file={commission} documents={paper.documents} label={consultationWords.paper} />
          </>
        ) : (
          <>
            {paperOrdered && <div>{say(consultationWords.ordered)}</div>}
            {!event.closed && <ActLink commission={commission} command="filePaper" search={search} about={name} />}
          </>
        )}
      </td>
      <td>
        {opinion ? (
          <PrivateText text={opinion.opinion} />
        ) : (
          <ActLink commission={commission} command="recordContribution" search={search} about={name} />
        )}
      </td>
      {event.closed && (
        <td>
          {say(invitee.present ? consultationWords.wasPresent : consultationWords.wasAbsent)}
          {isDelegation(invitee) && invitee.delegate === null && (
            <div className="row-sub">
              {say(consultationWords.unnamed)} <ActLink commission={commission} command="nameDelegate" search={search} about={name} />
            </div>
          )}
        </td>
      )}
    </tr>
  );
}
