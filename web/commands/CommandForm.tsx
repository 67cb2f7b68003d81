import type { ReactNode } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { caseOfCommission } from '../acts/act-case.ts';
import type { Commission, CommandInput, GivenCommand } from '../api/types.ts';
import { CommissionContext, DaysContext, EntryNamesContext } from '../fields/commission-context.ts';
import { ActForm } from './ActForm.tsx';

interface Props<C extends GivenCommand, V extends object> {
  command: C;
  commission: Commission;
  /** The initial values of the fields. */
  initial?: Partial<NoInfer<V>>;
  /** Turns the values of the fields into the command's input, where the two differ. */
  toInput?: (values: NoInfer<V>) => CommandInput<C>;
  /** The act cannot be undone, so its button is red. */
  isFinal?: boolean;
  /** The form has something beside its fields and takes the whole width. */
  isWide?: boolean;
  /** Shows the input in place of the fields once more before it is sent. */
  preview?: (input: CommandInput<C>) => ReactNode;
  /** The commitment of a short act in one sentence, with the sum and the other party. The person confirms it before it is sent. */
  confirm?: (input: CommandInput<C>) => string;
  children: ReactNode;
}

const noDays = {};

/** The frame of a form that gives a command to a commission. The fields have the names of the command's input. */
export function CommandForm<C extends GivenCommand, V extends object = CommandInput<C>>({ commission, children, ...form }: Props<C, V>) {
  const days = commission.can.find(({ command }) => command === form.command)?.days ?? noDays;
  return (
    <EntryNamesContext value={commission}>
      <ActForm<CommandInput<C>, V> {...form} of={caseOfCommission(commission)} toCase={formWords.toCommission}>
        <CommissionContext value={commission}>
          <DaysContext value={days}>{children}</DaysContext>
        </CommissionContext>
      </ActForm>
    </EntryNamesContext>
  );
}
