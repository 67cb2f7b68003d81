import { onBehalfWords } from '../../../locale/web/on-behalf.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { EntryField, isInForce } from './EntryField.tsx';

/** Whoever entered a paper by mistake takes it back, where nothing was built on it yet. */
export function TakeBackEntry({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <CommandForm command="takeBackEntry" commission={commission} isFinal>
      <p>{say(onBehalfWords.takeBackWhat)}</p>
      <EntryField of={commission} isFit={isInForce} />
      <TextField name="reason" label={onBehalfWords.takeBackReason} rows={3} />
    </CommandForm>
  );
}
