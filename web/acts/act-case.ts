import type { Commission, Duty, Obstacle, ProcedureName } from '../api/types.ts';
import { addressOf, pageOf } from '../case/address.ts';

/** A case of any procedure, as the frame of its forms and the list of its possible acts need it. */
export interface ActCase {
  procedure: ProcedureName;
  /** Null for a case that the act begins. */
  id: string | null;
  /** The address of its page. */
  page: string;
  /** Its name in headings and lists. */
  name: string;
  /** The revision that the page shows. Undefined for a case that the act begins. */
  revision: number | undefined;
  /** The instrument of a commission, by which the order is named. */
  instrument: string | null;
  isClosed: boolean;
  /** The reader's body is only asked in it. Its journal, and so the receipt, is closed to that body. */
  isAsked?: boolean;
  can: readonly {
    command: string;
    allowed: boolean;
    area?: Commission['can'][number]['area'];
    code?: string | undefined;
    sentence?: string | undefined;
    organisation?: string | null | undefined;
    /** Those for whom the reader may enter it from a paper now. */
    entered?: readonly { organisation: string; person?: string | undefined }[] | undefined;
  }[];
  duties: readonly Pick<Duty, 'owner' | 'commands'>[];
}

/** Whether the reader can send the act now: their own, or one that they enter from a paper. */
export const canSendNow = ({ allowed, entered = [] }: ActCase['can'][number]): boolean => allowed || entered.length > 0;

/** A commission as a case on which acts are given. */
export function caseOfCommission(commission: Commission): ActCase {
  return {
    procedure: 'commission',
    id: commission.id,
    page: pageOf('commission', addressOf(commission)),
    name: `${commission.code ?? ''} ${commission.title}`.trim(),
    revision: commission.revision,
    instrument: commission.instrument,
    isClosed: commission.closedAt !== null,
    isAsked: (commission.state as string) === 'asked',
    can: commission.can,
    duties: commission.duties,
  };
}

/** An obstacle as a case on which acts are given. `name` is its name in the reader's language. */
export function caseOfObstacle(obstacle: Obstacle, name: string): ActCase {
  return {
    procedure: 'obstacle',
    id: obstacle.id,
    page: pageOf('obstacle', obstacle.id),
    name,
    revision: obstacle.revision,
    instrument: null,
    isClosed: obstacle.closedAt !== null,
    can: obstacle.can,
    duties: obstacle.duties,
  };
}
