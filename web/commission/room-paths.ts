/** The parts of a commission's address, one for each room. */
export type RoomPath =
  | ''
  | 'tien-trinh'
  | 'but-phe'
  | 'tai-lieu'
  | 'du-toan'
  | 'giao-nhiem-vu'
  | 'hoi-dong'
  | 'phan-bien'
  | 'hoi-thao'
  | 'phien-hop'
  | 'tong-hop'
  | 'phan-hoi'
  | 'chi-tra'
  | 'quyet-toan'
  | 'nhat-ky';

/** The id of an entry on the page of the journal, for addresses that lead to it. */
export const entryAnchor = (revision: number): string => `muc-${revision}`;
