import { deadlineWarnings, dueText, stepText, termNames } from '../../locale/deadlines.ts';
import type { Derivation } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import './case.css';

type Step = Parameters<typeof stepText>[0];

/** The count of a due day, step by step: the term, its source, each skipped day, each pause and extension. */
export function DueProof({ due }: { due: Derivation }) {
  const { language } = useLanguage();
  return (
    <div className="proof">
      <strong>{nameIn(termNames, due.code, language)}</strong>
      <p>{dueText(due, language)}</p>
      <p>{due.source}</p>
      <ol>
        {due.steps.map((step, i) => (
          <li key={i}>{stepText(step as unknown as Step, language)}</li>
        ))}
      </ol>
      {deadlineWarnings(due, language).map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}
