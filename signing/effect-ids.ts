import { uuidV5 } from './uuid-v5.ts';

/** The id of the case that an effect begins, from the effect's key. A repeat of the effect finds the same case. */
export const begunCaseId = (key: string): string => uuidV5('begin', key);

/** The id of the update by which an effect reaches another case. The engine carries an update out once. */
export const effectUpdateId = (key: string): string => uuidV5('effect', key);
