import { useSearch } from '@tanstack/react-router';
import { Form } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import { themeWords } from '../../../locale/web/themes.ts';
import type { Commission } from '../../api/types.ts';
import { DueBadge } from '../../case/DueBadge.tsx';
import { OpinionMatrix } from '../../case/OpinionMatrix.tsx';
import { ownDuty } from '../../case/own-duty.ts';
import { standingOpinions } from '../../case/sources.ts';
import { standingReport } from '../../case/themes.ts';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { useSession } from '../../shell/session.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';
import { TwoPanes } from '../TwoPanes.tsx';

/** The lead of a theme writes its report beside the opinions of its members. A report that was filed is continued. */
export function FileThemeReport({ commission }: { commission: Commission }) {
  const { person } = useSession();
  const { nhom } = useSearch({ strict: false });
  const own = (commission.themes ?? []).filter(({ lead }) => lead === person.id);
  const asked = own.find(({ theme }) => String(theme) === nhom) ?? own.find((one) => !standingReport(commission, one.theme)) ?? own[0];
  const filed = asked && standingReport(commission, asked.theme);
  return (
    <CommandForm
      command="fileThemeReport"
      commission={commission}
      isWide
      initial={{
        ...(asked ? { theme: asked.theme } : {}),
        recommendations: filed ? filed.recommendations.map(({ text }) => text ?? '') : [''],
        ...(filed ? { assessment: filed.assessment.text ?? '', documents: filed.documents } : {}),
      }}
      toInput={({ recommendations = [], ...said }) => {
        const before = standingReport(commission, said.theme);
        return {
          ...said,
          recommendations: recommendations.filter((one) => one !== ''),
          ...(before ? { replaces: before.version } : {}),
        };
      }}
    >
      <TwoPanes
        label={opinionWords.parts}
        isEven
        main={{ name: themeWords.report, content: <Fields commission={commission} themes={own} /> }}
        beside={{ name: opinionWords.matrix, content: <OpinionsOfTheme commission={commission} /> }}
      />
    </CommandForm>
  );
}

function Fields({ commission, themes }: { commission: Commission; themes: NonNullable<Commission['themes']> }) {
  const { person } = useSession();
  const duty = ownDuty(commission, 'fileThemeReport', person.id);
  return (
    <>
      {duty && <DueBadge duty={duty} />}
      <SearchSelectField
        name="theme"
        label={themeWords.theme}
        select={{
          showSearch: { filterOption: filterByWords },
          options: themes.map(({ theme, title }) => ({ value: theme, label: title })),
        }}
      />
      <TextField name="assessment" label={themeWords.assessment} hint={themeWords.assessmentHint} rows={6} />
      <RowsField name="recommendations" label={opinionWords.recommendations} add={opinionWords.addRecommendation} fresh="">
        {(row) => <TextField name={[row]} label={opinionWords.recommendation} hint={opinionWords.recommendationHint} rows={2} isOptional />}
      </RowsField>
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </>
  );
}

/** The opinions of the theme's people, side by side. */
function OpinionsOfTheme({ commission }: { commission: Commission }) {
  const n = Form.useWatch('theme') as number | undefined;
  const theme = (commission.themes ?? []).find((one) => one.theme === n);
  const people = theme ? [theme.lead, ...theme.members] : [];
  return <OpinionMatrix commission={commission} opinions={standingOpinions(commission).filter(({ person }) => people.includes(person))} />;
}
