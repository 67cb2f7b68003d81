import type { Commission } from './commission.ts';
import { mayCome } from './course.ts';
import type { DocumentKind, Stage } from './names.ts';
import type { RuleSet } from './rule-set.ts';
import { happened, mandatoryDocuments } from './stages/settlement/room.ts';

/** One of the papers without which the file is not archived. */
export interface ChecklistPaper {
  kind: DocumentKind;
  source: string;
  /** The stage in which the paper arises. */
  stage: Stage;
  /** What it is about has happened: it is in the file, or it is missing. */
  isDue: boolean;
  isPresent: boolean;
}

type When = RuleSet['mandatoryDocuments'][number]['when'];

const arisesIn: Record<When, Stage> = {
  always: 'request',
  ordered: 'order',
  withPanel: 'panel',
  withMeeting: 'meeting',
  reported: 'report',
  signedOff: 'signOff',
  paid: 'settlement',
};

/** Money that is never spent has nothing to settle: the way to a settlement leads through a payment. */
const isExpected = (c: Commission, when: When): boolean => mayCome(c, when === 'paid' ? 'payment' : arisesIn[when]);

/** The mandatory papers from the first day on, in the order of the procedure: what is here, what is missing, what is still to come. */
export function paperChecklist(c: Commission): ChecklistPaper[] {
  const present = new Map(mandatoryDocuments(c).map(({ kind, isPresent }) => [kind, isPresent]));
  return c.ruleSet.mandatoryDocuments
    .map(({ kind, source, when }) => ({ when, paper: { kind, source, stage: arisesIn[when], isDue: happened[when](c) } }))
    .filter(({ when, paper }) => paper.isDue || isExpected(c, when))
    .map(({ paper }) => ({ ...paper, isPresent: paper.isDue && present.get(paper.kind) === true }));
}
