import { jsonBytes } from '../text/json-bytes.ts';
import type { SourceStatus } from '../calendar/deadline.ts';
import type { Act } from './act.ts';
import type { CaseRejection } from './rejections.ts';

/** Size limits for messages to a case. The engine takes no value above 2 MiB, and a case must be able to end long before that. */
export interface CaseLimits {
  source: string;
  status: SourceStatus;
  /** Limits in bytes for one act's input, and for the whole message with the attested facts. */
  inputBytes: number;
  messageBytes: number;
  /** A calendar that is sent to a case. */
  calendarBytes: number;
}

/** Technical limits of this product, for every installation. No text sets them. */
export const caseLimits: CaseLimits = {
  source: 'Proposed here: below the 2 MiB that Temporal takes as one value, with room for the acts that end a case',
  status: 'proposed',
  inputBytes: 128 * 1024,
  messageBytes: 640 * 1024,
  calendarBytes: 256 * 1024,
};

/** Why an act is too large to be sent at all. */
export function whyTooLarge(act: Act): CaseRejection | null {
  const { inputBytes, messageBytes } = caseLimits;
  return jsonBytes(act.input) > inputBytes || jsonBytes(act) > messageBytes ? 'ACT_TOO_LARGE' : null;
}
