import type { BirthCommand } from '../api/types.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { isAuthorityKind } from '../../domain/commission/organisation.ts';
import type { RequestAnswers } from './answers.ts';

interface Body {
  id: string;
  kind: string;
  validTo: string | null;
}

/** The usual time of the Union's procedure from letter to report with a panel, calendar days. */
const usualDays = 45;

/** Whether a body decides for the province. */
export const isAuthority = ({ kind }: Pick<Body, 'kind'>) => isAuthorityKind(kind);

interface Known {
  command: BirthCommand;
  /** The author's body. */
  own: string;
  organisations: readonly Body[];
  /** Day in Viet Nam. */
  today: string;
  legalBasis: string;
}

/** The initial answers where the Union's clerk enters a body's letter. Nothing is known of the body yet. */
function entered(today: string, legalBasis: string, authority: string | undefined): RequestAnswers {
  return {
    legalBasis: [legalBasis],
    questions: [''],
    secrecy: 'none',
    wantedOn: plusDays(today, usualDays),
    ...(authority === undefined ? {} : { parts: { decidingAuthority: authority } }),
    onBehalfOf: { paper: { documents: [] } },
  };
}

/** The initial answers of a new request: only those that are the same in nearly all requests. */
export function defaultAnswers({ command, own, organisations, today, legalBasis }: Known): RequestAnswers {
  const open = organisations.filter((one) => one.validTo === null);
  const isOwnAuthority = open.some((one) => one.id === own && isAuthority(one));
  const committees = open.filter(({ kind }) => kind === 'provincialPeoplesCommittee');
  const authority = isOwnAuthority ? own : committees.length === 1 ? committees[0]!.id : undefined;
  if (command === 'submitRequest' && open.some((one) => one.id === own && one.kind === 'union'))
    return entered(today, legalBasis, authority);
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
