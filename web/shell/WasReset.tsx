import { Alert } from 'antd';
import { useState } from 'react';
import { instantText } from '../../locale/formats.ts';
import { resetWords } from '../../locale/web/proposed-changes.ts';
import { useSay } from '../language/language.tsx';
import { useSession } from './session.tsx';

const seenKey = 'phanbien.resetSeen';

/**
 * Tells the person once on each machine that their password was set by a link, and who made it. A person notices a reset they did not ask
 * for.
 */
export function WasReset() {
  const say = useSay();
  const { passwordReset } = useSession();
  const [seen, setSeen] = useState(() => localStorage.getItem(seenKey));
  if (passwordReset == null || seen === passwordReset.at) return null;
  const { at, proposedBy, confirmedBy } = passwordReset;
  const close = () => {
    localStorage.setItem(seenKey, at);
    setSeen(at);
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={say(resetWords.wasReset(instantText(Date.parse(at)), proposedBy, confirmedBy))}
      closable={{ onClose: close, 'aria-label': say(resetWords.understood) }}
    />
  );
}
