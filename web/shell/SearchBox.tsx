import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';

/** Long enough for typing the next letter, too short to feel slow. */
const pauseMs = 300;

/** The search box of a list. It searches while the person types, and at once on Enter. `words` are those that the list shows. */
export function SearchBox({ words, hint, onSearch }: { words: string; hint: string; onSearch: (words: string) => void }) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(words);
  const asked = useRef(words);
  const ask = (what: string) => {
    if (what === asked.current) return;
    asked.current = what;
    onSearch(what);
  };
  useEffect(() => {
    // The words changed elsewhere: a filter was removed, or the browser went back. The box follows.
    if (words === asked.current) return;
    asked.current = words;
    setTyped(words);
  }, [words]);
  useEffect(() => {
    const pause = setTimeout(() => ask(typed), pauseMs);
    return () => clearTimeout(pause);
  });
  return (
    <div className="search-box">
      <label htmlFor={id}>{say(shellWords.search)}</label>
      <Input
        id={id}
        type="search"
        value={typed}
        placeholder={hint}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={() => ask(typed)}
      />
    </div>
  );
}
