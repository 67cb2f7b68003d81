import { AutoComplete } from 'antd';
import { adminWords } from '../../locale/web/administration.ts';
import { filterByWords } from '../fields/filter-by-words.ts';
import { Field, LineField } from '../fields/texts.tsx';
import { useSay } from '../language/language.tsx';
import { useTerritories } from '../case/territories.ts';

/** The API's pattern for the code of a body. */
const codeForm = /^(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** The short code of a body, which lists and addresses use. */
export function CodeField() {
  const say = useSay();
  const wrong = (value: unknown) =>
    typeof value === 'string' && value !== '' && !codeForm.test(value.trim()) ? say(adminWords.codeWrong) : null;
  return <LineField name="code" label={adminWords.code} hint={adminWords.codeHint} max={40} fault={wrong} />;
}

/** The territory whose rules apply to a body. Known territories are offered. For the first body of another territory its code is typed. */
export function TerritoryField() {
  const territories = useTerritories();
  return (
    <Field name="territory" label={adminWords.territory} hint={adminWords.territoryHint} isOptional>
      <AutoComplete
        // Enter keeps the typed text instead of choosing the first option.
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: filterByWords }}
        options={[...territories].map(([value, name]) => ({ value, label: name === value ? name : `${value} – ${name}` }))}
      />
    </Field>
  );
}
