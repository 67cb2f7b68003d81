import type { Sentence } from '../../locale/language.ts';
import { adminWords } from '../../locale/web/administration.ts';
import type { answered } from '../api/client.ts';
import { SelectField } from '../commands/fields/choices.tsx';
import { DayField } from '../commands/fields/numbers.tsx';
import { useSay } from '../language/language.tsx';
import { MasterForm } from './MasterForm.tsx';

interface Props {
  label: Sentence;
  /** The rows that still hold, by the names people know them by. */
  rows: readonly { id: string; name: string }[];
  send: (id: string, body: { validTo: string; reason: string }) => Parameters<typeof answered>[0];
}

/** Ends the validity of one row of a table; what was done under it stays as it was. */
export function EndValidity({ label, rows, send }: Props) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{say(adminWords.endValidity)}</summary>
      <MasterForm<{ id: string; validTo: string }> isFinal button={say(adminWords.endValidity)} send={({ id, ...body }) => send(id, body)}>
        <SelectField name="id" label={label} names={Object.fromEntries(rows.map(({ id, name }) => [id, { vi: name, en: name }]))} />
        <DayField name="validTo" label={adminWords.validTo} />
      </MasterForm>
    </details>
  );
}
