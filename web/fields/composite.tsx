import { Button, Form } from 'antd';
import { useRef, type ReactNode } from 'react';
import { leaders } from '../../domain/commission/organisation.ts';
import type { Sentence } from '../../locale/language.ts';
import { formWords } from '../../locale/web/forms.ts';
import { useSay } from '../language/language.tsx';
import { actsAs, useSession } from '../shell/session.tsx';
import { useIsMandatory, type DocumentKind } from './commission-context.ts';
import { DocumentsField } from './documents.tsx';
import { DayField, today } from './numbers.tsx';
import { PaperNumberFields } from './PaperNumberFields.tsx';
import { LineField, TextField, type FieldName } from './texts.tsx';

const within = (name: FieldName, part: string): (string | number)[] => [...(Array.isArray(name) ? name : [name]), part];

interface PaperProps {
  name: FieldName;
  label: Sentence;
  /** The document's kind in the file. Some kinds are required before the file is archived. */
  kind: DocumentKind;
}

/** A signed paper of another office, typed from the paper. Its day is never prefilled, since only the paper says it. */
export function SignedPaperField({ name, label, kind }: PaperProps) {
  const say = useSay();
  return (
    <fieldset className="paper">
      <legend>{say(label)}</legend>
      <div className="side-by-side">
        <PaperNumberFields
          number={{ name: within(name, 'number'), label: formWords.paperNumber }}
          notation={{ name: within(name, 'notation'), label: formWords.paperNotation }}
        />
        <DayField name={within(name, 'on')} label={formWords.paperOn} max={today} />
      </div>
      <SignerField name={within(name, 'signer')} />
      <FiledField name={within(name, 'documents')} label={formWords.documents} kind={kind} />
    </fieldset>
  );
}

/** A paper that gets its number from the Union's own register when it is sent. */
export function OwnPaperField({ name, label, kind }: PaperProps) {
  const say = useSay();
  return (
    <fieldset className="paper">
      <legend>{say(label)}</legend>
      <DayField name={within(name, 'on')} label={formWords.paperOn} max={today} />
      <SignerField name={within(name, 'signer')} />
      <FiledField name={within(name, 'documents')} label={formWords.documents} kind={kind} />
    </fieldset>
  );
}

/** The signer: the leader who gives the act, unless the person names another. */
function SignerField({ name }: { name: FieldName }) {
  const session = useSession();
  const isLeader = actsAs(session, ...leaders);
  return <LineField name={name} label={formWords.paperSigner} {...(isLeader ? { initial: session.person.name } : {})} />;
}

interface FiledProps {
  name: FieldName;
  label: Sentence;
  kind: DocumentKind;
  /** Whether this act requires the paper. Default: true. */
  isOwed?: boolean;
}

/** Documents that come with an act. A kind that the file needs before it is archived is required here, with the act that produces it. */
export function FiledField({ name, label, kind, isOwed = true }: FiledProps) {
  const isNeeded = useIsMandatory(kind) && isOwed;
  return <DocumentsField name={name} label={label} {...(isNeeded ? { hint: formWords.signedCopyNeeded } : { isOptional: true })} />;
}

interface RowsProps {
  name: FieldName;
  label: Sentence;
  /** The label of the button that adds a row. Default: `Thêm`. */
  add?: Sentence;
  /** The initial value of a new row, or a function that makes one. */
  fresh?: unknown;
  min?: number;
  max?: number;
  /** The fields of one row. `row` is its index, for names relative to the list. */
  children: (row: number) => ReactNode;
}

/** A list of rows that a person can add to and remove from. */
export function RowsField({ name, label, add = formWords.add, fresh, min = 0, max = 100, children }: RowsProps) {
  const say = useSay();
  // The focus moves to the row that was added.
  const isNew = useRef(false);
  const enter = (row: HTMLLIElement | null) => {
    if (!isNew.current || row === null) return;
    isNew.current = false;
    row.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <fieldset className="rows-field">
      <legend>{say(label)}</legend>
      <Form.List name={name}>
        {(fields, { add: addRow, remove }) => (
          <>
            <ol>
              {fields.map(({ key, name: row }) => (
                <li key={key} ref={row === fields.length - 1 ? enter : null} aria-label={`${say(label)} ${row + 1}`}>
                  {children(row)}
                  {fields.length > min && (
                    <Button size="small" onClick={() => remove(row)} aria-label={`${say(formWords.remove)} ${row + 1}`}>
                      {say(formWords.remove)}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            {fields.length < max && (
              <Button
                onClick={() => {
                  isNew.current = true;
                  addRow(typeof fresh === 'function' ? (fresh as () => unknown)() : fresh);
                }}
              >
                + {say(add)}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** A text in a field of its own, the reason by default. It is kept out of the journal. */
export function ReasonField({
  name = 'reason',
  label = formWords.reason,
  isOptional,
}: {
  name?: FieldName;
  label?: Sentence;
  isOptional?: boolean;
}) {
  return <TextField name={name} label={label} {...(isOptional === undefined ? {} : { isOptional })} rows={3} />;
}
