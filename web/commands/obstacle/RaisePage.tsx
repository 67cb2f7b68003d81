import { useInfiniteQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import type { Sentence } from '../../../locale/language.ts';
import { obstacleCommandTitles } from '../../../locale/acts/obstacle.ts';
import { obstacleCategoryNames } from '../../../locale/obstacle.ts';
import { obstacleWords } from '../../../locale/web/obstacles.ts';
import type { ActCase } from '../../acts/act-case.ts';
import { commissionsQuery } from '../../api/commissions-query.ts';
import type { RaisedObstacle } from '../../api/types.ts';
import { ChoiceField, TickField } from '../../fields/choices.tsx';
import { OrganisationField } from '../../fields/who.tsx';
import { actsAs, useSession } from '../../shell/session.tsx';
import { OnPaper } from '../OnBehalfFields.tsx';
import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import { chosenName } from '../../fields/chosen-name.ts';
import { DocumentsField } from '../../fields/documents.tsx';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { TextField } from '../../fields/texts.tsx';
import { useSay } from '../../language/language.tsx';
import { Page } from '../../shell/Page.tsx';
import { ActForm } from '../ActForm.tsx';
import { raisedFrom, type RaiseValues } from './raised.ts';

const command = 'raiseObstacle';

/** The obstacle that the form begins. Everybody who may open the form may raise one. */
const unborn: ActCase = {
  procedure: 'obstacle',
  id: null,
  page: '/vuong-mac',
  name: '',
  revision: undefined,
  instrument: null,
  isClosed: false,
  can: [{ command, allowed: true }],
  duties: [],
};

const places: Record<NonNullable<RaiseValues['where']>, Sentence> = {
  general: obstacleWords.general,
  commission: obstacleWords.ofCommission,
};

/** `/vuong-mac/moi`: raises an obstacle in general, or on a commission that the person may read. */
export function RaisePage() {
  const say = useSay();
  return (
    <Page title={say(obstacleCommandTitles.raiseObstacle)}>
      <p className="lead">{say(obstacleWords.goesTo)}</p>
      <ActForm<RaisedObstacle, RaiseValues>
        command={command}
        of={unborn}
        toCase={obstacleWords.toList}
        initial={{ where: 'general' }}
        toInput={raisedFrom}
      >
        <OfPaper />
        <ChoiceField name="where" label={obstacleWords.where} names={places} />
        <OfCommission />
        <ChoiceField name="category" label={obstacleWords.category} names={obstacleCategoryNames} />
        <TextField name="obstacle" label={obstacleWords.whatHinders} hint={obstacleWords.whatHindersHint} />
        <InGeneral />
      </ActForm>
    </Page>
  );
}

/** The commission that the obstacle is about, searched by its title or number. */
function OfCommission() {
  const [q, setQ] = useState('');
  const isAsked = Form.useWatch<string | undefined>('where') === 'commission';
  const { data, isFetching } = useInfiniteQuery({ ...commissionsQuery(q === '' ? {} : { q }, 50), enabled: isAsked });
  if (!isAsked) return null;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <SearchSelectField
      name="commission"
      label={obstacleWords.chooseCommission}
      hint={obstacleWords.chooseCommissionHint}
      select={{
        loading: isFetching,
        showSearch: { filterOption: false, onSearch: setQ },
        options: items
          .filter(({ state }) => state === 'open')
          .map(({ id, code, title }) => ({ value: id, label: `${code ?? ''} ${title}`.trim() })),
        labelRender: chosenName,
      }}
    />
  );
}

/** The Union's clerk may enter the letter of a body that did not sign in. */
function OfPaper() {
  const isClerk = actsAs(useSession(), 'unionClerk');
  const isPaper = Form.useWatch<boolean | undefined>('isPaper') === true;
  if (!isClerk) return null;
  return (
    <>
      <TickField name="isPaper" label={onBehalfWords.isPaper} />
      {isPaper && (
        <OnPaper>
          <OrganisationField name={['onBehalfOf', 'one']} label={onBehalfWords.one} isFit={({ kind }) => kind !== 'union'} />
        </OnPaper>
      )}
    </>
  );
}

/** What only an obstacle in general takes. */
function InGeneral() {
  if (Form.useWatch<string | undefined>('where') === 'commission') return null;
  return (
    <>
      <TextField name="proposal" label={obstacleWords.proposal} hint={obstacleWords.proposalHint} isOptional />
      <DocumentsField name="documents" label={obstacleWords.papers} isOptional />
    </>
  );
}
