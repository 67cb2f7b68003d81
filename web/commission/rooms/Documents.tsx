import { documentKindNames } from '../../../locale/vocabulary.ts';
import { instantText, numberText } from '../../../locale/formats.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import type { Commission } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';

/** Every document of the file that is open to the reader. */
export function Documents({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  if (commission.documents.length === 0) return <p>{say(commissionWords.nothingYet)}</p>;
  return (
    <ul className="rows">
      {commission.documents.map(({ document, kind, name, at, size }) => (
        <li key={`${document}/${kind}`} className="row">
          <div className="row-main">
            <a className="row-title" href={`/api/documents/${document}`} download>
              {name ?? nameIn(documentKindNames, kind, language)}
            </a>
            <span className="row-sub">
              {nameIn(documentKindNames, kind, language)} · {instantText(Date.parse(at))}
              {size !== null && ` · ${numberText(Math.ceil(size / 1024), language)} KB`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
