import type { BirthCommand } from '../api/types.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { isAuthorityKind } from '../../domain/commission/organisation.ts';
import type { RequestAnswers } from './answers.ts';

interface Body {
  id: string;
  kind: string;
  validTo: string | null;
}

/** What the union's procedure takes from letter to report where a panel meets, calendar days. */
const usualDays = 45;

/** Bodies that decide for the province. */
export const isAuthority = ({ kind }: Pick<Body, 'kind'>) => isAuthorityKind(kind);

interface Known {
  command: BirthCommand;
  /** The writer's body. */
  own: string;
  organisations: readonly Body[];
  /** Day in Viet Nam. */
  today: string;
  legalBasis: string;
}

/** What a new request says before anything is typed: only what is the same in nearly all of them. */
export function defaultAnswers({ command, own, organisations, today, legalBasis }: Known): RequestAnswers {
  const open = organisations.filter((one) => one.validTo === null);
  const isOwnAuthority = open.some((one) => one.id === own && isAuthority(one));
  const committees = open.filter(({ kind }) => kind === 'provincialPeoplesCommittee');
  const authority = isOwnAuthority ? own : committees.length === 1 ? committees[0]!.id : undefined;
  const decides = authority === undefined ? {} : { decidingAuthority: authority };
  return {
    legalBasis: [legalBasis],
    questions: [''],
    secrecy: 'none',
    wantedOn: plusDays(today, usualDays),
    ...(command === 'submitRequest'
      ? { parts: { requester: own, ...(isOwnAuthority ? {} : { host: own }), ...decides } }
      : { ...decides, ...(authority === undefined ? {} : { addressedTo: authority }) }),
  };
}
