import { plusDays, plusMonths, yearOf, type Day } from '../calendar/day.ts';
import type { PayeeChoice, WithholdingRule } from './withholding.ts';

/** What a payee may state about their tax. */
export const payeeStatements = ['commitment', 'request', 'labourContract', 'noLabourContract'] as const;

/** What a payee states about their tax on a signed paper. */
export interface Statement {
  person: string;
  states: (typeof payeeStatements)[number];
  /** The day of the paper. For a labour contract, its first day. */
  signedOn: Day;
  /** The last day of a labour contract that has one. */
  until?: Day | undefined;
}

/** What is known of a payee apart from the papers of this payment. Staff of the payer are on its payroll unless a paper says otherwise. */
export interface KnownPayee extends PayeeChoice {
  isStaff?: boolean | undefined;
}

/** Whether the contract is in force on the day and long enough for the payroll. A contract without an end is. */
function isLongContract({ signedOn, until }: Statement, rule: WithholdingRule, on: Day): boolean {
  const { payrollFromMonths } = rule;
  if (payrollFromMonths === undefined || !isInForce({ signedOn, until }, on)) return false;
  return until === undefined || plusDays(until, 1) >= plusMonths(signedOn, payrollFromMonths);
}

const isInForce = ({ signedOn, until }: Pick<Statement, 'signedOn' | 'until'>, on: Day): boolean =>
  signedOn <= on && (until === undefined || until >= on);

/** Whether a statement can have an effect under the rule of the day. A commitment is given for one year. */
export function hasEffect(statement: Statement, rule: WithholdingRule, on: Day): boolean {
  switch (statement.states) {
    case 'commitment':
      return rule.canCommit && yearOf(statement.signedOn) === yearOf(on);
    case 'request':
      return rule.canRequestBelow;
    case 'labourContract':
      return rule.payrollFromMonths !== undefined && isInForce(statement, on);
    case 'noLabourContract':
      return true;
  }
}

/** The choice that decides a payee's tax on the day: what the register says, and what the papers of this payment add. */
export function choiceOf(known: KnownPayee, own: readonly Statement[], rule: WithholdingRule, on: Day): PayeeChoice {
  const states = (what: Statement['states']) => own.find((one) => one.states === what && hasEffect(one, rule, on));
  const contract = states('labourContract');
  const { isStaff = false, isOnPayroll = isStaff } = known;
  return {
    hasCommitment: known.hasCommitment === true || states('commitment') !== undefined,
    isRequested: known.isRequested === true || states('request') !== undefined,
    isOnPayroll: contract ? isLongContract(contract, rule, on) : isOnPayroll && states('noLabourContract') === undefined,
  };
}
