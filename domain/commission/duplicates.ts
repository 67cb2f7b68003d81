import { likenessPercent } from '../text/likeness.ts';
import type { Sourced } from './rule-set.ts';

/** When two titles of one host in one year are taken for the same work, for every installation. No text sets it. */
export const likeTitles: Sourced & { percent: number } = {
  source: 'Proposed here: about 30 % of the words may differ, in any order',
  status: 'proposed',
  percent: 70,
};

/** What is compared with a title: at most so many commissions, the newest. A host has some tens in a year. */
export const mostCompared = 200;

/** Whether two titles are likely those of the same work. */
export const isLikeTitle = (one: string, other: string): boolean => likenessPercent(one, other) >= likeTitles.percent;
