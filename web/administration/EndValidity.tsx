import type { Sentence } from '../../locale/language.ts';
import { adminWords } from '../../locale/web/administration.ts';
import type { answered, seenAt } from '../api/client.ts';
import { SelectField } from '../fields/choices.tsx';
import { DayField } from '../fields/numbers.tsx';
import { useSay } from '../language/language.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';

/** Sends the last day of a row and the reason, at the version that the person saw. */
export type Ending = (
  id: string,
  body: { validTo: string; reason: string },
  seen: ReturnType<typeof seenAt>,
) => Parameters<typeof answered>[0];

interface Props {
  label: Sentence;
  /** The rows that still hold, by their everyday names. */
  rows: readonly { id: string; name: string; version: number }[];
  send: Ending;
}

/** Ends the validity of one row of a table. What was done under the row stays as it was. */
export function EndValidity({ label, rows, send }: Props) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{say(adminWords.endValidity)}</summary>
      <MasterForm<{ id: string; validTo: string }>
        isFinal
        button={say(adminWords.endValidity)}
        version={({ id }) => rows.find((row) => row.id === id)?.version}
        send={({ id, ...body }, _, seen) => send(id, body, seen)}
      >
        <SelectField name="id" label={label} names={Object.fromEntries(rows.map(({ id, name }) => [id, { vi: name, en: name }]))} />
        <DayField name="validTo" label={adminWords.validTo} />
      </MasterForm>
    </details>
  );
}
