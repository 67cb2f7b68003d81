import { Checkbox, Form, Radio } from 'antd';
import type { Sentence } from '../../locale/language.ts';
import { useSay } from '../language/language.tsx';
import { filterByWords } from './filter-by-words.ts';
import { SearchSelectField } from './SearchSelect.tsx';
import { Field, type FieldProps } from './texts.tsx';

type Names = Readonly<Record<string, Sentence>>;

const optionsOf = (names: Names, say: (s: Sentence) => string) =>
  Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));

/** Chooses one of a few named values, all of them visible. A value's explanation, if there is one, is below its name. */
export function ChoiceField({ names, explained = {}, ...field }: FieldProps & { names: Names; explained?: Names }) {
  const say = useSay();
  const options = Object.entries(names).map(([value, name]) => {
    const meaning = explained[value];
    const label = meaning ? (
      <>
        {say(name)} <span className="choice-meaning">{say(meaning)}</span>
      </>
    ) : (
      say(name)
    );
    return { value, label };
  });
  return (
    <Field {...field}>
      <Radio.Group options={options} className="choices" />
    </Field>
  );
}

/** Chooses one of many named values. */
export function SelectField({ names, ...field }: FieldProps & { names: Names }) {
  const say = useSay();
  return (
    <SearchSelectField
      {...field}
      select={{ options: optionsOf(names, say), showSearch: { filterOption: filterByWords }, allowClear: field.isOptional === true }}
    />
  );
}

/** Chooses several of a few named values. */
export function ChoicesField({ names, ...field }: FieldProps & { names: Names }) {
  const say = useSay();
  return (
    <Field {...field}>
      <Checkbox.Group options={optionsOf(names, say)} className="choices" />
    </Field>
  );
}

/** Yes or no, in the words of the question. */
export function YesNoField({ yes, no, ...field }: FieldProps & { yes: Sentence; no: Sentence }) {
  const say = useSay();
  return (
    <Field {...field}>
      <Radio.Group
        className="choices"
        options={[
          { value: true, label: say(yes) },
          { value: false, label: say(no) },
        ]}
      />
    </Field>
  );
}

/** A box to tick for a fact that may hold or not. */
export function TickField({ name, label }: FieldProps) {
  const say = useSay();
  return (
    <Form.Item name={name} valuePropName="checked">
      <Checkbox>{say(label)}</Checkbox>
    </Form.Item>
  );
}

/** A statement that the person has to affirm before sending. */
export function AffirmField({ name, label, needed }: FieldProps & { needed: Sentence }) {
  const say = useSay();
  return (
    <Form.Item
      name={name}
      valuePropName="checked"
      rules={[{ validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error(say(needed)))) }]}
    >
      <Checkbox className="affirm">{say(label)}</Checkbox>
    </Form.Item>
  );
}
