import { useEffect, useId, useRef, type ReactNode } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';
import { useListener } from './use-listener.ts';

interface Props {
  title: string;
  /** Left out where the page below cannot be used any more. Then neither Escape nor a button closes the dialog. */
  onClose?: () => void;
  /** Shows the dialog as a menu: at the left edge, over the full height. */
  isAtSide?: boolean;
  children: ReactNode;
}

/** The browser's own dialog, which keeps the focus inside by itself. The library's dialog writes a style that our CSP refuses. */
export function Dialog({ title, onClose, isAtSide, children }: Props) {
  const say = useSay();
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  // A click beside the box has the dialog itself as its target. A click on its content never has.
  useListener(box, 'click', ({ target }) => target === box.current && onClose?.());
  useListener(box, 'keydown', (event) => {
    // A second Escape would close the dialog without asking.
    if (event.key === 'Escape' && onClose === undefined) event.preventDefault();
  });
  return (
    <dialog
      ref={box}
      className={isAtSide ? 'dialog dialog-at-side' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-inside">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          {onClose && (
            <button type="button" className="dialog-close" aria-label={say(shellWords.close)} onClick={onClose}>
              ✕
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  );
}
