import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';

/** Long enough for the next letter, too short to wait for. */
const pauseMs = 300;

/** What a list is searched by: while it is typed, at once on Enter. `words` are those the list is showing. */
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
    // Changed elsewhere, by a filter dropped or the browser's way back: the box follows.
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
