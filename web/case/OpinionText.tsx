import { instantText } from '../../locale/formats.ts';
import { conclusionNames } from '../../locale/vocabulary.ts';
import { opinionWords } from '../../locale/web/opinions.ts';
import type { Commission, Opinion } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { criteria } from './opinion-criteria.ts';
import { FileLinks } from './FileLinks.tsx';
import { PrivateText } from './PrivateText.tsx';

/** One opinion in full. */
export function OpinionText({ commission, opinion: { opinion, at, returned } }: { commission: Commission; opinion: Opinion }) {
  const { say, language } = useLanguage();
  return (
    <>
      <p>
        <strong>{nameIn(conclusionNames, opinion.conclusion, language)}</strong>
        <span className="row-sub">
          {' · '}
          {say(opinionWords.filedAt)} {instantText(Date.parse(at))}
        </span>
      </p>
      {criteria.map(({ name, label }) =>
        opinion[name] === undefined ? null : (
          <section key={name}>
            <h3>{say(label)}</h3>
            <PrivateText text={opinion[name]} />
          </section>
        ),
      )}
      {opinion.recommendations.length > 0 && (
        <>
          <h3>{say(opinionWords.recommendations)}</h3>
          <ol>
            {opinion.recommendations.map((one) => (
              <li key={one.id}>
                <PrivateText text={one} />
              </li>
            ))}
          </ol>
        </>
      )}
      <FileLinks file={commission} documents={opinion.documents} label={opinionWords.attached} />
      {returned && (
        <p>
          <strong>{say(opinionWords.returnedBecause)}:</strong> <PrivateText text={returned.reason} />
        </p>
      )}
    </>
  );
}
