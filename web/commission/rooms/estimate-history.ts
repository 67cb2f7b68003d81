import type { JournalEntry } from '../../api/types.ts';
import { actsOf, saidIn, type Said } from '../../case/said.ts';

/** What was said about one version until the next one came: by its maker, its appraiser and who decided. */
export interface VersionSaid {
  reason: Said | null;
  comment: Said | null;
  returned: Said | null;
  refused: Said | null;
}

export function saidAbout(entries: readonly JournalEntry[], version: number): VersionSaid {
  const made = actsOf(entries, 'estimateSubmitted', 'estimateAdjusted');
  const [from, to] = [made[version]?.revision ?? 0, made[version + 1]?.revision ?? Infinity];
  const meanwhile = entries.filter(({ revision }) => revision >= from && revision < to);
  const last = (kind: string, name: string) => saidIn(actsOf(meanwhile, kind).at(-1), name);
  return {
    reason: last('estimateAdjusted', 'reason'),
    comment: last('estimateAppraised', 'comment'),
    returned: last('estimateReturned', 'reason'),
    refused: last('fundingRefused', 'reason'),
  };
}
