import type { JournalEntry } from '../../api/types.ts';
import { actsOf, textIn, type ShownText } from '../../case/journal-texts.ts';

/** The remarks on one version until the next: by its author, its appraiser and the person who decided. */
export interface VersionTexts {
  reason: ShownText | null;
  comment: ShownText | null;
  returned: ShownText | null;
  refused: ShownText | null;
}

export function textsAbout(entries: readonly JournalEntry[], version: number): VersionTexts {
  const made = actsOf(entries, 'estimateSubmitted', 'estimateAdjusted');
  const [from, to] = [made[version]?.revision ?? 0, made[version + 1]?.revision ?? Infinity];
  const meanwhile = entries.filter(({ revision }) => revision >= from && revision < to);
  const last = (kind: string, name: string) => textIn(actsOf(meanwhile, kind).at(-1), name);
  return {
    reason: last('estimateAdjusted', 'reason'),
    comment: last('estimateAppraised', 'comment'),
    returned: last('estimateReturned', 'reason'),
    refused: last('fundingRefused', 'reason'),
  };
}
