import { dayText, instantText, receivedText } from '../../locale/formats.ts';
import { consultationWords } from '../../locale/web/consultations.ts';
import { ActLink } from '../acts/ActLink.tsx';
import type { Collection, Commission } from '../api/types.ts';
import { CollectionMatter } from '../case/CollectionMatter.tsx';
import { FileLinks } from '../case/FileLinks.tsx';
import { organisationIn } from '../case/names.ts';
import { PrivateText } from '../case/PrivateText.tsx';
import { useLanguage } from '../language/language.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** The written collections of opinions: what was asked, who answered, who answered late and who was silent. */
export function Collections({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const { collections = [] } = commission;
  return (
    <>
      <ActLink commission={commission} command="openCollection" />
      {collections.map((one) => (
        <section key={one.collection}>
          <h2>
            {say(consultationWords.collections)}: {one.subject}
          </h2>
          <Answers commission={commission} collection={one} />
        </section>
      ))}
    </>
  );
}

function Answers({ commission, collection }: { commission: Commission; collection: Collection }) {
  const { say, language } = useLanguage();
  const { asked } = collection;
  const received = asked.filter(({ reply }) => reply !== null).length;
  return (
    <>
      <CollectionMatter file={commission} collection={collection} />
      <p>
        <strong>{receivedText(received, asked.length, language)}</strong> · {say(consultationWords.answerBy)} {dayText(collection.dueOn)}
      </p>
      <ScrollRegion label={`${say(consultationWords.bodies)}: ${collection.subject}`}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(consultationWords.bodies)}</th>
              <th scope="col">{say(consultationWords.reply)}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((one) => (
              <tr key={one.organisation}>
                <th scope="row">{organisationIn(commission, one.organisation)}</th>
                <td>
                  <Answer commission={commission} collection={collection} asked={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Answer({ commission, collection, asked }: { commission: Commission; collection: Collection; asked: Collection['asked'][number] }) {
  const { say } = useLanguage();
  const { reply, silentAt } = asked;
  if (reply === null) {
    return (
      <>
        <div className={silentAt === null ? 'row-sub' : 'warned'}>
          {silentAt === null ? say(consultationWords.waiting) : `${say(consultationWords.silent)} (${instantText(Date.parse(silentAt))})`}
        </div>
        <ActLink
          commission={commission}
          command="answerCollection"
          search={{ lan: String(collection.collection) }}
          about={organisationIn(commission, asked.organisation)}
        />
      </>
    );
  }
  return (
    <>
      <PrivateText text={reply.opinion} />
      <div className="row-sub">
        {instantText(Date.parse(reply.at))}
        {reply.isLate && (
          <>
            {' · '}
            <span className="warned">{say(consultationWords.late)}</span>
          </>
        )}
      </div>
      <FileLinks file={commission} documents={reply.documents} label={consultationWords.reply} />
    </>
  );
}
