import { requestWords } from '../../locale/web/request.ts';
import { useSay } from '../language/language.tsx';
import { stepNames, steps, type Lack, type Step } from './answers.ts';

/** The steps, each with the number of its missing answers. Every step can be opened at any time. */
export function StepBar({ step, lacks, onOpen }: { step: Step; lacks: readonly Lack[]; onOpen: (step: Step) => void }) {
  const say = useSay();
  return (
    <nav aria-label={say(requestWords.steps)} className="steps">
      <ol>
        {steps.map((one, n) => {
          const missing = lacks.filter(({ question }) => question.step === one).length;
          const standing =
            one === 'kiem-tra' ? '' : missing === 0 ? `✓ ${say(requestWords.stepDone)}` : `○ ${say(requestWords.stepLacks)} ${missing}`;
          return (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => onOpen(one)}>
                <span className="step-name">
                  {n + 1}. {say(stepNames[one])}
                </span>
                <span className="step-standing">{standing}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
