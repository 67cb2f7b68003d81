import { commissionWords } from '../../../locale/web/commission.ts';
import { documentWords } from '../../../locale/web/documents.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission } from '../../api/types.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { DocumentList } from '../../documents/DocumentList.tsx';
import { useSay } from '../../language/language.tsx';

/** The material for an opinion: the questions, the documents, which open in place, and the legal basis. */
export function Dossier({ commission }: { commission: Commission }) {
  const say = useSay();
  const { request, documents } = commission;
  return (
    <>
      {request && request.questions.length > 0 && (
        <>
          <h2>{say(opinionWords.questions)}</h2>
          <ol>
            {request.questions.map((question) => (
              <li key={question.id}>
                <PrivateText text={question} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{say(documentWords.documents)}</h2>
      <DocumentList documents={documents} />
      {request && request.legalBasis.length > 0 && (
        <>
          <h2>{say(commissionWords.legalBasis)}</h2>
          <ul>
            {request.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
