import { Popover } from 'antd';
import { workingDaysLeftText } from '../../locale/formats.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Duty } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { DueProof } from './DueProof.tsx';

/** The due day by shape, word and colour. Opened, it shows step by step how the day was counted. */
export function DueBadge({ duty }: { duty: Pick<Duty, 'due' | 'workingDaysLeft' | 'isOverdue'> }) {
  const { language, say } = useLanguage();
  const { due, workingDaysLeft, isOverdue } = duty;
  const [look, shape] = due.paused ? ['paused', '⏸'] : isOverdue ? ['late', '▲'] : workingDaysLeft <= 2 ? ['soon', '◆'] : ['calm', '●'];
  const words = due.paused ? say(commissionWords.clockStopped) : workingDaysLeftText(workingDaysLeft, language);
  return (
    <Popover content={<DueProof due={due} />} trigger="click" title={say(commissionWords.whyThen)}>
      <button type="button" className={`due due-${look}`}>
        <span aria-hidden="true">{shape}</span> {words}
      </button>
    </Popover>
  );
}
