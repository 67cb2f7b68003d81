import { useQuery } from '@tanstack/react-query';
import { Alert, Button, type FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { statusNames } from '../../locale/deadlines.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import { residencyNames } from '../../locale/statuses.ts';
import { obligationNames } from '../../locale/vocabulary.ts';
import { organisationKindNames } from '../../locale/body-kinds.ts';
import { ruleSetStatusNames } from '../../locale/web/administration.ts';
import { changedFieldNames, changedWords } from '../../locale/web/changed.ts';
import { ApiProblem } from '../api/problem.ts';
import { organisationsQuery } from '../api/queries.ts';
import type { components } from '../api/schema.d.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

type FieldChange = components['schemas']['FieldChange'];

/** The change that a refusal reports: the present version of the row, and the fields that changed since it was seen. */
export interface RowChange {
  version: number;
  changed: readonly FieldChange[];
}

/** The other person's change, when it is the reason for a refusal. Null for every other problem. */
export function rowChangeIn(problem: unknown): RowChange | null {
  if (!(problem instanceof ApiProblem) || problem.code !== 'CHANGED_SINCE') return null;
  const { version, changed = [] } = problem.problem as components['schemas']['ChangedProblem'];
  return version === undefined ? null : { version, changed };
}

interface Props {
  change: RowChange;
  form: FormInstance;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else changed the row first. Their values are shown beside the typed ones, above a form that keeps the typed ones. */
export function ChangedRow({ change: { changed }, form, onSaveMine, onTakeTheirs }: Props) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const isTaken = changed.some(({ field }) => hasField(form, field));
  return (
    <div ref={box} tabIndex={-1} role="alert" className="gap-below">
      <Alert
        type="warning"
        showIcon
        title={say(changedWords.title)}
        description={
          <>
            <p>{say(changedWords.kept)}</p>
            {changed.length === 0 ? <p>{say(changedWords.unsaid)}</p> : <Changes changed={changed} form={form} />}
            <div className="button-row">
              <Button onClick={onSaveMine}>{say(changedWords.saveMine)}</Button>
              {isTaken && <Button onClick={onTakeTheirs}>{say(changedWords.takeTheirs)}</Button>}
            </div>
          </>
        }
      />
    </div>
  );
}

function Changes({ changed, form }: { changed: readonly FieldChange[]; form: FormInstance }) {
  const { say } = useLanguage();
  const text = useValueText();
  return (
    <ScrollRegion label={say(changedWords.title)}>
      <table className="plain-table">
        <thead>
          <tr>
            {[changedWords.field, changedWords.now, changedWords.mine, changedWords.by].map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map((one) => (
            <tr key={one.field}>
              <th scope="row">{say(changedFieldNames[one.field])}</th>
              <td className="written">{'now' in one ? text(one.field, one.now) : say(changedWords.notShown)}</td>
              <td className="written">{hasField(form, one.field) && text(one.field, form.getFieldValue(one.field))}</td>
              <td>{[one.by?.name, instantText(Date.parse(one.at))].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Fills in the present values of the fields that somebody else changed. */
export function takeTheirs(form: FormInstance, { changed }: RowChange): void {
  const told = changed.filter((one) => 'now' in one && hasField(form, one.field));
  form.setFieldsValue(Object.fromEntries(told.map(({ field, now }) => [field, now ?? undefined])));
}

const hasField = (form: FormInstance, field: string): boolean =>
  form.getFieldInstance(field) !== undefined || field in form.getFieldsValue();

const namesOf: Partial<Record<FieldChange['field'], Record<string, { vi: string; en: string }>>> = {
  kind: organisationKindNames,
  residency: residencyNames,
  status: ruleSetStatusNames,
  sourceStatus: statusNames,
  obligation: obligationNames,
};

/** A value of a field in the words of the forms. */
function useValueText(): (field: FieldChange['field'], value: unknown) => string {
  const { say, language } = useLanguage();
  const { data } = useQuery(organisationsQuery);
  return (field, value) => {
    if (value === null || value === undefined || value === '') return say(changedWords.empty);
    if (typeof value === 'boolean') return say(value ? changedWords.yes : changedWords.no);
    if (Array.isArray(value)) return value.join(', ');
    if (typeof value !== 'string' && typeof value !== 'number') return say(changedWords.notShown);
    const said = String(value);
    const names = namesOf[field];
    if (names !== undefined) return nameIn(names, said, language);
    if (/^\d{4}-\d\d-\d\d$/.test(said)) return dayText(said);
    if (/^\d{4}-\d\d-\d\dT/.test(said)) return instantText(Date.parse(said));
    return data?.items.find(({ id }) => id === said)?.name ?? said;
  };
}
