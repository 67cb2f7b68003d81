import { opinionWords } from '../../locale/web/opinions.ts';

/** The parts of an opinion in the order of the form, each with a hint on its content. */
export const criteria = [
  { name: 'necessity', label: opinionWords.necessity, hint: opinionWords.necessityHint },
  { name: 'legality', label: opinionWords.legality, hint: opinionWords.legalityHint },
  { name: 'soundness', label: opinionWords.soundness, hint: opinionWords.soundnessHint },
  { name: 'feasibility', label: opinionWords.feasibility, hint: opinionWords.feasibilityHint },
  { name: 'impact', label: opinionWords.impact, hint: opinionWords.impactHint },
  { name: 'assessment', label: opinionWords.assessment, hint: opinionWords.assessmentHint },
] as const;

/** The number of words in a text, counted by the spaces between them. */
export function wordsIn(...texts: (string | undefined)[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}
