import { Popover } from 'antd';
import { deadlineWarnings, dueText, stepText, termNames } from '../../locale/deadlines.ts';
import { workingDaysLeftText } from '../../locale/formats.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Duty } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';

type Step = Parameters<typeof stepText>[0];

/** When something is due, by shape, word and colour; opened, it proves the day step by step. */
export function DueBadge({ duty }: { duty: Pick<Duty, 'due' | 'workingDaysLeft' | 'isOverdue'> }) {
  const { language, say } = useLanguage();
  const { due, workingDaysLeft, isOverdue } = duty;
  const [look, shape] = due.paused ? ['paused', '⏸'] : isOverdue ? ['late', '▲'] : workingDaysLeft <= 2 ? ['soon', '◆'] : ['calm', '●'];
  const words = due.paused ? say(commissionWords.clockStopped) : workingDaysLeftText(workingDaysLeft, language);
  const proof = (
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
  return (
    <Popover content={proof} trigger="click" title={say(commissionWords.whyThen)}>
      <button type="button" className={`due due-${look}`}>
        <span aria-hidden="true">{shape}</span> {words}
      </button>
    </Popover>
  );
}
