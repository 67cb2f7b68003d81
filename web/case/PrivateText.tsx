import { commissionWords } from '../../locale/web/commission.ts';
import { useSay } from '../language/language.tsx';

/** A text that a person wrote, shown unchanged and never as markup. */
export function PrivateText({ text }: { text: { text: string | null } | null | undefined }) {
  const say = useSay();
  if (text == null) return null;
  return text.text === null ? <em>{say(commissionWords.erased)}</em> : <span className="written">{text.text}</span>;
}
