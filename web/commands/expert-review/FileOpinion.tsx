import { Alert, Form } from 'antd';
import { conclusionNames } from '../../../locale/vocabulary.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import { numberText } from '../../../locale/formats.ts';
import type { Commission, CommandInput, Opinion } from '../../api/types.ts';
import { DueBadge } from '../../case/DueBadge.tsx';
import { ownDuty } from '../../case/own-duty.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ChoiceField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { TwoPanes } from '../TwoPanes.tsx';
import { criteria, wordsIn } from '../../case/opinion-criteria.ts';
import { Dossier } from './Dossier.tsx';
import { OpinionBody } from './OpinionBody.tsx';

type Filled = CommandInput<'fileOpinion'>;

/** The expert writes an opinion beside the dossier. A returned opinion is continued. */
export function FileOpinion({ commission }: { commission: Commission }) {
  const { person } = useSession();
  const returned = commission.opinions?.findLast((one) => one.person === person.id && one.returned !== null);
  return (
    <CommandForm
      command="fileOpinion"
      commission={commission}
      isWide
      initial={returned ? whatItSaid(returned) : { recommendations: [''] }}
      toInput={({ recommendations = [], ...said }) => ({ ...said, recommendations: recommendations.filter((one) => one !== '') })}
      preview={(input) => <OpinionBody input={input} />}
    >
      <TwoPanes
        label={opinionWords.parts}
        isEven
        main={{ name: opinionWords.writing, content: <Fields commission={commission} returned={returned} /> }}
        beside={{ name: opinionWords.dossier, content: <Dossier commission={commission} /> }}
      />
    </CommandForm>
  );
}

function Fields({ commission, returned }: { commission: Commission; returned: Opinion | undefined }) {
  const { say } = useLanguage();
  const { person } = useSession();
  const duty = ownDuty(commission, 'fileOpinion', person.id);
  return (
    <>
      {duty && <DueBadge duty={duty} />}
      {returned?.returned && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={say(opinionWords.returnedBecause)}
          description={<PrivateText text={returned.returned.reason} />}
        />
      )}
      {criteria.map(({ name, label, hint }) => (
        <TextField key={name} name={name} label={label} hint={hint} isOptional={name !== 'assessment'} rows={3} />
      ))}
      <RowsField name="recommendations" label={opinionWords.recommendations} add={opinionWords.addRecommendation} fresh="">
        {(row) => <TextField name={[row]} label={opinionWords.recommendation} hint={opinionWords.recommendationHint} rows={2} isOptional />}
      </RowsField>
      <ChoiceField name="conclusion" label={opinionWords.conclusion} names={conclusionNames} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
      <WordCount />
    </>
  );
}

function WordCount() {
  const { say, language } = useLanguage();
  const values = (Form.useWatch([]) as Partial<Filled> | undefined) ?? {};
  const count = wordsIn(...criteria.map(({ name }) => values[name]), ...(values.recommendations ?? []));
  return (
    <p className="hint">
      {numberText(count, language)} {say(opinionWords.words)}
    </p>
  );
}

/** The content of the returned opinion, as the start of the next one. Its documents were attached already. */
function whatItSaid({ opinion }: Opinion): Partial<Filled> {
  const said = criteria.map(({ name }) => [name, opinion[name]?.text ?? undefined] as const);
  return {
    ...(Object.fromEntries(said.filter(([, text]) => text !== undefined)) as Partial<Filled>),
    conclusion: opinion.conclusion,
    recommendations: opinion.recommendations.map(({ text }) => text ?? ''),
    documents: opinion.documents,
  };
}
