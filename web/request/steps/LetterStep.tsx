import { Alert, Form } from 'antd';
import { useEffect } from 'react';
import { instrumentNames } from '../../../locale/vocabulary.ts';
import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import { requestWords } from '../../../locale/web/request.ts';
import type { BirthCommand } from '../../api/types.ts';
import { ChoiceField, TickField } from '../../fields/choices.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { PaperNumberFields } from '../../fields/PaperNumberFields.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { useSay } from '../../language/language.tsx';

/** Whether the Union sends an article or a memo of its own accord. Then no consent is asked for, and no money is spent. */
function MemoField() {
  const say = useSay();
  const form = Form.useFormInstance();
  const isMemo = Form.useWatch('isMemo') as boolean | undefined;
  // A memo spends no money, so there is nothing to choose.
  useEffect(() => {
    if (isMemo === true) form.setFieldValue(['funding', 'source'], 'none');
  }, [form, isMemo]);
  return (
    <>
      <TickField name="isMemo" label={requestWords.isMemo} />
      {isMemo === true && <Alert type="info" showIcon className="gap-below" title={say(requestWords.memoWhat)} />}
    </>
  );
}

/** The signed letter, typed from the paper. */
export function LetterStep({ command, isEntered }: { command: BirthCommand; isEntered: boolean }) {
  const say = useSay();
  const isRequest = command === 'submitRequest';
  const isMemo = Form.useWatch<boolean | undefined>('isMemo') === true;
  return (
    <>
      {isEntered && (
        <fieldset>
          <legend>{say(onBehalfWords.title)}</legend>
          <p className="quiet">{say(onBehalfWords.explained)}</p>
          <DocumentsField name={['onBehalfOf', 'paper', 'documents']} label={onBehalfWords.documents} />
          <DayField name={['onBehalfOf', 'paper', 'arrivedOn']} label={onBehalfWords.arrivedOn} max={today} />
        </fieldset>
      )}
      {command === 'proposeByUnion' && <MemoField />}
      {!isMemo && (
        <p>{say(isEntered ? requestWords.letterWhatEntered : isRequest ? requestWords.letterWhat : requestWords.letterWhatUnion)}</p>
      )}
      <div className="side-by-side">
        <PaperNumberFields
          number={{ name: ['letter', 'number'], label: requestWords.number, hint: requestWords.numberHint }}
          notation={{
            name: ['letter', 'notation'],
            label: requestWords.notation,
            hint: isRequest ? requestWords.notationHint : requestWords.notationHintUnion,
          }}
        />
        <DayField name={['letter', 'on']} label={requestWords.signedOn} max={today} />
      </div>
      <LineField
        name={['letter', 'signer']}
        label={requestWords.signer}
        hint={isRequest ? requestWords.signerHint : requestWords.signerHintUnion}
      />
      <DocumentsField name={['letter', 'documents']} label={requestWords.letterFiles} hint={requestWords.letterFilesHint} isOptional />
      <TextField name="sameLetterReason" label={requestWords.sameLetter} hint={requestWords.sameLetterHint} isOptional />
      {isRequest && (
        <ChoiceField name="instrument" label={requestWords.instrument} hint={requestWords.instrumentHint} names={instrumentNames} />
      )}
    </>
  );
}
