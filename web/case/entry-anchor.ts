/** The id of an entry on the page of a journal, for addresses that lead to it. */
export const entryAnchor = (revision: number): string => `muc-${revision}`;
