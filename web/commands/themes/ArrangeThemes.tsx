import { Form } from 'antd';
import { themeWords } from '../../../locale/web/themes.ts';
import type { Commission, Member } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField } from '../../fields/texts.tsx';
import { OneOfField } from '../../fields/who.tsx';

/** Roles that owe an opinion, and may lead a theme. */
const leading: readonly Member['role'][] = ['chair', 'viceChair', 'reviewer', 'member'];

/** The specialist says which members work together on what, and who leads. */
export function ArrangeThemes({ commission }: { commission: Commission }) {
  const say = useSay();
  const { themes = [] } = commission;
  const kept = themes.map(({ theme, title, lead, members, dueOn }) => ({
    theme,
    title,
    lead,
    members,
    ...(dueOn === null ? {} : { dueOn }),
  }));
  return (
    <CommandForm
      command="arrangeThemes"
      commission={commission}
      initial={{ themes: kept.length > 0 ? kept : [{ members: [] } as never] }}
      toInput={({ themes: rows }) => ({ themes: rows.map((row) => ({ ...row, members: row.members ?? [] })) })}
    >
      <p className="hint">{say(themeWords.keptHint)}</p>
      <RowsField name="themes" label={themeWords.themes} add={themeWords.addTheme} fresh={{ members: [] }} max={20}>
        {(row) => <ThemeFields row={row} commission={commission} />}
      </RowsField>
    </CommandForm>
  );
}

function ThemeFields({ row, commission }: { row: number; commission: Commission }) {
  const lead = Form.useWatch(['themes', row, 'lead']) as string | undefined;
  const seated = (commission.members ?? []).filter((one) => !one.left && one.answer?.accepts !== false && one.conflict !== 'blocked');
  const nameOf = ({ person }: Member) => ({ id: person, name: personIn(commission, person) });
  return (
    <div className="seat">
      <Form.Item name={[row, 'theme']} hidden noStyle>
        <span />
      </Form.Item>
      <LineField name={[row, 'title']} label={themeWords.title} max={300} />
      <div className="side-by-side">
        <OneOfField
          name={[row, 'lead']}
          label={themeWords.lead}
          options={seated.filter(({ role }) => leading.includes(role)).map(nameOf)}
        />
        <DayField name={[row, 'dueOn']} label={themeWords.dueOn} hint={themeWords.dueHint} min={today} isOptional />
      </div>
      <OneOfField
        name={[row, 'members']}
        label={themeWords.members}
        isMultiple
        isOptional
        options={seated.filter(({ person }) => person !== lead).map(nameOf)}
      />
    </div>
  );
}
