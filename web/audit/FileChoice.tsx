import type { Sentence } from '../../locale/language.ts';
import { auditWords } from '../../locale/web/audit.ts';
import { useSay } from '../language/language.tsx';
import '../fields/fields.css';

interface Choice {
  id: string;
  label: Sentence;
  file: File | null;
  onChoose: (file: File | null) => void;
  isNeeded?: boolean;
}

/** Chooses a file that is read here and sent nowhere. The browser's own picker would use the browser's language. */
export function FileChoice({ id, label, file, onChoose, isNeeded = false }: Choice) {
  const say = useSay();
  return (
    <div className="gap-below">
      <label htmlFor={id}>{say(label)}</label>
      <div className="button-row">
        <input
          id={id}
          type="file"
          required={isNeeded}
          className="only-heard"
          onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
        />
        <label htmlFor={id} className="file-button">
          <span aria-hidden="true">⇪</span> {say(auditWords.chooseFile)}
        </label>
        <span>{file?.name ?? say(auditWords.noFile)}</span>
      </div>
    </div>
  );
}
