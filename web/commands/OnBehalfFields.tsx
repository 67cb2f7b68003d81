import { useContext, useMemo, type ReactNode } from 'react';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import type { ActCase } from '../acts/act-case.ts';
import { useSay } from '../language/language.tsx';
import { DocumentsField } from '../fields/documents.tsx';
import { EntryNamesContext } from '../fields/commission-context.ts';
import { DayField, today } from '../fields/numbers.tsx';
import { LineField, TextField } from '../fields/texts.tsx';
import { OneOfField } from '../fields/who.tsx';
import { oneOf } from './envelope.ts';

/** Nhập thay mặt: whose paper it is, its scan and its days. Shown where the reader gives the act only by entering somebody's paper. */
export function OnBehalfFields({ of, command }: { of: ActCase; command: string }) {
  const names = useContext(EntryNamesContext);
  const can = of.can.find((one) => one.command === command);
  const options = useMemo(
    () =>
      (can?.entered ?? []).map((one) => {
        const person = names.people.find(({ id }) => id === one.person)?.name;
        return { id: oneOf(one), name: person ?? names.organisations.find(({ id }) => id === one.organisation)?.name ?? '' };
      }),
    [can, names],
  );
  if (can === undefined || can.allowed || options.length === 0) return null;
  return (
    <OnPaper>
      <OneOfField
        name={['onBehalfOf', 'one']}
        label={onBehalfWords.one}
        options={options}
        {...(options.length === 1 ? { initial: options[0]!.id } : {})}
      />
    </OnPaper>
  );
}

/** The fields of a paper that somebody else signed. */
export function OnPaper({ children }: { children: ReactNode }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say(onBehalfWords.title)}</legend>
      <p className="quiet">{say(onBehalfWords.explained)}</p>
      {children}
      <DocumentsField name={['onBehalfOf', 'paper', 'documents']} label={onBehalfWords.documents} />
      <DayField name={['onBehalfOf', 'paper', 'on']} label={onBehalfWords.on} max={today} />
      <DayField name={['onBehalfOf', 'paper', 'arrivedOn']} label={onBehalfWords.arrivedOn} max={today} />
      <LineField name={['onBehalfOf', 'paper', 'number']} label={onBehalfWords.number} isOptional max={80} />
      <TextField name={['onBehalfOf', 'paper', 'signer']} label={onBehalfWords.signer} isOptional rows={1} />
    </fieldset>
  );
}
