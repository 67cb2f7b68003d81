import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Descriptions } from 'antd';
import { dayText, instantText } from '../../locale/formats.ts';
import { stageNames } from '../../locale/stages.ts';
import { residencyNames } from '../../locale/statuses.ts';
import { panelRoleNames } from '../../locale/vocabulary.ts';
import { expertWords } from '../../locale/web/experts.ts';
import { panelWords } from '../../locale/web/panel.ts';
import { answered, api } from '../api/client.ts';
import type { Expert, Seat } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { expertsQuery } from '../api/experts-query.ts';
import { KeepExpert } from './KeepExperts.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** One expert of the register, with present and past panels as far as these are open to the reader. */
export function OneExpert() {
  const { id } = useParams({ from: '/signed-in/chuyen-gia/$id' });
  const query = useQuery(expertsQuery);
  return (
    <Loaded query={query}>
      {(experts) => {
        const expert = experts.find((one) => one.personId === id);
        return expert ? <Found expert={expert} /> : <PageNotFound />;
      }}
    </Loaded>
  );
}

function Found({ expert }: { expert: Expert }) {
  const { say, language } = useLanguage();
  const seats = useQuery({
    queryKey: ['seats', expert.personId],
    queryFn: () => answered(api.GET('/api/experts/{id}/seats', { params: { path: { id: expert.personId } } })),
  });
  const consent =
    expert.consentWithdrawnAt !== null
      ? `${say(expertWords.consentWithdrawn)}, ${instantText(Date.parse(expert.consentWithdrawnAt))}`
      : expert.consentAt !== null
        ? `${say(expertWords.consentGiven)}, ${instantText(Date.parse(expert.consentAt))}`
        : say(expertWords.consentMissing);
  const rows = [
    [expertWords.field, expert.fields.join(', ')],
    [expertWords.employer, expert.affiliation?.name ?? '–'],
    [expertWords.residence, [expert.residence, nameIn(residencyNames, expert.residency, language)].filter(Boolean).join(' · ')],
    [expertWords.load, String(expert.openCommissions)],
    [expertWords.consent, consent],
    [expertWords.validFrom, dayText(expert.validFrom)],
  ] as const;
  return (
    <Page title={[expert.degree, expert.name].filter(Boolean).join(' ')}>
      <p className="lead">
        <Link to="/chuyen-gia">{say(expertWords.title)}</Link>
      </p>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={rows.map(([label, value], key) => ({ key, label: say(label), children: value }))}
      />
      {hasRight(useSession(), 'changeExperts') && <KeepExpert expert={expert} />}
      <h2>{say(expertWords.commissions)}</h2>
      <Loaded query={seats}>{({ items }) => <Seats seats={items} />}</Loaded>
    </Page>
  );
}

function Seats({ seats }: { seats: readonly Seat[] }) {
  const { say, language } = useLanguage();
  if (seats.length === 0) return <p>{say(expertWords.noCommissions)}</p>;
  return (
    <ScrollRegion label={say(expertWords.commissions)}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say(expertWords.commission)}</th>
            <th scope="col">{say(expertWords.role)}</th>
            <th scope="col">{say(expertWords.standing)}</th>
            <th scope="col">{say(expertWords.opinions)}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((one) => (
            <tr key={`${one.commissionId}/${one.invitedAt}`}>
              <th scope="row">
                <Link to="/ho-so/$so" params={{ so: addressOf({ id: one.commissionId, code: one.code }) }}>
                  {one.code} {one.title}
                </Link>
                <div className="row-sub">{nameIn(stageNames, one.stage, language)}</div>
              </th>
              <td>{nameIn(panelRoleNames, one.role, language)}</td>
              <td>
                {say(standingOf(one))}
                <div className="row-sub">
                  {say(expertWords.invitedAt)} {instantText(Date.parse(one.invitedAt))}
                </div>
              </td>
              <td>{one.opinionsFiled ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function standingOf({ left, accepts }: Seat) {
  if (left) return panelWords.left;
  if (accepts === null) return panelWords.invited;
  return accepts ? panelWords.accepted : panelWords.declined;
}
