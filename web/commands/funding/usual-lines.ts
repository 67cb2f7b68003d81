import { normFor } from '../../../domain/money/norm.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import type { FeeItem } from '../../money/estimates.ts';
import type { Norm } from '../../money/norms.ts';
import type { LineDraft } from './EstimateLineFields.tsx';

type Role = NonNullable<Commission['members']>[number]['role'];

/** The panel that an estimate assumes before anybody is proposed: a council of five. */
const usualRoles: readonly Role[] = ['chair', 'reviewer', 'reviewer', 'member', 'scienceSecretary'];

/** The lines that every panel needs: its meeting, an opinion of each member, the report. Each has its ceiling as price. */
export function usualLines(commission: Pick<Commission, 'members'>, norms: readonly Norm[]): LineDraft[] {
  const seated = (commission.members ?? []).filter(({ left, answer }) => !left && answer?.accepts !== false).map(({ role }) => role);
  const roles = seated.length > 0 ? seated : usualRoles;
  const count = (...wanted: Role[]) => roles.filter((role) => wanted.includes(role)).length;
  const lines: [FeeItem, string, number][] = [
    ['councilChair', fundingWords.usualChair.vi, count('chair')],
    ['councilMember', fundingWords.usualMember.vi, count('viceChair', 'reviewer', 'member')],
    ['scienceSecretary', fundingWords.usualScienceSecretary.vi, count('scienceSecretary')],
    ['adminSecretary', fundingWords.usualAdminSecretary.vi, count('adminSecretary')],
    ['reviewFormReviewer', fundingWords.usualReviewerForm.vi, count('reviewer')],
    ['reviewFormMember', fundingWords.usualMemberForm.vi, count('chair', 'viceChair', 'member')],
    ['finalReport', fundingWords.usualReport.vi, 1],
  ];
  return lines
    .filter(([, , quantity]) => quantity > 0)
    .map(([item, content, quantity]) => {
      const norm = normFor(norms, item);
      return { item, content, quantity, ...(norm === null ? {} : { unit: norm.unit, unitPriceVnd: norm.maxVnd }) };
    });
}
