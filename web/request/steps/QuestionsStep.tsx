import { Alert, Form } from 'antd';
import { secrecyNames } from '../../../locale/vocabulary.ts';
import { requestWords } from '../../../locale/web/request.ts';
import { ChoiceField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { useSay } from '../../language/language.tsx';

/** The questions to the Union, and the papers for answering them. */
export function QuestionsStep() {
  const say = useSay();
  const secrecy = Form.useWatch<string | undefined>('secrecy');
  return (
    <>
      <p>{say(requestWords.questionsWhat)}</p>
      <RowsField name="questions" label={requestWords.questions} add={requestWords.addQuestion} fresh="" max={50}>
        {(row) => (
          <TextField
            name={[row]}
            label={requestWords.questionRow}
            rows={2}
            isOptional
            {...(row === 0 ? { hint: requestWords.questionHint } : {})}
          />
        )}
      </RowsField>
      <ChoiceField name="secrecy" label={requestWords.secrecy} names={secrecyNames} />
      {secrecy !== undefined && secrecy !== 'none' && (
        <Alert
          role="alert"
          type="error"
          showIcon
          className="gap-below"
          title={say(requestWords.secretRefused)}
          description={say(requestWords.secrecyWhat)}
        />
      )}
      <DocumentsField name="dossier" label={requestWords.dossier} hint={requestWords.dossierHint} isOptional />
    </>
  );
}
