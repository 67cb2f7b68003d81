import type { Commission } from './commission.ts';

/** Whether the Union pays for the commission from its own allotment. */
export const isOwnAllotment = (c: Commission): boolean => c.request.fundingSource !== 'stateBudget' && c.parts.funder === c.parts.union;
