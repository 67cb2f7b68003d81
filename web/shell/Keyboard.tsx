import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { keyboardWords, shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';
import { Dialog } from './Dialog.tsx';

/** Keys that work on every page unless somebody is typing. Shift+? lists them. */
export function Keyboard() {
  const say = useSay();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const before = useRef('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const sequence = before.current + event.key;
      before.current = event.key === 'g' ? 'g' : '';
      if (event.key === '?') setIsOpen(true);
      else if (sequence === 'gv') void navigate({ to: '/' });
      else if (sequence === 'gh') void navigate({ to: '/ho-so' });
      else if (event.key === 'j' || event.key === 'k') moveAlongRows(event.key === 'j' ? 1 : -1);
      else if (event.key === '/') focusSearch(event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
  if (!isOpen) return null;
  return (
    <Dialog title={say(shellWords.keyboard)} onClose={() => setIsOpen(false)}>
      <dl className="keys">
        {keyboardWords.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** A list marks the link of each row with `data-row`. Enter then opens it like any link. */
function moveAlongRows(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + by] ?? (by === 1 ? rows[0] : rows.at(-1));
  next?.focus();
}

function focusSearch(event: KeyboardEvent): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
}
