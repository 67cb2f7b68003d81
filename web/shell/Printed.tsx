import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { instantText } from '../../locale/formats.ts';
import { printed, shellWords } from '../../locale/web/shell.ts';
import { serverNow } from '../days.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from './session.tsx';

/** The frame of a printed screen: the office above, and below it when and by whom it was printed. It is visible on paper only. */
export function Printed({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  const { person, organisation } = useSession();
  const [at, setAt] = useState(serverNow);
  useEffect(() => {
    // The paper is drawn right after this event.
    const onPrint = () => flushSync(() => setAt(serverNow()));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <>
      <div className="print-only">
        <div className="print-head">
          <strong>{organisation?.name ?? ''}</strong>
          <span>{say(shellWords.productName)}</span>
        </div>
      </div>
      {children}
      <div className="print-only">
        <p className="print-foot">{say(printed(at === null ? '' : instantText(at), person.name))}</p>
      </div>
    </>
  );
}
