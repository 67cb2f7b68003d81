import type { Commission } from './commission.ts';
import { hasStatedTerms } from './contract.ts';
import { mayCome } from './course.ts';
import type { DocumentKind, Stage } from './names.ts';
import type { RuleSet } from './rule-set.ts';
import { happened, mandatoryDocuments } from './stages/settlement/room.ts';

/** One of the papers that the archive requires. */
export interface ChecklistPaper {
  kind: DocumentKind;
  source: string;
  /** The stage in which the paper arises. */
  stage: Stage;
  /** True once the event that requires the paper has happened. The paper is then either in the file or missing. */
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
  liquidated: 'settlement',
  paid: 'settlement',
};

/** The way to a settlement leads through a payment, so money that is never spent needs no settlement papers. */
const isExpected = (c: Commission, when: When): boolean =>
  mayCome(c, when === 'paid' ? 'payment' : arisesIn[when]) && (when !== 'liquidated' || hasStatedTerms(c));

/** All mandatory papers in the order of the procedure, from the first day on: present, missing or still to come. */
export function paperChecklist(c: Commission): ChecklistPaper[] {
  const present = new Map(mandatoryDocuments(c).map(({ kind, isPresent }) => [kind, isPresent]));
  return c.ruleSet.mandatoryDocuments
    .map(({ kind, source, when }) => ({ when, paper: { kind, source, stage: arisesIn[when], isDue: happened[when](c) } }))
    .filter(({ when, paper }) => paper.isDue || isExpected(c, when))
    .map(({ paper }) => ({ ...paper, isPresent: paper.isDue && present.get(paper.kind) === true }));
}
