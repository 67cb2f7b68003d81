import { oneLetterWords } from '../../../locale/web/one-letter.ts';
import { newKey } from '../../api/new-key.ts';
import { RowsField } from '../../fields/composite.tsx';
import { LineField } from '../../fields/texts.tsx';
import { OneOfField, OrganisationField } from '../../fields/who.tsx';
import { useSay } from '../../language/language.tsx';
import type { FurtherProposal } from '../answers.ts';

const fresh = (): FurtherProposal => ({ key: newKey() });

/** The further proposals that the same letter assigns. Each becomes a commission of its own. */
export function FurtherProposals({ types }: { types: readonly { id: string; name: string }[] }) {
  const say = useSay();
  return (
    <>
      <p className="quiet">{say(oneLetterWords.furtherWhat)}</p>
      <RowsField name="further" label={oneLetterWords.further} add={oneLetterWords.addFurther} fresh={fresh} max={30}>
        {(row) => (
          <div className="row-fields">
            <LineField name={[row, 'title']} label={oneLetterWords.title} max={500} />
            <div className="side-by-side">
              <OneOfField name={[row, 'type']} label={oneLetterWords.type} options={types} isOptional optional={oneLetterWords.asFirst} />
              <OrganisationField name={[row, 'host']} label={oneLetterWords.host} isOptional optional={oneLetterWords.asFirst} />
            </div>
          </div>
        )}
      </RowsField>
    </>
  );
}
