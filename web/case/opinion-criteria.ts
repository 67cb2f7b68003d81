import { opinionWords } from '../../locale/web/opinions.ts';

/** The parts of an opinion in the order in which they are asked, each with what belongs into it. */
export const criteria = [
  { name: 'necessity', label: opinionWords.necessity, hint: opinionWords.necessityHint },
  { name: 'legality', label: opinionWords.legality, hint: opinionWords.legalityHint },
  { name: 'soundness', label: opinionWords.soundness, hint: opinionWords.soundnessHint },
  { name: 'feasibility', label: opinionWords.feasibility, hint: opinionWords.feasibilityHint },
  { name: 'impact', label: opinionWords.impact, hint: opinionWords.impactHint },
  { name: 'assessment', label: opinionWords.assessment, hint: opinionWords.assessmentHint },
] as const;

/** How many words a text has, as a person counts them: by the spaces between. */
export function wordsIn(...texts: (string | undefined)[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
