import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { useSay } from '../language/language.tsx';

interface Props {
  /** The name of both panes together, for those who do not see them. */
  label: Sentence;
  main: { name: Sentence; content: ReactNode };
  beside: { name: Sentence; content: ReactNode };
  /** Gives both panes the same width. Otherwise the pane with the form is wider. */
  isEven?: boolean;
}

/** A form and its source material: side by side where there is room, one at a time on a phone. The hidden one keeps its state. */
export function TwoPanes({ label, main, beside, isEven }: Props) {
  const say = useSay();
  const [shown, setShown] = useState<'main' | 'beside'>('main');
  return (
    <div className={isEven ? 'panes panes-even' : 'panes'} data-shown={shown}>
      <Segmented
        block
        className="panes-switch"
        aria-label={say(label)}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'main' as const, label: say(main.name) },
          { value: 'beside' as const, label: say(beside.name) },
        ]}
      />
      <div className="pane-main">{main.content}</div>
      <aside className="pane-beside" aria-label={say(beside.name)} tabIndex={0}>
        {beside.content}
      </aside>
    </div>
  );
}
