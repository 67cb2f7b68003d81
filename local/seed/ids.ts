import { v5 } from 'uuid';

/** The namespace of the demonstration province; changing it changes every id the OpenAPI examples name. */
const namespace = '5f0c9f2e-3d0b-5c53-9a86-6d696e686861';

/**
 * The id of a row of the demonstration province: UUIDv5 of its path, for example `organisation/so-xay-dung`,
 * `person/lhh.chuyenvien`, `budget-line/2026/tvpb-chung`, `document/000`.
 */
export function demoId(path: string): string {
  return v5(path.normalize('NFC'), namespace);
}
