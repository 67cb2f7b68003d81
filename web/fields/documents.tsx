import { Button, Progress } from 'antd';
import { useContext, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { uploadDocument, type UploadedDocument } from '../api/upload-document.ts';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { nameIn, useLanguage, useSay } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { ActingForContext, CommissionContext } from './commission-context.ts';
import { digestOfDocument, nameOfDocument, rememberDocument } from './document-names.ts';
import { Field, type FieldProps } from './texts.tsx';
import { contentAddress } from '../documents/content.ts';

interface Upload {
  n: number;
  name: string;
  /** 0 to 1 */
  progress: number;
  problem: unknown;
  stop: () => void;
}

/** The documents of an act, by id. They are uploaded one by one. Each shows its progress and can be stopped. */
export function DocumentsField(field: FieldProps) {
  const { fault, pending } = usePending();
  return (
    <Field {...field} fault={fault}>
      <Documents pending={pending} />
    </Field>
  );
}

/** A chosen file belongs to the act. Nothing is sent while an upload is under way or has failed. */
function usePending() {
  const say = useSay();
  const pending = useRef(new Set<number>());
  return { pending, fault: () => (pending.current.size > 0 ? say(formWords.notUploaded) : null) };
}

/** One document of the act. */
export function DocumentField(field: FieldProps) {
  const { fault, pending } = usePending();
  return (
    <Field
      {...field}
      fault={fault}
      normalize={(ids: string[]) => ids.at(-1)}
      valueProps={(id: string | undefined) => ({ value: id === undefined ? [] : [id] })}
    >
      <Documents pending={pending} />
    </Field>
  );
}

interface DocumentsProps {
  value?: string[];
  onChange?: (ids: string[]) => void;
  id?: string;
  /** The numbers of the uploads that are not done. */
  pending: RefObject<Set<number>>;
}

function Documents({ value = [], onChange, id, pending }: DocumentsProps) {
  const say = useSay();
  const hintId = useId();
  const organisation = useContext(ActingForContext);
  const picker = useRef<HTMLInputElement>(null);
  const begun = useRef(0);
  const held = useRef(value);
  // Two uploads may end before the page is drawn again. The second then adds to the result of the first.
  useLayoutEffect(() => {
    held.current = value;
  });
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (n: number, what: Partial<Upload>) => setUploads((all) => all.map((one) => (one.n === n ? { ...one, ...what } : one)));
  const drop = (n: number) => {
    pending.current.delete(n);
    setUploads((all) => all.filter((one) => one.n !== n));
  };

  const begin = (file: File, n: number) => {
    pending.current.add(n);
    const { done, stop } = uploadDocument(file, (progress) => change(n, { progress }), organisation);
    setUploads((all) => [...all, { n, name: file.name, progress: 0, problem: null, stop }]);
    done.then(
      (document: UploadedDocument | null) => {
        drop(n);
        if (document === null) return;
        rememberDocument(document.id, document);
        held.current = [...held.current, document.id];
        onChange?.(held.current);
      },
      (problem: unknown) => change(n, { problem }),
    );
  };
  const choose = (files: FileList | null) => [...(files ?? [])].forEach((file) => begin(file, ++begun.current));

  return (
    <div className="documents">
      <ul>
        {value.map((document) => (
          <li key={document}>
            <a href={contentAddress(document)} download>
              {nameOfDocument(document) ?? say(formWords.documents)}
            </a>{' '}
            <Button
              size="small"
              onClick={() => onChange?.(value.filter((one) => one !== document))}
              aria-label={`${say(formWords.remove)} ${nameOfDocument(document) ?? ''}`}
            >
              {say(formWords.remove)}
            </Button>
            <InTheFile document={document} />
          </li>
        ))}
        {uploads.map((one) => (
          <li key={one.n}>
            {one.name}
            {one.problem === null ? (
              <Progress percent={Math.round(one.progress * 100)} size="small" />
            ) : (
              <ProblemNotice problem={one.problem} />
            )}
            <Button size="small" onClick={() => (one.problem === null ? one.stop() : drop(one.n))}>
              {say(one.problem === null ? formWords.cancelUpload : formWords.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        id={id}
        type="file"
        multiple
        className="only-heard"
        aria-describedby={hintId}
        onChange={({ target }) => {
          choose(target.files);
          target.value = '';
        }}
      />
      <label htmlFor={id} className="file-button">
        <span aria-hidden="true">⇪</span> {say(formWords.upload)}
      </label>
      <div id={hintId} className="hint">
        {say(formWords.uploadHint)}
      </div>
    </div>
  );
}

/** Says when the bytes of a chosen file are already in the commission's file, and under which name. */
function InTheFile({ document }: { document: string }) {
  const { say, language } = useLanguage();
  const digest = digestOfDocument(document);
  const same = (useContext(CommissionContext)?.documents ?? []).filter((one) => digest !== undefined && one.sha256 === digest);
  if (same.length === 0) return null;
  const kinds = [...new Set(same.map(({ kind }) => nameIn(documentKindNames, kind, language)))].join(', ');
  return (
    <p className="hint" role="status">
      {say(formWords.inTheFile).replace('{kinds}', kinds)}
    </p>
  );
}
