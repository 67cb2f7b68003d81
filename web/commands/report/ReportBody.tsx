import { useQuery } from '@tanstack/react-query';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { sourceName } from '../../case/sources.ts';
import { nameOfDocument } from '../../fields/document-names.ts';
import { contentAddress } from '../../documents/content.ts';
import { useLanguage } from '../../language/language.tsx';

/** Previews a report from the values of the fields. */
export function ReportBody({ commission, input }: { commission: Commission; input: CommandInput<'submitReport'> }) {
  const { say, language } = useLanguage();
  const reserved = input.reserved ?? [];
  const { data } = useQuery(organisationsQuery);
  const nameOf = (id: string | undefined) => data?.items.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      <h2>{say(reportWords.previewTitle)}</h2>
      <h3>{say(reportWords.assessment)}</h3>
      <p className="written">{input.assessment}</p>
      <h3>{say(reportWords.recommendations)}</h3>
      <ol>
        {input.recommendations.map(({ recommendation, from, addressees = [] }, i) => (
          <li key={i}>
            <span className="written">{recommendation}</span>
            <div className="row-sub">
              {say(reportWords.from)}: {from.map((one) => sourceName(commission, one, language)).join('; ')}
            </div>
            {addressees.length > 0 && (
              <div className="row-sub">
                {say(reportWords.addressees)}: {addressees.map(({ organisation, name }) => name ?? nameOf(organisation)).join('; ')}
              </div>
            )}
          </li>
        ))}
      </ol>
      <h3>{say(reportWords.reserved)}</h3>
      {reserved.length === 0 && <p>{say(reportWords.noneReserved)}</p>}
      <ul>
        {reserved.map(({ opinion, from }, i) => (
          <li key={i}>
            <span className="written">{opinion}</span>
            <div className="row-sub">{sourceName(commission, from, language)}</div>
          </li>
        ))}
      </ul>
      {input.documents !== undefined && input.documents.length > 0 && (
        <>
          <h3>{say(reportWords.documents)}</h3>
          <ul className="file-links">
            {input.documents.map((id) => (
              <li key={id}>
                <a href={contentAddress(id)} download>
                  {nameOfDocument(id) ?? say(reportWords.documents)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
